import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitDetail } from '../../../contract/views/others.ts';
import { useSession } from '../../app/session.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWrite } from '../../parts/use-write.ts';

/** A slip of the pen is corrected for all time; a new name holds from a day, by a decision. */
export function RenameUnitDialog(props: {
  readonly unit: UnitDetail;
  readonly onDone: () => void;
}) {
  const { unit, onDone } = props;
  const { engine } = useSession();
  const { t } = useTranslation('catalogue');
  const { run, busy } = useWrite();
  const [name, setName] = useState(unit.name);
  const [dated, setDated] = useState(false);
  const [from, setFrom] = useState<string | null>(null);
  const [decision, setDecision] = useState('');

  async function submit(): Promise<void> {
    const since = dated && from !== null ? { from, decision } : {};
    const answer = await run(() =>
      engine.catalogue.renameUnit({ unit: unit.code, name, ...since }),
    );
    if (answer !== null) onDone();
  }

  return (
    <FormDialog
      title={t('units.renameTitle', { name: unit.name })}
      action={t('act.renameDo')}
      ready={name.trim() !== '' && name.trim() !== unit.name && (!dated || from !== null)}
      busy={busy}
      onCancel={onDone}
      onSubmit={() => void submit()}
    >
      <TextInput
        label={t('units.newName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Radio.Group
        value={dated ? 'from' : 'correct'}
        onChange={(value) => setDated(value === 'from')}
      >
        <Stack gap={6}>
          <Radio size="xs" value="correct" label={t('units.renameCorrect')} />
          <Radio size="xs" value="from" label={t('units.renameFrom')} />
        </Stack>
      </Radio.Group>
      {dated && (
        <>
          <DateField label={t('column.from')} value={from} onChange={setFrom} />
          <TextInput
            label={t('units.decision')}
            value={decision}
            onChange={(event) => setDecision(event.currentTarget.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
