import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BasisChoice } from '../../../../../contract/views/plan.ts';
import { failureOf } from '../../../../app/failure.ts';
import { messageOf } from '../../../../app/notices.ts';
import styles from '../allocation.module.css';
import { otherBases } from '../form/bases.ts';
import type { SharingForm } from '../form/sharing-form.ts';

/** The engine's own words, and the ways out that these fields offer, one click each. */
export function PreviewProblem(props: {
  readonly error: unknown;
  readonly bases: readonly BasisChoice[];
  readonly unitCount: number;
  /** Whether a programme asks a number for each grassroots union here. */
  readonly hasAverage: boolean;
  readonly form: SharingForm;
  readonly onForm: (form: SharingForm) => void;
}) {
  const { error, form, onForm } = props;
  const { t } = useTranslation('allocation');
  const { t: tc } = useTranslation();
  const failure = failureOf(error);
  const code = failure?.code;
  const asksBasis =
    code === 'zero-basis' || code === 'unknown-basis' || failure?.details?.onlyZeroWeight === true;
  const others = asksBasis ? otherBases(props.bases, form, props.unitCount) : [];
  const isInfeasible = code === 'infeasible';
  const hasBounds =
    form.max.trim() !== '' || !/^0*$/.test(form.min.trim()) || form.unitBounds.length > 0;
  const hasFloors = props.hasAverage && form.averageFloors;
  const hasSectorTotals = Object.values(form.sectorTotals).some((text) => text.trim() !== '');
  return (
    <div className={styles.problem} role="alert">
      <p>{messageOf(error, tc).message}</p>
      <div className={styles.remedies}>
        {others.map(({ basis, label }) => (
          <Button
            key={basis}
            variant="default"
            classNames={{ root: styles.remedy, label: styles.remedyLabel }}
            onClick={() => onForm({ ...form, bases: [{ basis, share: '100' }] })}
          >
            {basis === 'equal' ? t('remedy.equal') : t('remedy.byBasis', { basis: label })}
          </Button>
        ))}
        {isInfeasible && hasBounds && (
          <Button
            variant="default"
            onClick={() => onForm({ ...form, min: '0', max: '', unitBounds: [] })}
          >
            {t('remedy.clearBounds')}
          </Button>
        )}
        {isInfeasible && hasFloors && (
          <Button variant="default" onClick={() => onForm({ ...form, averageFloors: false })}>
            {t('remedy.clearFloors')}
          </Button>
        )}
        {isInfeasible && hasSectorTotals && (
          <Button variant="default" onClick={() => onForm({ ...form, sectorTotals: {} })}>
            {t('remedy.clearSectorTotals')}
          </Button>
        )}
      </div>
    </div>
  );
}
