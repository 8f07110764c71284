import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWrite } from '../../parts/use-write.ts';
import styles from './history.module.css';

/** Under which name changes from this computer are recorded, and the way to another one. */
export function DisplayName() {
  const { api, engine } = useSession();
  const { t } = useTranslation('history');
  const profile = useQuery(api.profile.view.queryOptions({ input: {} }));
  const [name, setName] = useState<string | null>(null);
  const { run, busy } = useWrite();
  if (profile.data === undefined) return null;
  const { shown, account, displayName } = profile.data;

  async function save(given: string): Promise<void> {
    const done = await run(
      () => engine.profile.rename({ displayName: given.trim() }),
      (renamed) => t('name.done', { name: renamed.shown }),
    );
    if (done !== null) setName(null);
  }

  return (
    <>
      <span>{t('name.recorded', { name: shown })}</span>
      <button type="button" className={styles.toggle} onClick={() => setName(displayName)}>
        {t('name.change')}
      </button>
      {name !== null && (
        <FormDialog
          title={t('name.title')}
          action={t('name.save')}
          ready={name.trim() !== displayName}
          busy={busy}
          onCancel={() => setName(null)}
          onSubmit={() => void save(name)}
        >
          <TextInput
            label={t('name.label')}
            description={t('name.hint', { account })}
            placeholder={account}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
        </FormDialog>
      )}
    </>
  );
}
