import { useTranslation } from 'react-i18next';
import { useStore } from '../../../app/store.ts';
import type { SheetColumn } from '../../../grid/sheet.ts';
import { isText, type Lines, linesIn, UNIT_NAMES } from '../model/lines.ts';
import type { PlanModel } from '../plan-model.ts';
import styles from './columns.module.css';

/** How the rows that are shown were chosen and put in order, and the way back to all of them. */
export function LinesStatus(props: {
  readonly model: PlanModel;
  readonly given: readonly SheetColumn[];
  readonly lines: Lines;
  readonly onLines: (lines: Lines) => void;
}) {
  const { model, given, lines, onLines } = props;
  const { t } = useTranslation('lines');
  const { t: tp } = useTranslation('plan');
  const sheet = useStore(model.sheet);
  const { shown } = useStore(model.rows);
  const { sort } = linesIn(sheet, lines);
  if (sort === null && shown === null) return null;
  const column = sheet.columns.find(({ id }) => id === sort?.column);
  const isWords = sort?.column === UNIT_NAMES || (column !== undefined && isText(column));
  const words = isWords
    ? ({ up: 'az', down: 'za' } as const)
    : ({ up: 'up', down: 'down' } as const);
  const all = sheet.groups.reduce((sum, { units }) => sum + units.length, 0);
  return (
    <div className={styles.lines}>
      {sort !== null && (
        <>
          <span>
            {t('sorted', {
              title: given.find(({ id }) => id === sort.column)?.title ?? tp('unit'),
              direction: t(`direction.${words[sort.direction]}`),
            })}
          </span>
          <button
            type="button"
            className={styles.clear}
            onClick={() => onLines({ ...lines, sort: null })}
          >
            {t('unsort')}
          </button>
        </>
      )}
      {shown !== null && (
        <>
          <span>{t('filtered', { shown: shown.size, all })}</span>
          <button
            type="button"
            className={styles.clear}
            onClick={() => onLines({ ...lines, conditions: new Map() })}
          >
            {t('unfilter')}
          </button>
        </>
      )}
    </div>
  );
}
