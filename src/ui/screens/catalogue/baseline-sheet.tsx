import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../contract/views/plan.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Sector } from '../../../domain/sector.ts';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import { formatDecimal, formatDifference } from '../../../domain/vietnamese/numbers.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Hint, Remark } from '../../parts/screen.tsx';
import { Toolbar } from '../../parts/toolbar.tsx';
import { baselineTable, type ReadCell } from './baseline-cells.ts';
import { BaselineChoice } from './baseline-choice.tsx';
import {
  baselineColumns,
  baselineSectors,
  type ColumnChoice,
  sectorSum,
} from './baseline-columns.ts';
import { BaselineDoubts } from './baseline-doubts.tsx';
import { BaselineGrid } from './baseline-grid.tsx';
import styles from './catalogue.module.css';
import { useBaselineWriting } from './use-baseline-writing.ts';

/** The baselines of one year: by indicator for whole units or one sector, or by sector for one indicator. */
export function BaselineSheet(props: {
  readonly year: number;
  readonly years: readonly number[];
  readonly plan: PlanView;
  readonly indicators: readonly Indicator[];
  readonly sectors: readonly Sector[];
  readonly choice: ColumnChoice;
  readonly onChoice: (choice: ColumnChoice) => void;
  readonly canWrite: boolean;
  readonly onYear: (year: number) => void;
}) {
  const { year, plan, indicators, choice } = props;
  const { info } = useWorkspace();
  const { t } = useTranslation('catalogue');
  const [asked, setAsked] = useState<readonly ReadCell[]>([]);
  const { take, clear, store } = useBaselineWriting(year, indicators, setAsked);
  const units = plan.units.filter((unit) => unit.code !== ROOT_UNIT);
  if (units.length === 0) return <Hint>{t('baselines.noUnits')}</Hint>;

  const ofYear = plan.figures.filter(
    (one) => one.kind === 'baseline' && one.period === String(year),
  );
  const figureAt = baselineTable(ofYear, year);
  const sectors = baselineSectors(props.sectors, new Set(ofYear.map(({ sector }) => sector)));
  const columns = baselineColumns(choice, indicators, sectors, t('baselines.wholeUnit'));
  const notes = new Set(
    ofYear.flatMap(({ source }) => (source.type === 'illustrative' ? [source.note] : [])),
  );
  const nameOf = (of: readonly { readonly code: string; readonly name: string }[], code: string) =>
    of.find((one) => one.code === code)?.name ?? code;

  function checkOf(unit: string): { readonly text: string; readonly differs: boolean } {
    const indicator = columns[0]?.indicator ?? '';
    const found = sectorSum({ unit, indicator }, sectors, figureAt);
    if (found === null) return { text: '', differs: false };
    const sum = formatDecimal(found.sum);
    if (found.difference === null || found.difference === 0) return { text: sum, differs: false };
    const by = formatDifference(found.difference);
    return { text: t('baselines.sectorsDiffer', { sum, by }), differs: true };
  }

  return (
    <>
      <Toolbar label={t('baselines.table')}>
        <BaselineChoice {...props} sectors={sectors} />
        {[...notes]
          .filter((note) => !info.labels.includes(note))
          .map((note) => (
            <Remark key={note}>{note}</Remark>
          ))}
        <span className={styles.help}>{t('baselines.help')}</span>
      </Toolbar>
      <BaselineGrid
        // The cell that has the focus belongs to these columns.
        key={JSON.stringify(choice)}
        units={units}
        columns={columns}
        figureAt={figureAt}
        check={
          choice.type === 'sectors' ? { heading: t('baselines.sectorSum'), of: checkOf } : null
        }
        canWrite={props.canWrite}
        onTyped={(place, text) => take([{ ...place, text }], 0)}
        onPasted={take}
        onCleared={clear}
      />
      {asked.length > 0 && (
        <BaselineDoubts
          cells={asked}
          nameOfUnit={(code) => nameOf(units, code)}
          nameOfColumn={({ indicator, sector }) =>
            [
              nameOf(indicators, indicator),
              ...(sector === '' ? [] : [nameOf(sectors, sector)]),
            ].join(', ')
          }
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
