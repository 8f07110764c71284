import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../app/empty-state.tsx';

export function ProgrammeScreen() {
  const { t } = useTranslation('programme');
  return <EmptyState title={t('title')} text={t('empty')} />;
}
