import { useTranslation } from 'react-i18next';
import type { HistoryChange } from '../../../contract/views/history.ts';

/** «LĐLĐ huyện Mường Ảng · Kết nạp đoàn viên: 12 → 15». */
export function ChangeLine(props: { readonly change: HistoryChange }) {
  const { label, from, to } = props.change;
  const { t } = useTranslation('history');
  const value = (text: string) => (text === '' ? t('blank') : text);
  return (
    <li>
      {label}: <s>{value(from)}</s> → <b>{value(to)}</b>
    </li>
  );
}
