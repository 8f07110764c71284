import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchingVersions } from '../../../contract/views/history.ts';
import { parseMatchingCode } from '../../../domain/matching-code.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { messageOf } from '../notices.ts';
import { useSession } from '../session.tsx';
import styles from './frame.module.css';
import { versionWords } from './version-words.ts';

/** A code typed from a paper, and which version of the workspace it belongs to, if any. */
export function MatchingDialog(props: { readonly onClose: () => void }) {
  const { engine } = useSession();
  const { t } = useTranslation('frame');
  const { t: tc } = useTranslation();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<MatchingVersions | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function match(): Promise<void> {
    if (parseMatchingCode(typed) === null) {
      setProblem(t('code.tooShort'));
      return;
    }
    setBusy(true);
    try {
      setFound(await engine.versions.matching({ code: typed }));
      setProblem(null);
    } catch (error) {
      setFound(null);
      setProblem(messageOf(error, tc).message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormDialog
      title={t('code.title')}
      action={t('code.match')}
      ready={typed.trim() !== ''}
      {...(found === null ? {} : { leave: tc('close') })}
      busy={busy}
      onCancel={props.onClose}
      onSubmit={() => void match()}
    >
      <TextInput
        label={t('code.typed')}
        description={t('code.hint')}
        placeholder={t('code.example')}
        maxLength={40}
        value={typed}
        error={problem}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setFound(null);
          setProblem(null);
        }}
        data-autofocus
      />
      <div
        role="status"
        className={styles.matched}
        data-fits={found === null ? undefined : found.versions.length > 0}
      >
        {found !== null &&
          (found.versions.length === 0
            ? `✗ ${t('code.noMatch', { code: found.code })}`
            : `✓ ${t('code.matches', {
                code: found.code,
                names: found.versions.map((one) => versionWords(one, t)).join('; '),
              })}`)}
      </div>
    </FormDialog>
  );
}
