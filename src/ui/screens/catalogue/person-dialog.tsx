import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../contract/views/others.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';

/** The engine gives a new person an id; until then it is ''. */
export function PersonDialog(props: {
  readonly person: Person | null;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onKeep: (person: Person) => void;
}) {
  const { person } = props;
  const { t } = useTranslation('catalogue');
  const [name, setName] = useState(person?.name ?? '');
  const [title, setTitle] = useState(person?.title ?? '');
  return (
    <FormDialog
      title={
        person === null ? t('persons.addTitle') : t('persons.changeTitle', { name: person.name })
      }
      action={person === null ? t('act.addDo') : t('act.changeDo')}
      ready={name.trim() !== ''}
      busy={props.busy}
      onCancel={props.onCancel}
      onSubmit={() => props.onKeep({ id: person?.id ?? '', name, title })}
    >
      <TextInput
        label={t('persons.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput
        label={t('column.position')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
