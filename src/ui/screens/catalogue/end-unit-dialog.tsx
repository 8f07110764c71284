import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitDetail } from '../../../contract/views/others.ts';
import { useSession } from '../../app/session.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWrite } from '../../parts/use-write.ts';

export function EndUnitDialog(props: { readonly unit: UnitDetail; readonly onDone: () => void }) {
  const { unit, onDone } = props;
  const { engine } = useSession();
  const { t } = useTranslation('catalogue');
  const { run, busy } = useWrite();
  const [to, setTo] = useState(unit.to);
  const [decision, setDecision] = useState('');

  async function end(day: string | null): Promise<void> {
    const answer = await run(() =>
      engine.catalogue.endUnit({ unit: unit.code, to: day, decision }),
    );
    if (answer !== null) onDone();
  }

  return (
    <FormDialog
      title={t('units.endTitle', { name: unit.name })}
      action={t('act.endDo')}
      ready={to !== null && to !== unit.to}
      busy={busy}
      onCancel={onDone}
      onSubmit={() => void end(to)}
    >
      <p>{t('units.endHint')}</p>
      <DateField label={t('units.endDay')} value={to} onChange={setTo} />
      <TextInput
        label={t('units.decision')}
        value={decision}
        onChange={(event) => setDecision(event.currentTarget.value)}
      />
      {unit.to !== null && (
        <Button variant="subtle" onClick={() => void end(null)}>
          {t('act.reopen')}
        </Button>
      )}
    </FormDialog>
  );
}
