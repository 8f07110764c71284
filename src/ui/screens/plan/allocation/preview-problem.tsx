import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../domain/error.ts';
import { messageOf } from '../../../app/notices.ts';
import styles from '../plan.module.css';
import type { AllocationForm } from './allocation-form.ts';

/** The engine's own words, and the ways out that these fields offer. */
export function PreviewProblem(props: {
  readonly failure: Failure | null;
  readonly error: unknown;
  readonly form: AllocationForm;
  readonly onForm: (form: AllocationForm) => void;
}) {
  const { failure, error, form, onForm } = props;
  const { t } = useTranslation('allocation');
  const { t: tc } = useTranslation();
  const offersEqual = failure?.code === 'zero-basis' || failure?.code === 'unknown-basis';
  const isInfeasible = failure?.code === 'infeasible';
  const hasBounds = form.max.trim() !== '' || !/^0*$/.test(form.min.trim());
  return (
    <div className={styles.problem} role="alert">
      <p>{messageOf(error, tc).message}</p>
      {offersEqual && (
        <Button
          variant="default"
          onClick={() => onForm({ ...form, bases: [{ basis: 'equal', share: '100' }] })}
        >
          {t('remedy.equal')}
        </Button>
      )}
      {isInfeasible && hasBounds && (
        <Button variant="default" onClick={() => onForm({ ...form, min: '0', max: '' })}>
          {t('remedy.clearBounds')}
        </Button>
      )}
    </div>
  );
}
