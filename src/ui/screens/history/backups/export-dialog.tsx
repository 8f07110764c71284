import { Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { useWorkspace } from '../../../app/workspace.tsx';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { useWrite } from '../../../parts/use-write.ts';
import styles from './backups.module.css';

/** What the engine asks for at least. */
const SHORTEST = 8;

/** The whole workspace as one file that can be mailed, locked if the person likes. */
export function ExportDialog(props: { readonly onClose: () => void }) {
  const { engine, shell } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('backups');
  const { run, busy } = useWrite();
  const [locked, setLocked] = useState(true);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [path, setPath] = useState<string | null>(null);
  const ending = locked ? '.chitieu.age' : '.chitieu';
  const stem = info.path.replace(/\.chitieu$/i, '');
  const dated = ` (${dayInName(new Date())})${ending}`;
  const shown = path ?? stem + dated;
  const isLong = passphrase.length >= SHORTEST;
  const ready = (!locked || (isLong && passphrase === again)) && shown.trim() !== '';

  async function submit(): Promise<void> {
    const chosen = shell === null ? shown.trim() : await shell.saveDialog(info.name + dated);
    if (chosen === null) return;
    const out = withEnding(chosen, locked);
    const done = await run(
      () => engine.backups.export({ out, ...(locked ? { passphrase } : {}) }),
      (written) => t('exportDialog.done', { path: written.path }),
    );
    if (done !== null) props.onClose();
  }

  return (
    <FormDialog
      title={t('export')}
      action={t('exportDialog.run')}
      ready={ready}
      busy={busy}
      onCancel={props.onClose}
      onSubmit={() => void submit()}
    >
      <Checkbox
        label={t('exportDialog.lock')}
        description={t('exportDialog.lockHint')}
        checked={locked}
        onChange={(event) => setLocked(event.currentTarget.checked)}
      />
      {locked && (
        <>
          <PasswordInput
            label={t('exportDialog.passphrase')}
            autoComplete="new-password"
            value={passphrase}
            error={passphrase !== '' && !isLong && t('exportDialog.short', { n: SHORTEST })}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            data-autofocus
          />
          <PasswordInput
            label={t('exportDialog.again')}
            autoComplete="new-password"
            value={again}
            error={again !== '' && again !== passphrase && t('exportDialog.differs')}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
          <p className={styles.note}>{t('exportDialog.lostHint')}</p>
        </>
      )}
      {shell === null && (
        <TextInput
          label={t('exportDialog.path')}
          value={shown}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}

/** «21-11-2026»: no sign in it that Windows refuses in a name. */
function dayInName(day: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(day.getDate())}-${two(day.getMonth() + 1)}-${day.getFullYear()}`;
}

/** A name without its ending is one that no program is known to open. */
function withEnding(path: string, locked: boolean): string {
  if (!locked) return /\.chitieu$/i.test(path) ? path : `${path}.chitieu`;
  if (/\.age$/i.test(path)) return path;
  return /\.chitieu$/i.test(path) ? `${path}.age` : `${path}.chitieu.age`;
}
