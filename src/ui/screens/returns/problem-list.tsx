import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadFile, ReturnState, ReturnsReading } from '../../../contract/views/others.ts';
import type { TableReading } from '../../../domain/returns/reading.ts';
import { Hint } from '../../parts/screen.tsx';
import { CorrectionList } from './correction-list.tsx';
import type { Correction } from './corrections.ts';
import { DashQuestions } from './forms/dash-questions.tsx';
import inbox from './inbox.module.css';
import { ProblemItem } from './problem-item.tsx';
import { type FileProblems, stepProblem } from './problem-steps.ts';
import { type Answer, countProblems, type Problem } from './problems.ts';
import type { SimilarProblems } from './similar.ts';
import type { Spot } from './spot.ts';

/** Each problem has fields of its own: hundreds of them at once would hold up the page. */
const PAGE = 60;

export type ProblemProps = {
  readonly file: ReadFile;
  readonly states: readonly ReturnState[];
  readonly year: number;
  readonly busy: boolean;
  readonly onAnswer: (answers: readonly Answer[]) => Promise<void>;
};

/** The problem that is looked at: its file and its number there; the number may be beyond the last. */
export type ProblemPlace = { readonly file: string; readonly at: number };

/**
 * What has to be looked at, file by file, each problem with what one click can do about it. The
 * arrow keys go from problem to problem, on into the next file, and the sheet follows.
 */
export function ProblemList(
  props: ProblemProps & {
    readonly reading: ReturnsReading;
    readonly groups: readonly FileProblems[];
    readonly similar: SimilarProblems;
    /** Tables of the file of which nobody said yet what «-» is. */
    readonly dashes: readonly TableReading[];
    readonly corrections: readonly Correction[];
    readonly place: ProblemPlace | null;
    readonly spot: Spot | null;
    readonly nameOf: (unit: string) => string;
    readonly onPlace: (place: ProblemPlace) => void;
    readonly onSpot: (spot: Spot) => void;
    readonly onTakeBack: (answers: readonly Answer[]) => Promise<void>;
  },
) {
  const { file, groups, place, spot, onPlace, onSpot } = props;
  const { t } = useTranslation('inbox');
  const { t: tr } = useTranslation('returns');
  const box = useRef<HTMLDivElement>(null);
  const own = groups.find((group) => group.file === file.file)?.problems ?? [];
  const at = place?.file === file.file ? Math.min(place.at, own.length - 1) : -1;
  const [limit, setLimit] = useState(PAGE);
  const most = Math.max(limit, at + PAGE / 2);
  useKeptPlace(box, { file: file.file, at }, own, look);
  useEffect(() => {
    if (at < 0) return;
    box.current?.querySelector('[data-linked]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function look(problem: Problem, index: number): void {
    onPlace({ file: file.file, at: index });
    // What concerns no cell frames none.
    const cell = problem.issue.cell ?? '';
    const sheet = cell === '' ? (spot?.sheet ?? '') : problem.sheet;
    if (sheet !== '' && (spot?.cell !== cell || spot.sheet !== sheet)) onSpot({ sheet, cell });
  }

  function step(index: number, by: -1 | 1): void {
    const next = stepProblem(groups, { file: file.file, at: index }, by);
    if (next === null) return;
    if (next.file === file.file) messageAt(box.current, next.at)?.focus();
    else onPlace(next);
  }

  return (
    <div ref={box}>
      <DashQuestions
        file={file.file}
        tables={props.dashes}
        busy={props.busy}
        onAnswer={props.onAnswer}
      />
      {own.length > 0 && <p className={inbox.keys}>{t('problemKeys')}</p>}
      {groups.length === 0 && props.dashes.length === 0 && <Hint>{t('nothingToSee')}</Hint>}
      {own.length === 0 && groups.length > 0 && <p className={inbox.none}>{t('fileSound')}</p>}
      {groups.map((group) => (
        <section key={group.file}>
          <h3 className={inbox.fileHead}>
            <button
              type="button"
              data-file=""
              aria-expanded={group.file === file.file}
              onClick={() => onPlace({ file: group.file, at: 0 })}
            >
              <span>{group.file}</span>
              <small>{tr('problemCount', countProblems(group.problems))}</small>
            </button>
          </h3>
          {group.file === file.file && (
            <ol>
              {own.slice(0, most).map((problem, index) => (
                <ProblemItem
                  key={problem.id}
                  file={file}
                  states={props.states}
                  year={props.year}
                  busy={props.busy}
                  onAnswer={props.onAnswer}
                  similar={props.similar}
                  problem={problem}
                  looked={index === at}
                  onLook={() => look(problem, index)}
                  onStep={(by) => step(index, by)}
                />
              ))}
            </ol>
          )}
          {group.file === file.file && own.length > most && (
            <div className={inbox.note}>
              <Button size="compact-sm" variant="default" onClick={() => setLimit(most + PAGE)}>
                {t('moreProblems', { n: own.length - most })}
              </Button>
            </div>
          )}
        </section>
      ))}
      <CorrectionList
        corrections={props.corrections}
        busy={props.busy}
        nameOf={props.nameOf}
        onTakeBack={props.onTakeBack}
      />
    </div>
  );
}

function messageAt(box: HTMLElement | null, at: number): HTMLButtonElement | null {
  return box?.querySelectorAll<HTMLButtonElement>('[data-message]')[at] ?? null;
}

/**
 * A problem that was answered is gone, and the focus with it: the one in its place is looked at then,
 * one that the answer raised included.
 */
function useKeptPlace(
  box: React.RefObject<HTMLElement | null>,
  { file, at }: ProblemPlace,
  own: readonly Problem[],
  look: (problem: Problem, at: number) => void,
): void {
  const before = useRef({ file, at, own });
  useEffect(() => {
    const last = before.current;
    before.current = { file, at, own };
    const isNewFile = last.file !== file;
    const isNewList = last.own !== own && last.own.length + own.length > 0;
    if (!isNewFile && !isNewList) return;
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    const isHere = box.current?.contains(activeElement) === true;
    if (isNewFile) {
      if (at >= 0 && (isLost || isHere)) messageAt(box.current, at)?.focus();
      return;
    }
    // Nothing is left in this file: the next one with problems comes up.
    if (own.length === 0) {
      if (isLost) box.current?.querySelector<HTMLButtonElement>('[data-file]')?.focus();
      return;
    }
    const next = at >= 0 ? at : Math.min(last.at, own.length - 1);
    const problem = own[next];
    if (problem === undefined) return;
    if (isLost) messageAt(box.current, next)?.focus();
    else look(problem, next);
  }, [box, file, at, own, look]);
}
