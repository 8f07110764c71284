import { Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptBackup } from '../../../contract/views/backups.ts';
import { failureOf } from '../../app/failure.ts';
import { showError } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { shownWhen } from '../history/backups/words.ts';
import { keptPlace } from './kept-place.ts';
import styles from './start.module.css';
import { useOpening } from './use-opening.ts';

/** On a bad day: a backup becomes a workspace of its own, also where its file opens no more. */
export function KeptDialog(props: { readonly onClose: () => void }) {
  const { engine, api } = useSession();
  const { t } = useTranslation('start');
  const { t: tb } = useTranslation('backups');
  const { t: tc } = useTranslation();
  const { open } = useOpening();
  const kept = useQuery({ ...api.backups.kept.queryOptions(), gcTime: 0 });
  const start = useQuery(api.workspace.start.queryOptions());
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const backups = kept.data?.backups ?? [];
  const chosen = backups.find(({ id }) => id === chosenId) ?? backups[0] ?? null;
  const suggested = chosen === null ? '' : keptPlace(start.data?.folder ?? '', chosen, t);
  const out = (typed ?? suggested).trim();

  async function submit({ id }: KeptBackup): Promise<void> {
    setBusy(true);
    setRefused(null);
    try {
      const { path } = await engine.backups.takeOut({ id, out });
      props.onClose();
      open(path);
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null) showError(error, tc);
      else setRefused(failure.message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormDialog
      title={t('kept.title')}
      action={t('kept.run')}
      ready={chosen !== null && out !== ''}
      busy={busy}
      onCancel={props.onClose}
      onSubmit={() => chosen !== null && void submit(chosen)}
    >
      {kept.isSuccess && backups.length === 0 && <p className={styles.hint}>{t('kept.none')}</p>}
      {kept.data?.secondProblem != null && <p className={styles.hint}>{kept.data.secondProblem}</p>}
      {chosen !== null && (
        <>
          <Radio.Group label={t('kept.which')} value={chosen.id} onChange={setChosenId}>
            <Stack gap="xs" mt={6} className={styles.kept}>
              {backups.map((one) => (
                <Radio
                  key={one.id}
                  value={one.id}
                  label={`${one.workspace} · ${shownWhen(one.at, tb)}`}
                  description={[
                    tb(`reason.${one.reason}`),
                    ...(one.inOwn ? [tb('inOwn')] : []),
                    ...(one.inSecond ? [tb('inSecond')] : []),
                  ].join(' · ')}
                />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            label={t('saveAs')}
            description={t('kept.outHint')}
            value={typed ?? suggested}
            error={refused}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
