import { useTranslation } from 'react-i18next';
import styles from './forms.module.css';
import type { TellableColumn } from './tables.ts';

/** The letter above a column of a sheet; where the column can be explained it is a button. */
export function ColumnLetter(props: {
  readonly name: string;
  readonly told: TellableColumn | undefined;
  readonly onTell: (told: TellableColumn) => void;
}) {
  const { name, told } = props;
  const { t } = useTranslation('returnForms');
  if (told === undefined) return name;
  return (
    <button
      type="button"
      className={styles.letter}
      title={t('tellColumn', { column: name })}
      aria-label={t('tellColumn', { column: name })}
      data-told={told.column.toldBy ?? undefined}
      onClick={() => props.onTell(told)}
    >
      {name}
    </button>
  );
}
