import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupsView } from '../../../../contract/views/backups.ts';
import { useSession } from '../../../app/session.tsx';
import { useWrite } from '../../../parts/use-write.ts';
import { historyMoment } from '../moment.ts';
import styles from './backups.module.css';

/** Where backups are kept, how often they are made, and what went wrong with them. */
export function FolderForm(props: { readonly view: BackupsView; readonly onSaved: () => void }) {
  const { view } = props;
  const { engine, shell } = useSession();
  const { t } = useTranslation('backups');
  const { run, busy } = useWrite();
  const [second, setSecond] = useState(view.second ?? '');
  const [atWork, setAtWork] = useState(view.atWork);
  const path = second.trim() === '' ? null : second.trim();
  const changed = path !== view.second || atWork !== view.atWork;

  async function save(): Promise<void> {
    const done = path === null ? t('folders.savedOne') : t('folders.saved');
    if ((await run(() => engine.backups.choose({ second: path, atWork }), done)) !== null) {
      props.onSaved();
    }
  }

  async function choose(): Promise<void> {
    const chosen = (await shell?.chooseFolder()) ?? null;
    if (chosen !== null) setSecond(chosen);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) void save();
      }}
    >
      <Stack gap="sm">
        <div>
          <p className={styles.label}>{t('folders.own')}</p>
          <p className={styles.path}>{view.folder}</p>
        </div>
        <Group align="end" gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            label={t('folders.second')}
            value={second}
            onChange={(event) => setSecond(event.currentTarget.value)}
          />
          {shell !== null && (
            <Button variant="default" onClick={() => void choose()}>
              {t('folders.choose')}
            </Button>
          )}
        </Group>
        {view.secondProblem === null ? (
          <p className={styles.note}>{t('folders.secondHint')}</p>
        ) : (
          <p className={styles.warn}>{view.secondProblem}</p>
        )}
        <Checkbox
          label={t('folders.atWork', { minutes: view.everyMinutes })}
          checked={atWork}
          onChange={(event) => setAtWork(event.currentTarget.checked)}
        />
        <Button type="submit" variant="default" disabled={!changed} loading={busy}>
          {t('folders.save')}
        </Button>
        <p className={styles.note}>{t('keeping')}</p>
        {view.troubles.length > 0 && (
          <section aria-label={t('troubles')}>
            <p className={styles.label}>{t('troubles')}</p>
            <ul className={styles.steps}>
              {view.troubles.map(({ at, message }) => (
                <li key={at}>
                  {historyMoment(at)}: {message}
                </li>
              ))}
            </ul>
          </section>
        )}
      </Stack>
    </form>
  );
}
