import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadFile } from '../../../../contract/views/others.ts';
import type { TableReading } from '../../../../domain/returns/reading.ts';
import { useWorkspace } from '../../../app/workspace.tsx';
import type { Answer } from '../problems.ts';
import styles from './forms.module.css';
import { RememberDialog } from './remember-dialog.tsx';
import { dashAnswer, headerCell, holdsDashes, isPutRight } from './tables.ts';

export type FormProps = {
  /** Handle of the reading that the file belongs to. */
  readonly reading: string;
  readonly file: ReadFile;
  /** What a person said about the files of the reading. */
  readonly answers: readonly Answer[];
  readonly busy: boolean;
  readonly onAnswer: (answers: readonly Answer[]) => Promise<void>;
};

/** Above a sheet: by which remembered form its tables are read, and the way to remember one. */
export function FormStrip(props: FormProps & { readonly sheet: string }) {
  const { t } = useTranslation('returnForms');
  const tables = props.file.tables.filter(({ sheet }) => sheet === props.sheet);
  const canTell = tables.some(({ columns = [] }) => columns.length > 0);
  const hasOpenColumns = tables.some(({ columns = [], shape }) =>
    columns.some(
      ({ holds, toldBy }) =>
        toldBy === null && (holds === null || (shape?.names === 'unit' && !holds.indicator)),
    ),
  );
  if (!canTell) return null;
  return (
    <section className={styles.strip} aria-label={t('listTitle')}>
      {tables.map((table) => (
        <TableLine key={table.range} {...props} table={table} />
      ))}
      {hasOpenColumns && <span className={styles.hint}>{t('hint')}</span>}
    </section>
  );
}

function TableLine(props: FormProps & { readonly table: TableReading }) {
  const { table, file, busy, onAnswer } = props;
  const { info } = useWorkspace();
  const { t } = useTranslation('returnForms');
  const [remembers, setRemembers] = useState(false);
  const cell = headerCell(table);
  const place = { file: file.file, sheet: table.sheet, cell };
  const read = (form: string | null) => void onAnswer([{ type: 'form', ...place, form }]);
  const dash = dashAnswer(table, props.answers, file.file);
  const isZero = dash === undefined ? table.dash === 'zero' : dash.as === 'zero';

  return (
    <>
      {table.form !== undefined && (
        <span className={styles.used} role="status">
          {t('readBy', { name: table.form.name })}{' '}
          <button type="button" className={styles.link} disabled={busy} onClick={() => read(null)}>
            {t('unuse')}
          </button>
        </span>
      )}
      {table.alike?.map(({ id, name }) => (
        <span key={id} className={styles.alike}>
          {t('alike', { name })}{' '}
          <button type="button" className={styles.link} disabled={busy} onClick={() => read(id)}>
            {t('use')}
          </button>
        </span>
      ))}
      {(holdsDashes(table, file) || isZero) && (
        <span>
          {t(isZero ? 'dash.isZero' : 'dash.isBlank')}{' '}
          <button
            type="button"
            className={styles.link}
            disabled={busy}
            onClick={() =>
              void onAnswer([{ type: 'dash', ...place, as: isZero ? 'blank' : 'zero' }])
            }
          >
            {t(isZero ? 'dash.toBlank' : 'dash.toZero')}
          </button>
        </span>
      )}
      {isPutRight(table, props.answers, file.file) && (
        <Button
          size="compact-xs"
          variant="default"
          disabled={busy || info.readOnly}
          onClick={() => setRemembers(true)}
        >
          {t(table.form === undefined ? 'remember' : 'update')}
        </Button>
      )}
      {remembers && (
        <RememberDialog
          place={{ reading: props.reading, ...place }}
          name={table.form?.name ?? ''}
          onDone={() => setRemembers(false)}
        />
      )}
    </>
  );
}
