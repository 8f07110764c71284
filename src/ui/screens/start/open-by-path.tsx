import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { ImportDialog } from '../history/backups/import-dialog.tsx';
import { KeptDialog } from './kept-dialog.tsx';

/** The system's dialog on the desktop; a path typed or pasted in the browser door. */
export function OpenByPath(props: {
  readonly onOpen: (path: string) => void;
  readonly disabled: boolean;
}) {
  const { shell } = useSession();
  const { t } = useTranslation('start');
  const { t: tb } = useTranslation('backups');
  const [path, setPath] = useState('');
  const [dialog, setDialog] = useState<'sent' | 'kept' | null>(null);
  const [sent, setSent] = useState('');

  async function choose(): Promise<void> {
    const chosen = (await shell?.openDialog()) ?? null;
    if (chosen !== null) enter(chosen);
  }

  /** What was sent locked asks for its passphrase. */
  function enter(file: string): void {
    if (/\.age$/i.test(file)) {
      setSent(file);
      setDialog('sent');
    } else props.onOpen(file);
  }

  return (
    <section>
      <h2>{t('openOther')}</h2>
      {shell !== null ? (
        <Button variant="default" disabled={props.disabled} onClick={() => void choose()}>
          {t('openDialog')}
        </Button>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            enter(path.trim());
          }}
        >
          <Group align="end" gap="xs">
            <TextInput
              flex={1}
              label={t('path')}
              value={path}
              onChange={(event) => setPath(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={props.disabled || path.trim() === ''}>
              {t('open')}
            </Button>
          </Group>
        </form>
      )}
      <Group gap="xs" mt="sm">
        <Button
          variant="default"
          disabled={props.disabled}
          onClick={() => {
            setSent('');
            setDialog('sent');
          }}
        >
          {tb('import')}
        </Button>
        <Button variant="default" disabled={props.disabled} onClick={() => setDialog('kept')}>
          {t('kept.open')}
        </Button>
      </Group>
      {dialog === 'sent' && <ImportDialog file={sent} onClose={() => setDialog(null)} />}
      {dialog === 'kept' && <KeptDialog onClose={() => setDialog(null)} />}
    </section>
  );
}
