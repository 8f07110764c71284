import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../app/empty-state.tsx';

export function ResultsScreen() {
  const { t } = useTranslation('results');
  return <EmptyState title={t('title')} text={t('empty')} />;
}
