import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnState } from '../../../contract/views/others.ts';
import { useSession } from '../../app/session.tsx';
import { Hint } from '../../parts/screen.tsx';
import { AcceptBar } from './accept-bar.tsx';
import { correctionsOf } from './corrections.ts';
import { FileList, UnitList } from './lists.tsx';
import { ProblemList } from './problem-list.tsx';
import { problemsOf } from './problems.ts';
import { useReadFile } from './reading-parts.ts';
import styles from './returns.module.css';
import { SheetView } from './sheet-view.tsx';
import type { ReadingState } from './use-reading.ts';

/** The place of a cell that is looked at. */
export type Spot = { readonly sheet: string; readonly cell: string };

/** Three columns: files and units, the sheet, its problems; below them what would be stored. */
export function ReturnsBody(props: {
  readonly states: readonly ReturnState[];
  readonly state: ReadingState;
  readonly year: number;
  readonly onSendForms: () => void;
}) {
  const { states, state } = props;
  const { reading, progress } = state;
  const { router } = useSession();
  const { t } = useTranslation('returns');
  const { t: tf } = useTranslation('sendForms');
  const anyReturn = states.some((one) => one.state !== 'missing');
  const [chosen, setChosen] = useState<string | null>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const outline = reading?.files.find((one) => one.file === chosen) ?? reading?.files[0] ?? null;
  const file = useReadFile(reading, outline?.file ?? null);
  const nameOf = (code: string) => states.find((one) => one.unit === code)?.name ?? code;

  function choose(name: string): void {
    if (name !== outline?.file) setSpot(null);
    setChosen(name);
  }

  function chooseUnit(unit: string): void {
    const own = reading?.files.find((one) => one.unit === unit);
    if (own !== undefined) choose(own.file);
  }

  return (
    <>
      {progress !== null && (
        <div className={styles.progress} role="status">
          <span>
            {t('reading', { n: progress.done + 1, of: progress.total, file: progress.file })}
          </span>
          <progress value={progress.done} max={progress.total} />
          <Button variant="default" onClick={state.cancel}>
            {t('stop')}
          </Button>
        </div>
      )}
      <div className={reading === null ? styles.two : styles.three}>
        <div className={styles.lists}>
          {reading !== null && (
            <FileList
              files={reading.files}
              chosen={outline?.file ?? null}
              areStored={state.isStored}
              nameOf={nameOf}
              onChoose={choose}
            />
          )}
          <UnitList states={states} chosen={outline?.unit ?? null} onChoose={chooseUnit} />
        </div>
        {outline === null ? (
          <div className={styles.empty}>
            <Hint>{states.length === 0 ? t('noUnits') : emptyWords()}</Hint>
            {states.length > 0 && !anyReturn && (
              <Button variant="default" ml={16} onClick={props.onSendForms}>
                {tf('make')}
              </Button>
            )}
            {states.length === 0 && (
              <Button variant="default" ml={16} onClick={() => router.go('catalogue')}>
                {t('toCatalogue')}
              </Button>
            )}
          </div>
        ) : (
          file !== null && (
            <>
              <SheetView
                key={file.file}
                file={file}
                spot={spot}
                onSpot={setSpot}
                tell={{
                  reading: reading?.reading ?? '',
                  answers: reading?.answers ?? [],
                  busy: state.busy,
                  onAnswer: state.answer,
                }}
              />
              <ProblemList
                file={file}
                problems={problemsOf(file)}
                states={states}
                year={props.year}
                spot={spot}
                busy={state.busy}
                onSpot={setSpot}
                onAnswer={state.answer}
                corrections={correctionsOf(file, reading?.answers ?? [])}
                nameOf={nameOf}
                onTakeBack={state.takeBack}
              />
            </>
          )
        )}
      </div>
      {reading !== null && <AcceptBar reading={reading} state={state} nameOf={nameOf} />}
    </>
  );

  function emptyWords(): string {
    return anyReturn ? t('emptyMore') : t('empty');
  }
}
