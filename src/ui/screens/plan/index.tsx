import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../app/empty-state.tsx';

export function PlanScreen() {
  const { t } = useTranslation('plan');
  return <EmptyState title={t('title')} text="" />;
}
