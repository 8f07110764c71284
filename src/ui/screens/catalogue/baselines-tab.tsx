import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../contract/views/plan.ts';
import { baselinePeriodFor } from '../../../domain/basis.ts';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Hint, Remark } from '../../parts/screen.tsx';
import { Toolbar } from '../../parts/toolbar.tsx';
import { baselineTable, type ReadCell } from './baseline-cells.ts';
import { BaselineDoubts } from './baseline-doubts.tsx';
import { BaselineGrid } from './baseline-grid.tsx';
import styles from './catalogue.module.css';
import type { TabProps } from './tab-props.ts';
import { useBaselineWriting } from './use-baseline-writing.ts';

/** What sharing out can be proportional to, for every unit that receives targets in the year. */
export function BaselinesTab({ view, canWrite }: TabProps) {
  const { api } = useSession();
  const { info, year: workingYear } = useWorkspace();
  const { t } = useTranslation('catalogue');
  const [chosenYear, setYear] = useState<number | null>(null);
  const plan = useQuery(api.plan.view.queryOptions({ input: { year: chosenYear ?? workingYear } }));
  const indicators = view.indicators
    .filter((one) => one.baseline && !one.ended)
    .toSorted((a, b) => a.order - b.order);
  if (indicators.length === 0) return <Hint>{t('baselines.none')}</Hint>;

  return (
    <Loaded query={plan}>
      {(data) => {
        const year = chosenYear ?? newestYear(data) ?? workingYear;
        return (
          <OneYear
            key={year}
            year={year}
            years={[...new Set([workingYear - 1, ...info.years, year])].sort((a, b) => a - b)}
            plan={data}
            indicators={indicators}
            canWrite={canWrite}
            onYear={setYear}
          />
        );
      }}
    </Loaded>
  );
}

/** The year whose baselines serve the working year: they may be older than it. */
function newestYear(plan: PlanView): number | null {
  const periods = plan.figures.filter((one) => one.kind === 'baseline').map((one) => one.period);
  const period = baselinePeriodFor(plan.year, [...new Set(periods)]);
  return period === undefined || !/^\d{4}$/.test(period) ? null : Number(period);
}

function OneYear(props: {
  readonly year: number;
  readonly years: readonly number[];
  readonly plan: PlanView;
  readonly indicators: TabProps['view']['indicators'];
  readonly canWrite: boolean;
  readonly onYear: (year: number) => void;
}) {
  const { year, plan, indicators } = props;
  const { info } = useWorkspace();
  const { t } = useTranslation('catalogue');
  const [asked, setAsked] = useState<readonly ReadCell[]>([]);
  const { take, clear, store } = useBaselineWriting(year, indicators, setAsked);
  const units = plan.units.filter((unit) => unit.code !== ROOT_UNIT);
  const figureAt = baselineTable(plan.figures, year);
  const notes = new Set(
    plan.figures.flatMap((one) =>
      one.kind === 'baseline' && one.period === String(year) && one.source.type === 'illustrative'
        ? [one.source.note]
        : [],
    ),
  );
  if (units.length === 0) return <Hint>{t('baselines.noUnits')}</Hint>;
  return (
    <>
      <Toolbar label={t('baselines.table')}>
        <span>{t('baselines.year')}</span>
        <Select
          aria-label={t('baselines.year')}
          value={String(year)}
          onChange={(value) => value !== null && props.onYear(Number(value))}
          data={props.years.map(String)}
          w={90}
          mx={6}
        />
        {[...notes]
          .filter((note) => !info.labels.includes(note))
          .map((note) => (
            <Remark key={note}>{note}</Remark>
          ))}
        <span className={styles.help}>{t('baselines.help')}</span>
      </Toolbar>
      <BaselineGrid
        units={units}
        indicators={indicators}
        figureAt={figureAt}
        canWrite={props.canWrite}
        onTyped={(place, text) => take([{ ...place, text }], 0)}
        onPasted={take}
        onCleared={clear}
      />
      {asked.length > 0 && (
        <BaselineDoubts
          cells={asked}
          nameOfUnit={(code) => units.find((one) => one.code === code)?.name ?? code}
          nameOfIndicator={(code) => indicators.find((one) => one.code === code)?.name ?? code}
          onCancel={() => setAsked([])}
          onChosen={(cells) => {
            setAsked([]);
            store(cells, t('baselines.typed'));
          }}
        />
      )}
    </>
  );
}
