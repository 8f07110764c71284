import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BackupView, RestorePreview } from '../../../../contract/views/backups.ts';
import { useSession } from '../../../app/session.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { historyMoment } from '../moment.ts';
import styles from './backups.module.css';
import { useRestore } from './use-restore.ts';
import { shownCounts, shownWhen } from './words.ts';

/** What going back to a backup would take away and bring, before it is done. */
export function RestoreDialog(props: {
  readonly backup: BackupView;
  readonly onClose: () => void;
}) {
  const { backup, onClose } = props;
  const { engine } = useSession();
  const { t } = useTranslation('backups');
  const { t: tc } = useTranslation();
  const { restore, busy } = useRestore();
  const preview = useQuery({
    queryKey: ['restore', backup.id],
    queryFn: () => engine.backups.preview({ id: backup.id }),
    gcTime: 0,
  });

  async function run(): Promise<void> {
    if (await restore(backup)) onClose();
  }

  return (
    <Modal opened onClose={onClose} size="lg" title={t('dialog.title')}>
      <Loaded query={preview}>{(data) => <Preview preview={data} />}</Loaded>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose} disabled={busy}>
          {tc('cancel')}
        </Button>
        <Button disabled={preview.data === undefined} loading={busy} onClick={() => void run()}>
          {t('dialog.run')}
        </Button>
      </Group>
    </Modal>
  );
}

function Preview(props: { readonly preview: RestorePreview }) {
  const { backup, lost, lostSteps, lostIssued, gained } = props.preview;
  const { t } = useTranslation('backups');
  const when = shownWhen(backup.at, t);
  const issued = lostIssued.map(({ name, number }) => number ?? name).join(', ');
  return (
    <Stack gap="xs">
      {backup.contents !== null && (
        <p className={styles.told}>
          {t('dialog.what', { when, counts: shownCounts(backup.contents, t) })}
        </p>
      )}
      {lost > 0 && (
        <section>
          <p className={styles.told}>{t('dialog.lost', { n: lost })}</p>
          <ul className={styles.steps}>
            {lostSteps.map((step) => (
              <li key={step.at + step.what}>
                {step.what} ({historyMoment(step.at)}, {step.by})
              </li>
            ))}
            {lost > lostSteps.length && (
              <li>{t('dialog.lostMore', { n: lost - lostSteps.length })}</li>
            )}
          </ul>
        </section>
      )}
      {lostIssued.length > 0 && (
        <p className={styles.warn}>{t('dialog.issued', { names: issued })}</p>
      )}
      {gained > 0 && <p className={styles.told}>{t('dialog.gained', { n: gained })}</p>}
      {lost === 0 && gained === 0 && <p className={styles.told}>{t('dialog.same')}</p>}
      <p className={styles.told}>{t('dialog.kept')}</p>
    </Stack>
  );
}
