import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../app/empty-state.tsx';
import { LoadFailure } from '../../app/load-failure.tsx';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { planColumns } from './model/plan-columns.ts';
import styles from './plan.module.css';
import { PlanBoard } from './plan-board.tsx';
import { usePlanQuery } from './use-plan-query.ts';

/** «Phân bổ»: the plan of the chosen year and version, or the next step where there is none yet. */
export function PlanScreen() {
  const { router } = useSession();
  const { year, version } = useWorkspace();
  const { t } = useTranslation('plan');
  const { query } = usePlanQuery();

  if (query.isError && query.data === undefined) {
    return <LoadFailure error={query.error} retry={() => void query.refetch()} />;
  }
  if (query.data === undefined) return null;
  const toCatalogue = { label: t('toCatalogue'), run: () => router.go('catalogue') };
  if (query.data.units.length < 2) {
    return <EmptyState title={t('title')} text={t('emptyUnits', { year })} action={toCatalogue} />;
  }
  const columns = planColumns(query.data);
  if (columns.length === 0) {
    return (
      <EmptyState title={t('title')} text={t('emptyIndicators', { year })} action={toCatalogue} />
    );
  }
  const hasTargets = columns.some(({ kind }) => kind === 'target');
  return (
    <div className={styles.screen}>
      {!hasTargets && (
        <section className={styles.noTargets} aria-label={t('noTargets.label')}>
          <p>{t('noTargets.text', { year })}</p>
          <Button variant="default" onClick={toCatalogue.run}>
            {toCatalogue.label}
          </Button>
        </section>
      )}
      <PlanBoard key={`${year} ${version?.id ?? ''}`} view={query.data} />
    </div>
  );
}
