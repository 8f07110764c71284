import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone, showError } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { useReturnedFocus } from '../../parts/use-returned-focus.ts';
import styles from './issue.module.css';

/** Opens an amending draft on the issued version; the reason is kept with it. */
export function AmendDialog(props: { readonly onClose: () => void }) {
  const { onClose } = props;
  const { engine, writer } = useSession();
  const { year, chooseVersion } = useWorkspace();
  useReturnedFocus();
  const { t } = useTranslation('issue');
  const { t: tc } = useTranslation();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);

  async function amend(): Promise<void> {
    setBusy(true);
    try {
      const answer = await writer.write(() =>
        engine.versions.amend({ year, reason: reason.trim() }),
      );
      chooseVersion(answer.version);
      showDone(t('amendDone'));
      onClose();
    } catch (error) {
      showError(error, tc);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal opened onClose={onClose} title={t('amendTitle', { year })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void amend();
        }}
      >
        <Stack gap="sm">
          <p className={styles.hint}>{t('amendHint')}</p>
          <Textarea
            label={t('amendReason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
            data-autofocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {tc('cancel')}
            </Button>
            <Button type="submit" disabled={reason.trim() === ''} loading={busy}>
              {t('amendDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
