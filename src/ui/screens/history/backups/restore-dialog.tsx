import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupView, RestorePreview } from '../../../../contract/views/backups.ts';
import { useSession } from '../../../app/session.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { historyMoment } from '../moment.ts';
import styles from './backups.module.css';
import { useRestore } from './use-restore.ts';
import { shownCounts, shownWhen } from './words.ts';

const LONGEST_REASON = 4000;

/** What going back to a backup would take away and bring, before it is done. */
export function RestoreDialog(props: {
  readonly backup: BackupView;
  /** Whether it takes the newest restore back. */
  readonly isUndo: boolean;
  readonly onClose: () => void;
}) {
  const { backup, isUndo, onClose } = props;
  const { engine } = useSession();
  const { t } = useTranslation('backups');
  const { t: tc } = useTranslation();
  const { restore, busy } = useRestore();
  const [why, setWhy] = useState('');
  const preview = useQuery({
    queryKey: ['restore', backup.id],
    queryFn: () => engine.backups.preview({ id: backup.id }),
    gcTime: 0,
  });

  const lostIssued = preview.data?.lostIssued ?? [];
  const needsWhy = lostIssued.length > 0;
  const ready = preview.data !== undefined && (!needsWhy || why.trim() !== '');

  async function run(): Promise<void> {
    if (await restore(backup, why.trim())) onClose();
  }

  return (
    <Modal opened onClose={onClose} size="lg" title={t(isUndo ? 'undo' : 'dialog.title')}>
      <Loaded query={preview}>{(data) => <Preview preview={data} />}</Loaded>
      {needsWhy && (
        <Stack gap="xs" mt="xs">
          <section className={styles.alarm}>
            <h3>{t('dialog.issuedTitle')}</h3>
            <p className={styles.told}>
              {t('dialog.issued', {
                names: lostIssued.map(({ name, number }) => number ?? name).join(', '),
              })}
            </p>
          </section>
          <Textarea
            label={t('dialog.why')}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
            maxLength={LONGEST_REASON}
            autosize
            minRows={2}
            required
          />
        </Stack>
      )}
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose} disabled={busy}>
          {tc('cancel')}
        </Button>
        <Button disabled={!ready} loading={busy} onClick={() => void run()}>
          {t('dialog.run')}
        </Button>
      </Group>
    </Modal>
  );
}

function Preview(props: { readonly preview: RestorePreview }) {
  const { backup, lost, lostSteps, gained } = props.preview;
  const { t } = useTranslation('backups');
  const when = shownWhen(backup.at, t);
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
      {gained > 0 && <p className={styles.told}>{t('dialog.gained', { n: gained })}</p>}
      {lost === 0 && gained === 0 && <p className={styles.told}>{t('dialog.same')}</p>}
      <p className={styles.told}>{t('dialog.kept')}</p>
    </Stack>
  );
}
