import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportTable } from '../../../../domain/report/table.ts';
import { EmptyState } from '../../../app/empty-state.tsx';
import { useSession } from '../../../app/session.tsx';
import { useWorkspace } from '../../../app/workspace.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import type { Asked } from '../asked.ts';
import type { Draft } from '../choice.ts';
import { partsOfTable } from '../paper/paper-part.ts';
import { PaperView } from '../paper/paper-view.tsx';
import { PaperDesk } from '../report-desk.tsx';
import styles from '../reports.module.css';
import { BuilderPanel } from './builder-panel.tsx';

/** Long enough that a word is typed before the page is laid anew. */
const TYPING_MS = 200;

/** A report that is being put together, seen at every moment as it will be printed. */
export function BuilderDesk(props: {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
  /** Goes back to the list: to the report that was kept, or null where nothing was. */
  readonly onLeave: (id: string | null) => void;
}) {
  const { draft, onDraft } = props;
  const { api } = useSession();
  const { year, version } = useWorkspace();
  const { t } = useTranslation('reports');
  const catalogue = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  const [report] = useDebouncedValue(draft.report, TYPING_MS);
  const period = props.asked.period.startsWith(String(year)) ? props.asked.period : '';
  const preview = useQuery({
    ...api.reports.own.previewUnsaved.queryOptions({
      input: {
        report,
        year,
        ...(period === '' ? {} : { period }),
        ...(version === null ? {} : { version: version.id }),
      },
      enabled: report.columns.length > 0,
    }),
    placeholderData: keepPreviousData,
  });

  return (
    <>
      <div className={styles.middle}>
        <PaperDesk>
          {report.columns.length === 0 ? (
            <EmptyState title={draft.report.name || t('own.unnamed')} text={t('own.noColumns')} />
          ) : (
            <Loaded query={preview}>
              {(table) => <DraftPaper table={table} name={report.name} />}
            </Loaded>
          )}
        </PaperDesk>
      </div>
      <Loaded query={catalogue}>
        {(view) => (
          <BuilderPanel
            draft={draft}
            onDraft={onDraft}
            period={period}
            onPeriod={(next) => props.onAsked({ ...props.asked, period: next })}
            catalogue={view}
            onLeave={props.onLeave}
          />
        )}
      </Loaded>
    </>
  );
}

function DraftPaper(props: { readonly table: ReportTable; readonly name: string }) {
  const parts = useMemo(() => partsOfTable(props.table), [props.table]);
  return <PaperView parts={parts} name={props.name} />;
}
