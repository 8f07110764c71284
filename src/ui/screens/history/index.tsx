import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../app/empty-state.tsx';

export function HistoryScreen() {
  const { t } = useTranslation('history');
  return <EmptyState title={t('title')} text={t('empty')} />;
}
