import { Button, Group, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HistoryStep } from '../../../contract/views/history.ts';
import type { UndoneStep } from '../../../contract/views/others.ts';
import { useSession } from '../../app/session.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import table from '../../parts/table.module.css';
import { useWrite } from '../../parts/use-write.ts';
import { ChangeLine } from './change-line.tsx';
import styles from './history.module.css';
import { historyMoment } from './moment.ts';

/** What a person looks through before pressing a button below it. */
const MOST_LISTED = 40;

export type Undoing = { readonly step: HistoryStep; readonly kind: 'import' | 'allocation' };

/** What taking one older step back would put back and what it would leave, before it is done. */
export function UndoStepDialog(props: Undoing & { readonly onClose: () => void }) {
  const { step, kind, onClose } = props;
  const { engine } = useSession();
  const { t } = useTranslation('history');
  const { t: tc } = useTranslation();
  const { run, busy } = useWrite();
  const preview = useQuery({
    queryKey: ['undo-step', step.step],
    queryFn: () => engine.history.undoStep({ step: step.step, dryRun: true }),
    gcTime: 0,
  });

  async function undo(): Promise<void> {
    const done = await run(
      () => engine.history.undoStep({ step: step.step }),
      ({ what, skipped }) =>
        skipped.length === 0
          ? t('undoStep.done', { what })
          : t('undoStep.doneSkipped', { what, n: skipped.length }),
    );
    if (done !== null) onClose();
  }

  return (
    <Modal opened onClose={onClose} size="xl" title={t(`undoStep.${kind}`)}>
      <p className={styles.told}>
        {t('undoStep.what', { what: step.what, when: historyMoment(step.at), who: step.by })}
      </p>
      <Loaded query={preview}>{(data) => <Preview undone={data} />}</Loaded>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose}>
          {tc('cancel')}
        </Button>
        <Button
          disabled={(preview.data?.changed ?? 0) === 0}
          loading={busy}
          onClick={() => void undo()}
        >
          {t('undoStep.run')}
        </Button>
      </Group>
    </Modal>
  );
}

function Preview(props: { readonly undone: UndoneStep }) {
  const { changed, changeCount, changes, skipped } = props.undone;
  const { t } = useTranslation('history');
  const listed = changes.slice(0, MOST_LISTED);
  return (
    <>
      {changed === 0 && <p className={styles.told}>{t('undoStep.nothing')}</p>}
      {changed > 0 && (
        <section aria-label={t('undoStep.back', { n: changeCount })}>
          <h3 className={styles.heading}>{t('undoStep.back', { n: changeCount })}</h3>
          <ul className={styles.changes}>
            {listed.map((change) => (
              <ChangeLine key={`${change.label} ${change.from} ${change.to}`} change={change} />
            ))}
            {changeCount > listed.length && (
              <li className={table.soft}>{t('notShown', { n: changeCount - listed.length })}</li>
            )}
          </ul>
        </section>
      )}
      {skipped.length > 0 && (
        <section aria-label={t('undoStep.skipped', { n: skipped.length })}>
          <h3 className={styles.heading}>{t('undoStep.skipped', { n: skipped.length })}</h3>
          <ul className={styles.changes}>
            {skipped.map(({ label, now, why, file }) => (
              <li key={label}>
                {label}: {t('undoStep.now')} <b>{now}</b> (
                {why === 'confirmed'
                  ? t('undoStep.why.confirmed', { file: file ?? '' })
                  : t(`undoStep.why.${why}`)}
                )
              </li>
            ))}
          </ul>
        </section>
      )}
      {changed > 0 && <p className={styles.told}>{t('undoStep.kept')}</p>}
    </>
  );
}
