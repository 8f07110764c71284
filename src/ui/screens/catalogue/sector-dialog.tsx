import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sector } from '../../../domain/sector.ts';
import { useSession } from '../../app/session.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWrite } from '../../parts/use-write.ts';

/** A new sector, or the new name of one. */
export function SectorDialog(props: {
  readonly sector: Sector | null;
  readonly onDone: () => void;
  readonly onAdded: (code: string) => void;
}) {
  const { sector, onDone, onAdded } = props;
  const { engine } = useSession();
  const { t } = useTranslation('catalogue');
  const { run, busy } = useWrite();
  const [name, setName] = useState(sector?.name ?? '');

  async function submit(): Promise<void> {
    if (sector === null) {
      const answer = await run(() => engine.catalogue.addSector({ name }));
      if (answer === null) return;
      onAdded(answer.code);
    } else {
      const { code } = sector;
      if ((await run(() => engine.catalogue.changeSector({ code, name }))) === null) return;
    }
    onDone();
  }

  return (
    <FormDialog
      title={
        sector === null ? t('sectors.addTitle') : t('sectors.renameTitle', { name: sector.name })
      }
      action={sector === null ? t('act.addDo') : t('act.renameDo')}
      ready={name.trim() !== '' && name.trim() !== sector?.name}
      busy={busy}
      onCancel={onDone}
      onSubmit={() => void submit()}
    >
      <TextInput
        label={t('column.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  );
}
