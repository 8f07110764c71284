import { Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CountedFile,
  ReadFile,
  ReturnState,
  ReturnsReading,
} from '../../../contract/views/others.ts';
import tabs from '../../parts/tabs.module.css';
import { ChangeList } from './change-list.tsx';
import { correctionsOf } from './corrections.ts';
import { FigureList } from './figure-list.tsx';
import { comesAgain } from './file-groups.ts';
import { tablesWithOpenDashes } from './forms/tables.ts';
import inbox from './inbox.module.css';
import { ProblemList, type ProblemPlace } from './problem-list.tsx';
import { problemsByFile } from './problem-steps.ts';
import styles from './returns.module.css';
import { similarProblems } from './similar.ts';
import type { Spot } from './spot.ts';
import type { ReadingState } from './use-reading.ts';

export type ReviewTab = 'problems' | 'figures' | 'changes';

/** Beside the sheet: what has to be looked at in it, what was read from it, what it would change. */
export function ReviewPanel(props: {
  readonly reading: ReturnsReading;
  readonly outline: CountedFile;
  readonly file: ReadFile;
  readonly states: readonly ReturnState[];
  readonly state: ReadingState;
  readonly year: number;
  readonly tab: ReviewTab;
  readonly spot: Spot | null;
  readonly nameOf: (unit: string) => string;
  readonly onTab: (tab: ReviewTab) => void;
  readonly onFile: (file: string) => void;
  readonly onSpot: (spot: Spot) => void;
}) {
  const { reading, outline, file, state, spot, nameOf, onSpot } = props;
  const { t } = useTranslation('inbox');
  const [looked, setLooked] = useState<ProblemPlace | null>(null);
  const groups = useMemo(() => problemsByFile(reading.files), [reading.files]);
  const similar = useMemo(() => similarProblems(reading.files), [reading.files]);
  const own = groups.find((group) => group.file === file.file)?.problems ?? [];
  const atSpot = own.findIndex(
    ({ sheet, issue }) => spot !== null && sheet === spot.sheet && issue.cell === spot.cell,
  );
  // A cell that was clicked says which problem is meant; a problem without a cell says so itself.
  const place = looked?.file === file.file && isAt(looked.at) ? looked : placeAt(atSpot);
  const dashes = useMemo(
    () => tablesWithOpenDashes(file, reading.answers),
    [file, reading.answers],
  );
  const figureCount = file.tables.reduce((sum, { figures }) => sum + figures.length, 0);

  return (
    <section className={`${styles.problems} ${inbox.review}`} aria-label={t('review')} data-list="">
      <Tabs
        value={props.tab}
        onChange={(tab) => tab !== null && props.onTab(tab as ReviewTab)}
        classNames={tabs}
        keepMounted={false}
      >
        <Tabs.List className={inbox.tabs}>
          <Tabs.Tab value="problems">
            {t('tab.problems', { n: own.length + dashes.length })}
          </Tabs.Tab>
          <Tabs.Tab value="figures">{t('tab.figures', { n: figureCount })}</Tabs.Tab>
          {comesAgain(outline) && (
            <Tabs.Tab value="changes">
              {t('tab.changes', { n: outline.counts.differs + outline.withdrawn.length })}
            </Tabs.Tab>
          )}
        </Tabs.List>
        <Tabs.Panel value="problems">
          <ProblemList
            reading={reading}
            file={file}
            groups={groups}
            similar={similar}
            dashes={dashes}
            states={props.states}
            year={props.year}
            busy={state.busy}
            corrections={correctionsOf(file, reading.answers)}
            place={place}
            spot={spot}
            nameOf={nameOf}
            onAnswer={state.answer}
            onTakeBack={state.takeBack}
            onSpot={onSpot}
            onPlace={(next) => {
              setLooked(next);
              if (next.file !== file.file) props.onFile(next.file);
            }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="figures">
          <FigureList file={file} spot={spot} nameOf={nameOf} onSpot={onSpot} />
        </Tabs.Panel>
        <Tabs.Panel value="changes">
          <ChangeList
            reading={reading}
            file={outline}
            spot={spot}
            busy={state.busy}
            nameOf={nameOf}
            onSpot={onSpot}
            onAnswer={state.answer}
            clearing={state.clearing}
            onClear={state.clear}
          />
        </Tabs.Panel>
      </Tabs>
    </section>
  );

  function isAt(at: number): boolean {
    const problem = own[Math.min(at, own.length - 1)];
    if (problem === undefined || spot === null) return true;
    const { cell } = problem.issue;
    return cell === null || (cell === spot.cell && problem.sheet === spot.sheet);
  }

  function placeAt(at: number): ProblemPlace | null {
    return at < 0 ? null : { file: file.file, at };
  }
}
