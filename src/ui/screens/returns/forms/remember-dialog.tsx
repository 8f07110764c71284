import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { useWrite } from '../../../parts/use-write.ts';

/** Gives what was put right in a table a name, under which the next file of that shape is read. */
export function RememberDialog(props: {
  readonly place: {
    readonly reading: string;
    readonly file: string;
    readonly sheet: string;
    readonly cell: string;
  };
  readonly name: string;
  readonly onDone: () => void;
}) {
  const { engine } = useSession();
  const { t } = useTranslation('returnForms');
  const { run, busy } = useWrite();
  const [name, setName] = useState(props.name);

  async function submit(): Promise<void> {
    const done = await run(
      () => engine.returnForms.remember({ ...props.place, name }),
      t('remembered', { name: name.trim() }),
    );
    if (done !== null) props.onDone();
  }

  return (
    <FormDialog
      title={t('rememberTitle')}
      action={t('rememberDo')}
      ready={name.trim() !== ''}
      busy={busy}
      onCancel={props.onDone}
      onSubmit={() => void submit()}
    >
      <Text size="sm">{t('rememberWords')}</Text>
      <TextInput
        label={t('rememberName')}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  );
}
