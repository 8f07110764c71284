import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasValues } from '../../../domain/chart/model.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { ChartNumbers } from '../../charts/chart-numbers.tsx';
import styles from '../../charts/charts.module.css';
import { Loaded } from '../../parts/loaded.tsx';
import { ChartActs } from './chart-acts.tsx';
import { ChartBar } from './chart-bar.tsx';
import { type ChartChoice, chartInput, FIRST_CHOICE, type Given } from './chart-choice.ts';

/** The drawing library is as large as the rest of the page: it comes when a chart is looked at. */
const ChartDrawing = lazy(() =>
  import('../../charts/chart-drawing.tsx').then((m) => ({ default: m.ChartDrawing })),
);

/**
 * «Biểu đồ»: what is drawn is chosen above, its numbers stand in a table below. `given` is what the
 * screen around it has chosen already; the board then does not ask for it.
 */
export function ChartBoard(props: { readonly given?: Given }) {
  const { given = {} } = props;
  const { api, router } = useSession();
  const { year, version } = useWorkspace();
  const { t } = useTranslation('charts');
  const [choice, setChoice] = useState<ChartChoice>(FIRST_CHOICE);
  const of = version === null ? { year } : { year, version: version.id };
  const choices = useQuery(api.charts.choices.queryOptions({ input: of }));
  return (
    <Loaded query={choices}>
      {(known) => {
        if (known.indicators.length === 0) {
          return (
            <EmptyState
              title={t('none.title', { year })}
              text={t('none.text')}
              action={{ label: t('none.action'), run: () => router.go('plan') }}
            />
          );
        }
        const input = chartInput(known, choice, given, of);
        return (
          <section className={styles.board} aria-label={t('title')}>
            <div className={styles.choices}>
              <ChartBar
                known={known}
                choice={choice}
                onChange={setChoice}
                given={given}
                shown={input}
              />
              <ChartActs input={input} />
            </div>
            <Chart input={input} />
          </section>
        );
      }}
    </Loaded>
  );
}

function Chart(props: { readonly input: ReturnType<typeof chartInput> }) {
  const { api } = useSession();
  const { t } = useTranslation('charts');
  const chart = useQuery({
    ...api.charts.view.queryOptions({ input: props.input }),
    // Choosing the next one does not empty the sheet.
    placeholderData: (before) => before,
  });
  return (
    <Loaded query={chart}>
      {(model) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without it no key scrolls the chart
        <section className={styles.page} aria-label={model.title} tabIndex={0}>
          <div className={styles.sheet}>
            <h2 className={styles.head}>{model.title}</h2>
            <p className={styles.subtitle}>
              {model.measure === ''
                ? model.subtitle
                : t('measured', { subtitle: model.subtitle, measure: model.measure })}
            </p>
            {hasValues(model) ? (
              <Suspense fallback={<p role="status">{t('drawing')}</p>}>
                <ChartDrawing model={model} />
              </Suspense>
            ) : (
              <p role="status">{t('noValues')}</p>
            )}
            <p className={styles.sentence}>{model.sentence}</p>
            <ChartNumbers caption={model.title} numbers={model.table} />
          </div>
        </section>
      )}
    </Loaded>
  );
}
