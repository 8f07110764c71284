import { useTranslation } from 'react-i18next';
import type { HistoryChange } from '../../../contract/views/history.ts';
import styles from './history.module.css';

/** With the blank that keeps it beside what it leads to. */
const ARROW = '→\u00a0';
/** An em space: where the line breaks after it, it takes no room on either line. */
const HANGING_SPACE = '\u2003';

/** «LĐLĐ huyện Mường Ảng · Kết nạp đoàn viên: 12 → 15», with the way to all that its cell once held. */
export function ChangeLine(props: {
  readonly change: HistoryChange;
  readonly onCell?: (change: HistoryChange, opener: HTMLElement) => void;
}) {
  const { change, onCell } = props;
  const { label, from, to } = change;
  const { t } = useTranslation('history');
  const value = (text: string) => (text === '' ? t('blank') : text);
  return (
    <li>
      {label}: <s>{value(from)}</s> {ARROW}
      <b>{value(to)}</b>
      {onCell !== undefined && change.figure !== null && (
        <>
          {HANGING_SPACE}
          <button
            type="button"
            className={styles.cellLink}
            aria-label={t('cell.openOf', { name: label })}
            onClick={(event) => onCell(change, event.currentTarget)}
          >
            {t('cell.open')}
          </button>
        </>
      )}
    </li>
  );
}
