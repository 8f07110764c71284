import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type {
  CountedFile,
  ProposedFigure,
  ReturnsReading,
  WithdrawnFigure,
} from '../../../contract/views/others.ts';
import { RowButton } from '../../parts/row-button.tsx';
import { Hint } from '../../parts/screen.tsx';
import { useFigureWords, useValueWords } from './figure-words.ts';
import inbox from './inbox.module.css';
import { type Answer, conflictAnswers } from './problems.ts';
import { useProposed } from './reading-parts.ts';
import styles from './returns.module.css';
import type { Spot } from './spot.ts';
import { WithdrawnList } from './withdrawn-list.tsx';

/** What a file that comes once more would change of what is stored: from → to, and how much stays. */
export function ChangeList(props: {
  readonly reading: ReturnsReading;
  readonly file: CountedFile;
  readonly spot: Spot | null;
  readonly busy: boolean;
  readonly nameOf: (unit: string) => string;
  readonly onSpot: (spot: Spot) => void;
  readonly onAnswer: (answers: readonly Answer[]) => Promise<void>;
  readonly clearing: ReadonlySet<string>;
  readonly onClear: (figure: WithdrawnFigure, isCleared: boolean) => void;
}) {
  const { reading, file, spot } = props;
  const { t } = useTranslation('inbox');
  const words = useFigureWords();
  const value = useValueWords();
  const proposed = useProposed(reading).data;
  if (file.counts.repeated === 0 && file.withdrawn.length === 0) {
    return <Hint>{t('changes.first')}</Hint>;
  }
  if (proposed === undefined) return null;
  const reported = proposed.filter((one) => one.file === file.file && one.kind !== 'target');
  const changed = reported.filter(({ change }) => change === 'changed');
  const open = conflictAnswers([file]);

  return (
    <>
      {changed.length + file.withdrawn.length === 0 && <Hint>{t('changes.none')}</Hint>}
      <ol aria-label={t('changes.title')}>
        {changed.map((one) => {
          const looked = spot?.sheet === one.sheet && spot.cell === one.cell;
          return (
            <li
              key={`${one.sheet} ${one.cell}`}
              className={looked ? styles.chosen : undefined}
              data-linked={looked || undefined}
            >
              <RowButton
                chosen={looked}
                onChoose={() => props.onSpot({ sheet: one.sheet, cell: one.cell })}
              >
                <span className={inbox.figure}>
                  <span className={styles.main}>{words.indicator(one.indicator)}</span>
                  <b>{t('changes.change', { from: value(one.from), to: value(one.to) })}</b>
                </span>
                <span className={styles.under}>{detailsOf(one)}</span>
              </RowButton>
            </li>
          );
        })}
      </ol>
      <WithdrawnList
        figures={file.withdrawn}
        clearing={props.clearing}
        busy={props.busy}
        nameOf={props.nameOf}
        onClear={props.onClear}
      />
      <p className={inbox.note}>
        {t('changes.others', {
          same: count('same'),
          fresh: count('new'),
        })}
      </p>
      {open.length > 0 && (
        <div className={inbox.note}>
          <Button
            variant="default"
            size="compact-sm"
            disabled={props.busy}
            onClick={() => void props.onAnswer(open)}
          >
            {t('changes.takeAll', { n: open.length })}
          </Button>
        </div>
      )}
    </>
  );

  function count(change: ProposedFigure['change']): number {
    return reported.filter((one) => one.change === change).length;
  }

  function detailsOf({ cell, unit, sector, sound }: ProposedFigure): string {
    return [
      t('atCell', { cell }),
      props.nameOf(unit),
      ...(sector === '' ? [] : [words.sector(sector)]),
      t(sound ? 'changes.taken' : 'changes.open'),
    ].join(' · ');
  }
}
