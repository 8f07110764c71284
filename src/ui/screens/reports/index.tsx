import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../app/empty-state.tsx';

export function ReportsScreen() {
  const { t } = useTranslation('reports');
  return <EmptyState title={t('title')} text={t('empty')} />;
}
