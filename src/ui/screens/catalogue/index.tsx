import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../app/empty-state.tsx';

export function CatalogueScreen() {
  const { t } = useTranslation('catalogue');
  return <EmptyState title={t('title')} text={t('empty')} />;
}
