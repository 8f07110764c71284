import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AcceptBar } from './accept-bar.tsx';
import { comesAgain, fileGroups } from './file-groups.ts';
import { FileList } from './file-list.tsx';
import { LinkLine } from './link-line.tsx';
import { Overview } from './overview.tsx';
import type { Answer } from './problems.ts';
import { useReadFile } from './reading-parts.ts';
import styles from './returns.module.css';
import { ReviewPanel, type ReviewTab } from './review-panel.tsx';
import { SheetView } from './sheet-view.tsx';
import type { Spot } from './spot.ts';
import type { InboxState } from './states-with-reading.ts';
import type { StatusFilter } from './status-filter.ts';
import { UnitList } from './unit-list.tsx';
import type { ReadingState } from './use-reading.ts';

/** Three columns: files and units, the sheet, what was read from it; below them what would be stored. */
export function ReturnsBody(props: {
  readonly states: readonly InboxState[];
  readonly state: ReadingState;
  readonly period: string;
  readonly year: number;
  readonly filter: StatusFilter | null;
  readonly onSendForms: () => void;
  readonly dates: { readonly received: string | null; readonly asOf: string | null };
}) {
  const { states, state, filter } = props;
  const { reading, progress } = state;
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [tab, setTab] = useState<ReviewTab>('problems');
  const [spot, setSpot] = useState<Spot | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const isStored = (name: string) => state.storedFiles.has(name);
  const groups = fileGroups(reading?.files ?? [], isStored);
  const outline = reading?.files.find((one) => one.file === chosen) ?? groups[0]?.files[0] ?? null;
  const file = useReadFile(reading, outline?.file ?? null);
  const shown = reading?.files.find((one) => one.file === file?.file) ?? null;
  const names = new Map(states.map(({ unit, name }) => [unit, name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  const picked = new Set(
    (reading?.files ?? []).map((one) => one.file).filter((name) => ticked.has(name)),
  );

  function choose(name: string): void {
    if (name !== outline?.file) setSpot(null);
    setChosen(name);
  }

  /** The file stays in sight, though with its problems solved it stands elsewhere in the list. */
  function answer(answers: readonly Answer[]): Promise<void> {
    if (outline !== null) setChosen(outline.file);
    return state.answer(answers);
  }

  function pick(name: string, isPicked: boolean): void {
    const next = new Set(picked);
    if (isPicked) next.add(name);
    else next.delete(name);
    setTicked(next);
  }

  /** On the sheet a cell was chosen: where it is a problem or a figure, the list shows it. */
  function lookAt(next: Spot): void {
    setSpot(next);
    const tables = file?.tables.filter(({ sheet }) => sheet === next.sheet) ?? [];
    const isThere = ({ cell }: { readonly cell: string | null }) => cell === next.cell;
    if (tables.some(({ issues }) => issues.some(isThere))) setTab('problems');
    else if (tables.some(({ figures }) => figures.some(isThere))) setTab('figures');
  }

  if (reading === null || outline === null) {
    return (
      <>
        {progress !== null && <ReadingBar state={state} />}
        <Overview
          period={props.period}
          states={states}
          filter={filter}
          onSendForms={props.onSendForms}
        />
      </>
    );
  }
  return (
    <>
      {progress !== null && <ReadingBar state={state} />}
      <div ref={box} className={styles.three}>
        <div className={styles.lists}>
          <FileList
            count={reading.files.length}
            groups={groups}
            chosen={outline.file}
            picked={picked}
            isStored={isStored}
            nameOf={nameOf}
            onChoose={choose}
            onPick={pick}
          />
          <UnitList
            states={states}
            filter={filter}
            chosen={outline.unit}
            onChoose={(unit) => {
              const own = reading.files.find((one) => one.unit === unit);
              if (own !== undefined) choose(own.file);
            }}
          />
        </div>
        {file !== null && shown !== null && (
          <>
            <SheetView
              key={file.file}
              file={file}
              spot={spot}
              onSpot={lookAt}
              tell={{
                reading: reading.reading,
                answers: reading.answers,
                busy: state.busy,
                onAnswer: answer,
              }}
            />
            <ReviewPanel
              reading={reading}
              outline={shown}
              file={file}
              states={states}
              state={{ ...state, answer }}
              year={props.year}
              tab={tab === 'changes' && !comesAgain(shown) ? 'figures' : tab}
              spot={spot}
              nameOf={nameOf}
              onTab={setTab}
              onFile={choose}
              onSpot={setSpot}
            />
            <LinkLine
              box={box}
              subject={
                spot === null ? '' : JSON.stringify([file.file, tab, spot, reading.revision])
              }
            />
          </>
        )}
      </div>
      <AcceptBar
        reading={reading}
        state={state}
        shown={outline.status === 'rejected' ? null : outline.file}
        picked={picked}
        dates={props.dates}
        nameOf={nameOf}
        onUnpick={() => setTicked(new Set())}
      />
    </>
  );
}

/** How far the reading is, with a way to stop it. */
function ReadingBar(props: { readonly state: ReadingState }) {
  const { progress, cancel } = props.state;
  const { t } = useTranslation('returns');
  if (progress === null) return null;
  const { done, total, file } = progress;
  return (
    <div className={styles.progress} role="status">
      <span>{t('reading', { n: Math.min(done + 1, total), of: total, file })}</span>
      <progress value={done} max={total} />
      <Button variant="default" onClick={cancel}>
        {t('stop')}
      </Button>
    </div>
  );
}
