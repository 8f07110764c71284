import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWrite } from '../../parts/use-write.ts';
import { RememberedNames } from './remembered-names.tsx';

export function AliasDialog(props: {
  readonly of: 'unit' | 'indicator';
  readonly code: string;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const { of, code, name, onDone } = props;
  const { engine } = useSession();
  const { t } = useTranslation('catalogue');
  const { run, busy } = useWrite();
  const [alias, setAlias] = useState('');

  async function submit(): Promise<void> {
    const answer = await run(() => engine.catalogue.addAlias({ of, code, alias }));
    if (answer !== null) onDone();
  }

  return (
    <FormDialog
      title={t('units.aliasTitle', { name })}
      action={t('act.aliasDo')}
      ready={alias.trim() !== ''}
      busy={busy}
      onCancel={onDone}
      onSubmit={() => void submit()}
    >
      <RememberedNames of={of} code={code} canWrite />
      <TextInput
        label={t('units.alias')}
        value={alias}
        onChange={(event) => setAlias(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  );
}
