import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportChoice } from '../../../contract/views/others.ts';
import type { OwnReportView } from '../../../contract/views/own-reports.ts';
import type { OfficialDocument } from '../../../domain/report/document.ts';
import type { ReportTable } from '../../../domain/report/table.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { type Asked, askedIn, reportInput } from './asked.ts';
import { ExportBar } from './export-bar.tsx';
import { hasFigures } from './has-figures.ts';
import { IndicatorGate } from './indicator-gate.tsx';
import { OwnActions } from './own-actions.tsx';
import { partsOfDocument, partsOfTable } from './paper/paper-part.ts';
import { PaperView } from './paper/paper-view.tsx';
import { PaperWarnings } from './paper-warnings.tsx';
import { ReportOptions } from './report-options.tsx';
import styles from './reports.module.css';

/** Of these a form without any figure says nothing. */
const ABOUT_FIGURES: readonly string[] = ['annex', 'progress', 'working'];

/** A report as it will be printed, with what it is made of beside it and the ways to take it along below. */
export function ReportDesk(props: {
  readonly choice: ReportChoice;
  /** Where it was put together by hand. */
  readonly own: OwnReportView | undefined;
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
  readonly onEdit: (own: OwnReportView) => void;
  readonly onLeave: () => void;
}) {
  const { choice, own } = props;
  const { api } = useSession();
  const { year, version } = useWorkspace();
  const [asText, setAsText] = useState(false);
  const catalogue = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  const asked = askedIn(props.asked, year, catalogue.data?.units ?? [], choice);
  const input = reportInput(choice, { year, version }, asked);
  const isText = choice.shape === 'document' || (choice.shape === 'both' && asText);
  const waits = choice.needs.includes('unit') && asked.unit === '';
  const table = useQuery(api.reports.preview.queryOptions({ input, enabled: !isText && !waits }));
  const text = useQuery(api.reports.document.queryOptions({ input, enabled: isText && !waits }));
  const query = isText ? text : table;
  const title = query.data?.fileTitle ?? choice.title;
  const name = `${title} ${year}`;

  return (
    <>
      <div className={styles.middle}>
        <PaperWarnings warnings={query.data?.warnings ?? []} />
        <PaperDesk>
          {isText ? (
            <Loaded query={text}>
              {(document) => <TextPaper document={document} name={name} />}
            </Loaded>
          ) : (
            <IndicatorGate
              choice={choice}
              error={table.error}
              catalogue={catalogue.data}
              onChoose={(indicator) => props.onAsked({ ...props.asked, indicator })}
            >
              <Loaded query={table}>
                {(report) => <TablePaper choice={choice} report={report} name={name} />}
              </Loaded>
            </IndicatorGate>
          )}
        </PaperDesk>
        <ExportBar
          choice={{ ...choice, title }}
          input={input}
          name={name}
          ready={query.isSuccess && !(isBare(choice, table.data) && !isText)}
          table={isText ? null : (table.data ?? null)}
        />
      </div>
      <ReportOptions
        choice={choice}
        asked={asked}
        onAsked={props.onAsked}
        catalogue={catalogue.data}
        isText={isText}
        onText={setAsText}
        actions={
          own === undefined ? null : (
            <OwnActions own={own} onEdit={() => props.onEdit(own)} onLeave={props.onLeave} />
          )
        }
      />
    </>
  );
}

function isBare(choice: ReportChoice, report: ReportTable | undefined): boolean {
  return report !== undefined && ABOUT_FIGURES.includes(choice.id) && !hasFigures(report);
}

/** Where the pages lie; by the keyboard it scrolls too. */
export function PaperDesk(props: { readonly children: ReactNode }) {
  const { t } = useTranslation('reports');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it no key scrolls the pages
    <section className={styles.desk} aria-label={t('paper')} tabIndex={0}>
      {props.children}
    </section>
  );
}

function TablePaper(props: {
  readonly choice: ReportChoice;
  readonly report: ReportTable;
  readonly name: string;
}) {
  const { choice, report, name } = props;
  const { router } = useSession();
  const { year } = useWorkspace();
  const { t } = useTranslation('reports');
  const parts = useMemo(() => partsOfTable(report), [report]);
  if (isBare(choice, report)) {
    return (
      <EmptyState
        title={choice.title}
        text={t('noFigures', { year })}
        action={{ label: t('toPlan'), run: () => router.go('plan') }}
      />
    );
  }
  return <PaperView parts={parts} name={name} />;
}

function TextPaper(props: { readonly document: OfficialDocument; readonly name: string }) {
  const { document, name } = props;
  const parts = useMemo(() => partsOfDocument(document), [document]);
  return <PaperView parts={parts} name={name} />;
}
