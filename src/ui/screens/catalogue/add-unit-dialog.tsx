import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueView } from '../../../contract/views/others.ts';
import { ROOT_UNIT, UNIT_KINDS, type UnitKind } from '../../../domain/unit.ts';
import { useSession } from '../../app/session.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { SearchSelect } from '../../parts/search-select.tsx';
import { useWrite } from '../../parts/use-write.ts';

export function AddUnitDialog(props: {
  readonly view: CatalogueView;
  readonly onDone: () => void;
  readonly onAdded: (code: string) => void;
}) {
  const { engine } = useSession();
  const { t } = useTranslation('catalogue');
  const { run, busy } = useWrite();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<UnitKind>('district');
  const [parent, setParent] = useState(ROOT_UNIT);
  const [code, setCode] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [decision, setDecision] = useState('');

  async function submit(): Promise<void> {
    const asked = code.trim() === '' ? {} : { code: code.trim() };
    const answer = await run(() =>
      engine.catalogue.addUnit({ name, kind, parent, from, decision, ...asked }),
    );
    if (answer === null) return;
    props.onAdded(answer.code);
    props.onDone();
  }

  return (
    <FormDialog
      title={t('units.addTitle')}
      action={t('act.addDo')}
      ready={name.trim() !== ''}
      busy={busy}
      onCancel={props.onDone}
      onSubmit={() => void submit()}
    >
      <TextInput
        label={t('column.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Select
        label={t('column.kind')}
        value={kind}
        onChange={(value) => setKind(UNIT_KINDS.find((one) => one === value) ?? kind)}
        data={UNIT_KINDS.map((one) => ({ value: one, label: t(`unitKind.${one}`) }))}
      />
      <SearchSelect
        label={t('units.parent')}
        value={parent}
        onChange={(value) => setParent(value ?? ROOT_UNIT)}
        data={props.view.units.map((unit) => ({ value: unit.code, label: unit.name }))}
      />
      <DateField label={t('column.from')} value={from} onChange={setFrom} />
      <TextInput
        label={t('units.decision')}
        value={decision}
        onChange={(event) => setDecision(event.currentTarget.value)}
      />
      <TextInput
        label={t('column.code')}
        placeholder={t('units.codeHint')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
