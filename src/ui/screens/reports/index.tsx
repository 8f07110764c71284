import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportChoice } from '../../../contract/views/others.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { RowButton } from '../../parts/row-button.tsx';
import { Screen } from '../../parts/screen.tsx';
import { TemplateDesk } from '../templates/template-desk.tsx';
import { type TemplateChoice, TemplateList } from '../templates/template-list.tsx';
import { hasFigures } from './has-figures.ts';
import { PaperView } from './paper-view.tsx';
import { ReportOptions } from './report-options.tsx';
import styles from './reports.module.css';

/** Of these nothing depends on a period within the year. */
const WHOLE_YEAR: readonly string[] = ['annex', 'working'];
/** Of these each is about one indicator. */
const ONE_INDICATOR: readonly string[] = ['working'];

/** The reports at the left, the chosen one as it will be printed, what it is made of at the right. */
export function ReportsScreen() {
  const { api } = useSession();
  const { t } = useTranslation('reports');
  const list = useQuery(api.reports.list.queryOptions());
  return (
    <Loaded query={list}>
      {(choices) => {
        const [first] = choices;
        if (first === undefined) return <EmptyState title={t('title')} text={t('none')} />;
        return <Reports choices={choices} first={first} />;
      }}
    </Loaded>
  );
}

function Reports(props: {
  readonly choices: readonly ReportChoice[];
  readonly first: ReportChoice;
}) {
  const { choices, first } = props;
  const { api, router } = useSession();
  const { year, version } = useWorkspace();
  const { t } = useTranslation('reports');
  const [chosenId, setChosen] = useState(first.id);
  const [template, setTemplate] = useState<TemplateChoice | null>(null);
  const [period, setPeriod] = useState('');
  const [indicator, setIndicator] = useState('');
  const chosen = choices.find((one) => one.id === chosenId) ?? first;
  const hasPeriod = !WHOLE_YEAR.includes(chosen.id);
  const hasIndicator = ONE_INDICATOR.includes(chosen.id);
  const input = {
    id: chosen.id,
    year,
    ...(hasIndicator && indicator !== '' ? { indicator } : {}),
    ...(hasPeriod && period !== '' ? { period } : {}),
    ...(version === null ? {} : { version: version.id }),
  };
  const preview = useQuery(api.reports.preview.queryOptions({ input }));

  return (
    <Screen title={t('title')}>
      <div className={styles.sides}>
        <nav className={styles.list} aria-label={t('list')}>
          <ul>
            {choices.map((choice) => (
              <li key={choice.id} className={isChosen(choice) ? styles.chosen : undefined}>
                <RowButton chosen={isChosen(choice)} onChoose={() => choose(choice)}>
                  {choice.title}
                </RowButton>
              </li>
            ))}
          </ul>
          <TemplateList chosen={template} onChoose={setTemplate} />
        </nav>
        {template === null ? (
          reportParts()
        ) : (
          <TemplateDesk chosen={template} onChoose={setTemplate} />
        )}
      </div>
    </Screen>
  );

  function isChosen({ id }: ReportChoice): boolean {
    return template === null && id === chosen.id;
  }

  function choose({ id }: ReportChoice): void {
    setTemplate(null);
    setChosen(id);
  }

  function reportParts() {
    return (
      <>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it no key scrolls the pages */}
        <section className={styles.desk} aria-label={t('paper')} tabIndex={0}>
          <Loaded query={preview}>
            {(report) =>
              hasFigures(report) ? (
                <PaperView report={report} />
              ) : (
                <EmptyState
                  title={chosen.title}
                  text={t('noFigures', { year })}
                  action={{ label: t('toPlan'), run: () => router.go('plan') }}
                />
              )
            }
          </Loaded>
        </section>
        <ReportOptions
          choice={chosen}
          input={input}
          ready={preview.isSuccess}
          period={hasPeriod ? period : null}
          onPeriod={setPeriod}
          indicator={hasIndicator ? indicator : null}
          onIndicator={setIndicator}
        />
      </>
    );
  }
}
