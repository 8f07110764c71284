import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnFormView } from '../../../../contract/views/return-forms.ts';
import { shownMoment } from '../../../app/dates.ts';
import table from '../../../parts/table.module.css';
import styles from './forms.module.css';

/** One remembered form; its name is changed in its place. */
export function FormRow(props: {
  readonly form: ReturnFormView;
  readonly canWrite: boolean;
  readonly onRename: (name: string) => Promise<unknown>;
  readonly onRemove: () => void;
}) {
  const { form, canWrite } = props;
  const { t } = useTranslation('returnForms');
  const [name, setName] = useState<string | null>(null);
  const { columns, rows } = form.corrections;

  async function rename(): Promise<void> {
    const next = name?.trim() ?? '';
    if (next !== '' && next !== form.name) await props.onRename(next);
    setName(null);
  }

  return (
    <tr>
      <th scope="row">
        {name === null ? (
          form.name
        ) : (
          <TextInput
            aria-label={t('renameOf', { name: form.name })}
            value={name}
            maxLength={120}
            autoFocus
            onChange={(event) => setName(event.currentTarget.value)}
            onBlur={() => void rename()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void rename();
              // The dialog around it stays open.
              if (event.key === 'Escape') {
                event.stopPropagation();
                setName(null);
              }
            }}
          />
        )}
        {form.shape.title?.length === 0 && <div className={table.soft}>{t('onlyOffered')}</div>}
      </th>
      <td className={table.tight}>
        {t('holdsWords', { columns: columns.length, rows: rows.length })}
      </td>
      <td>{form.by}</td>
      <td className={table.tight}>{shownMoment(form.at)}</td>
      <td className={table.tight}>
        <button
          type="button"
          className={styles.link}
          disabled={!canWrite}
          aria-label={t('renameOf', { name: form.name })}
          onClick={() => setName(form.name)}
        >
          {t('rename')}
        </button>{' '}
        <button
          type="button"
          className={styles.link}
          disabled={!canWrite}
          aria-label={t('removeOf', { name: form.name })}
          onClick={props.onRemove}
        >
          {t('remove')}
        </button>
      </td>
    </tr>
  );
}
