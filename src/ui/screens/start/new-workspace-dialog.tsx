import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeChoice } from '../../../contract/views/workspace.ts';
import { useSession } from '../../app/session.tsx';
import { pathInFolder } from './suggested-path.ts';

/** Asks where the new workspace goes, with a path ready to be taken as it is. */
export function NewWorkspaceDialog(props: {
  readonly programme: ProgrammeChoice | null;
  readonly folder: string;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onCreate: (path: string, programme: string) => void;
}) {
  const { programme, folder } = props;
  const { shell } = useSession();
  const { t } = useTranslation('start');
  const { t: tc } = useTranslation();
  const [path, setPath] = useState('');
  useEffect(() => {
    if (programme !== null) setPath(pathInFolder(folder, `${programme.id}.chitieu`));
  }, [programme, folder]);

  async function choose(): Promise<void> {
    const chosen = (await shell?.saveDialog(`${programme?.id ?? ''}.chitieu`)) ?? null;
    if (chosen !== null) setPath(chosen);
  }

  return (
    <Modal
      opened={programme !== null}
      onClose={props.onCancel}
      title={t('createTitle', { title: programme?.title ?? '' })}
      size="lg"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (programme !== null) props.onCreate(path.trim(), programme.id);
        }}
      >
        <TextInput
          label={t('saveAs')}
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" mt="md" gap="xs">
          {shell !== null && (
            <Button variant="subtle" onClick={() => void choose()}>
              {t('chooseFolder')}
            </Button>
          )}
          <Button variant="default" onClick={props.onCancel}>
            {tc('cancel')}
          </Button>
          <Button type="submit" disabled={path.trim() === ''} loading={props.busy}>
            {t('createDo')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
