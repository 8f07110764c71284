import { Button, Group, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HistoryStep, UndoneTo } from '../../../contract/views/history.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import table from '../../parts/table.module.css';
import { useWrite } from '../../parts/use-write.ts';
import styles from './history.module.css';
import { historyMoment } from './moment.ts';

/** What a person looks through before pressing a button below it. */
const MOST_LISTED = 40;

/** Which steps would go back for one to be the last that stands, before they do. */
export function UndoToDialog(props: { readonly step: HistoryStep; readonly onClose: () => void }) {
  const { step, onClose } = props;
  const { engine } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('history');
  const { t: tc } = useTranslation();
  const { run, busy } = useWrite();
  const preview = useQuery({
    queryKey: ['undo-to', step.step, info.lastStep],
    queryFn: () => engine.history.undoTo({ step: step.step, dryRun: true }),
    gcTime: 0,
  });
  const count = preview.data?.count ?? 0;

  async function undo(): Promise<void> {
    const done = await run(
      () => engine.history.undoTo({ step: step.step, seen: info.lastStep }),
      (undone) => t('undoTo.done', { n: undone.count }),
    );
    if (done !== null) onClose();
  }

  return (
    <Modal opened onClose={onClose} size="xl" title={t('undoTo.title')}>
      <p className={styles.told}>
        {t(preview.data?.stoppedBy == null ? 'undoTo.until' : 'undoTo.notUntil', {
          what: step.what,
          when: historyMoment(step.at),
          who: step.by,
        })}
      </p>
      <Loaded query={preview}>{(data) => <Preview undone={data} />}</Loaded>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose}>
          {tc('cancel')}
        </Button>
        <Button disabled={count === 0} loading={busy} onClick={() => void undo()}>
          {count === 0 ? t('undoTo.runNone') : t('undoTo.run', { n: count })}
        </Button>
      </Group>
    </Modal>
  );
}

function Preview(props: { readonly undone: UndoneTo }) {
  const { count, steps, stoppedBy } = props.undone;
  const { t } = useTranslation('history');
  const listed = steps.slice(0, MOST_LISTED);
  return (
    <>
      {stoppedBy !== null && (
        <p role="alert" className={styles.stopped}>
          {t('undoTo.stopped', { what: stoppedBy.what, when: historyMoment(stoppedBy.at) })}
        </p>
      )}
      {count === 0 ? (
        <p className={styles.told}>{t('undoTo.nothing')}</p>
      ) : (
        <section aria-label={t('undoTo.back', { n: count })}>
          <h3 className={styles.heading}>{t('undoTo.back', { n: count })}</h3>
          <ul className={styles.changes}>
            {listed.map((each) => (
              <li key={each.step}>
                {t('undoTo.one', { what: each.what, when: historyMoment(each.at), who: each.by })}
              </li>
            ))}
            {count > listed.length && (
              <li className={table.soft}>{t('undoTo.notShown', { n: count - listed.length })}</li>
            )}
          </ul>
          <p className={styles.told}>{t('undoTo.kept')}</p>
        </section>
      )}
    </>
  );
}
