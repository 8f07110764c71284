import { Button, Group, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnFormView } from '../../../../contract/views/return-forms.ts';
import { useSession } from '../../../app/session.tsx';
import { useWorkspace } from '../../../app/workspace.tsx';
import table from '../../../parts/table.module.css';
import { useWrite } from '../../../parts/use-write.ts';
import { FormRow } from './form-row.tsx';
import { ImportForms } from './import-forms.tsx';
import { useExport } from './use-export.ts';

/** The button in the screen's header. */
export function FormsButton() {
  const { t } = useTranslation('returnForms');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('list')}
      </Button>
      {opened && <FormsDialog onClose={() => setOpened(false)} />}
    </>
  );
}

/** The remembered forms: to rename, delete, take to another office and bring from one. */
export function FormsDialog(props: { readonly onClose: () => void }) {
  const { api, engine } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('returnForms');
  const forms = useQuery(api.returnForms.list.queryOptions({ input: {} }));
  const { run, busy } = useWrite();
  const save = useExport();
  const list = forms.data ?? [];

  const remove = ({ id, name }: ReturnFormView) =>
    void run(() => engine.returnForms.remove({ form: id }), t('removed', { name }));

  return (
    <Modal opened onClose={props.onClose} size={860} title={t('listTitle')}>
      {forms.data !== undefined && list.length === 0 && <p>{t('none')}</p>}
      {list.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('holds')}</th>
              <th scope="col">{t('by')}</th>
              <th scope="col">{t('at')}</th>
              <th scope="col" aria-label={t('actions')} />
            </tr>
          </thead>
          <tbody>
            {list.map((form) => (
              <FormRow
                key={form.id}
                form={form}
                canWrite={!info.readOnly && !busy}
                onRename={(name) => run(() => engine.returnForms.rename({ form: form.id, name }))}
                onRemove={() => remove(form)}
              />
            ))}
          </tbody>
        </table>
      )}
      <Group justify="flex-end" mt="md" gap="xs">
        <ImportForms canWrite={!info.readOnly} />
        <Button variant="default" disabled={list.length === 0} onClick={() => void save()}>
          {t('export')}
        </Button>
      </Group>
    </Modal>
  );
}
