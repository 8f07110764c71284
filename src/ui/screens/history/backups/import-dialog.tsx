import { Button, Group, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../app/failure.ts';
import { showDone, showError } from '../../../app/notices.ts';
import { useSession } from '../../../app/session.tsx';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { useOpening } from '../../start/use-opening.ts';

/** A workspace that came by mail: unlocked, examined, put at a new place and opened. */
export function ImportDialog(props: {
  /** What was chosen already. */
  readonly file?: string;
  readonly onClose: () => void;
}) {
  const { engine, api, shell } = useSession();
  const { t } = useTranslation('backups');
  const { t: tc } = useTranslation();
  const { open } = useOpening();
  const start = useQuery(api.workspace.start.queryOptions());
  const [file, setFile] = useState(props.file ?? '');
  const [out, setOut] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [taken, setTaken] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = file.trim();
  const lock = useQuery({
    ...api.backups.isLocked.queryOptions({ input: { file: asked } }),
    enabled: asked !== '',
  });
  const isLocked = lock.data?.locked === true || /\.age$/i.test(asked);
  const target = out ?? suggestedPlace(start.data?.folder ?? '', asked);
  const ready = asked !== '' && target.trim() !== '' && (!isLocked || passphrase !== '');

  async function choose(): Promise<void> {
    const chosen = (await shell?.openDialog()) ?? null;
    if (chosen !== null) setFile(chosen);
  }

  async function submit(): Promise<void> {
    setBusy(true);
    setWrong(null);
    setTaken(null);
    try {
      const input = { file: asked, out: target.trim(), ...(isLocked ? { passphrase } : {}) };
      const { path } = await engine.backups.import(input);
      props.onClose();
      open(path);
      showDone(t('importDialog.opened', { file: path }));
    } catch (error) {
      const failure = failureOf(error);
      if (failure?.code === 'wrong-passphrase') setWrong(failure.message);
      else if (failure?.code === 'exists') setTaken(failure.message);
      else showError(error, tc);
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormDialog
      title={t('import')}
      action={t('importDialog.run')}
      ready={ready}
      busy={busy}
      onCancel={props.onClose}
      onSubmit={() => void submit()}
    >
      <Group align="end" gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          label={t('importDialog.file')}
          value={file}
          onChange={(event) => setFile(event.currentTarget.value)}
          data-autofocus
        />
        {shell !== null && (
          <Button variant="default" onClick={() => void choose()}>
            {t('importDialog.choose')}
          </Button>
        )}
      </Group>
      {isLocked && (
        <PasswordInput
          label={t('importDialog.passphrase')}
          autoComplete="off"
          value={passphrase}
          error={wrong}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t('importDialog.out')}
        description={t('importDialog.outHint')}
        value={target}
        error={taken}
        onChange={(event) => setOut(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** The usual folder and the name of what was sent; '' until something is named. */
function suggestedPlace(folder: string, file: string): string {
  const name = file
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/\.age$/i, '')
    .replace(/\.chitieu$/i, '');
  if (name === undefined || name === '' || folder === '') return '';
  const separator = folder.includes('\\') ? '\\' : '/';
  return `${folder}${separator}${name}.chitieu`;
}
