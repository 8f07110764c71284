import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWrite } from '../../parts/use-write.ts';

/** The day named in «trước …» for one period: the day itself is already late. */
export function DeadlineDialog(props: {
  readonly period: string;
  readonly due: string | null;
  readonly onDone: () => void;
}) {
  const { period, onDone } = props;
  const { engine } = useSession();
  const { t } = useTranslation('returns');
  const { run, busy } = useWrite();
  const [due, setDue] = useState(props.due);
  const [why, setWhy] = useState('');

  async function store(day: string | null): Promise<void> {
    const answer = await run(() => engine.returns.setDeadline({ period, due: day, why }));
    if (answer !== null) onDone();
  }

  return (
    <FormDialog
      title={t('deadline.title')}
      action={t('deadline.do')}
      ready={due !== null && due !== props.due}
      busy={busy}
      onCancel={onDone}
      onSubmit={() => void store(due)}
    >
      <DateField label={t('deadline.day')} value={due} onChange={setDue} />
      <p>{t('deadline.hint')}</p>
      <TextInput
        label={t('deadline.why')}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {props.due !== null && (
        <Button variant="subtle" onClick={() => void store(null)}>
          {t('deadline.clear')}
        </Button>
      )}
    </FormDialog>
  );
}
