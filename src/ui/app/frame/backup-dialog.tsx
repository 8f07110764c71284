import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks for the path of a copy where there is no system dialog for it. */
export function BackupDialog(props: {
  readonly opened: boolean;
  readonly suggested: string;
  readonly onCancel: () => void;
  readonly onPath: (path: string) => void;
}) {
  const { t } = useTranslation('frame');
  const { t: tc } = useTranslation();
  const [path, setPath] = useState<string | null>(null);
  const shown = path ?? props.suggested;
  return (
    <Modal opened={props.opened} onClose={props.onCancel} title={t('backup')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          props.onPath(shown);
        }}
      >
        <TextInput
          label={t('backupPath')}
          value={shown}
          onChange={(event) => setPath(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={props.onCancel}>
            {tc('cancel')}
          </Button>
          <Button type="submit" disabled={shown.trim() === ''}>
            {t('backupDo')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
