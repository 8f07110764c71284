import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../app/empty-state.tsx';

export function ReturnsScreen() {
  const { t } = useTranslation('returns');
  return <EmptyState title={t('title')} text={t('empty')} />;
}
