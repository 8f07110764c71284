import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedFigure, ReturnsReading } from '../../../contract/views/others.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { conflictAnswers } from './problems.ts';
import { ProposedDialog } from './proposed-dialog.tsx';
import styles from './returns.module.css';
import type { ReadingState } from './use-reading.ts';

export type ProposedGroup = ProposedFigure['change'] | 'held';

/** What would be stored, to be looked through before it is. */
export function AcceptBar(props: {
  readonly reading: ReturnsReading;
  readonly state: ReadingState;
  readonly nameOf: (unit: string) => string;
}) {
  const { reading, state } = props;
  const { info } = useWorkspace();
  const { t } = useTranslation('returns');
  const [group, setGroup] = useState<ProposedGroup | null>(null);
  const { fresh, changed, same, held } = reading.counts;
  const total = fresh + changed + same;
  const conflicts = conflictAnswers(reading);

  return (
    <footer className={styles.accept}>
      <p className={styles.counts}>
        <span>
          {state.isStored
            ? t('storedBefore', { n: total })
            : t('willStore', { n: fresh + changed })}
        </span>
        {!state.isStored && (
          <>
            <Count n={fresh} words={t('fresh', { n: fresh })} onLook={() => setGroup('new')} />
            <Count
              n={changed}
              words={t('changed', { n: changed })}
              onLook={() => setGroup('changed')}
            />
            <span className={styles.apart}>
              <Count n={same} words={t('same', { n: same })} onLook={() => setGroup('same')} />
            </span>
          </>
        )}
        {held > 0 && (
          <Count n={held} words={t('held', { n: held })} onLook={() => setGroup('held')} />
        )}
      </p>
      <span className={styles.gap} />
      {conflicts.length > 0 && (
        <Button
          variant="default"
          disabled={state.busy}
          onClick={() => void state.answer(conflicts)}
        >
          {t('takeConflicts', { n: conflicts.length })}
        </Button>
      )}
      <Button variant="default" disabled={state.busy} onClick={state.drop}>
        {t('drop')}
      </Button>
      <Button
        disabled={info.readOnly || total === 0 || state.isStored || state.progress !== null}
        loading={state.busy}
        onClick={() => void state.accept()}
      >
        {t('accept')}
      </Button>
      {group !== null && (
        <ProposedDialog
          reading={reading}
          group={group}
          nameOf={props.nameOf}
          onClose={() => setGroup(null)}
        />
      )}
    </footer>
  );
}

function Count(props: { readonly n: number; readonly words: string; readonly onLook: () => void }) {
  const { t } = useTranslation('returns');
  if (props.n === 0) return <span>{props.words}</span>;
  return (
    <span>
      <button type="button" className={styles.link} onClick={props.onLook}>
        {t('look', { words: props.words })}
      </button>
    </span>
  );
}
