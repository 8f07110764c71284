import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import styles from './received-sheet.module.css';
import { SheetView } from './sheet-view.tsx';
import type { Spot } from './spot.ts';
import { useOriginalFile } from './use-original-file.ts';

/** A stored file as it looks, and the way to the file itself. */
export function ReceivedSheet(props: {
  /** As it is kept in the workspace. */
  readonly file: string;
  /** What is framed at first. */
  readonly at: Spot | null;
}) {
  const { file } = props;
  const { api } = useSession();
  const { t } = useTranslation('results');
  const [spot, setSpot] = useState(props.at);
  const { save, busy } = useOriginalFile();
  const received = useQuery(api.returns.received.queryOptions({ input: { file } }));
  return (
    <>
      <div className={styles.sheet}>
        <Loaded query={received}>
          {(data) => <SheetView file={data} spot={spot} onSpot={setSpot} />}
        </Loaded>
      </div>
      <Group justify="flex-end" mt="sm">
        <Button variant="default" loading={busy} onClick={() => void save(file)}>
          {t('origin.save')}
        </Button>
      </Group>
    </>
  );
}
