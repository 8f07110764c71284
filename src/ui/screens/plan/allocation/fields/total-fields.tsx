import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../../../domain/vietnamese/numbers.ts';
import styles from '../allocation.module.css';
import {
  type FieldProblems,
  type SharingForm,
  withGrowth,
  withTotal,
} from '../form/sharing-form.ts';
import { FieldRow, NOTE_BELOW } from './field-row.tsx';

/** The total, or how much more than last year it is to be. */
export function TotalFields(props: {
  readonly form: SharingForm;
  readonly onForm: (form: SharingForm) => void;
  readonly problems: FieldProblems;
  readonly label: string;
  /** null: nothing grows here, as in an amendment. */
  readonly growth: {
    readonly lastYear: number;
    readonly firstTotal: string;
    /** What the growth came to. */
    readonly proposed: number | null;
  } | null;
}) {
  const { form, onForm, problems, growth } = props;
  const { t } = useTranslation('allocation');
  return (
    <>
      <FieldRow label={props.label}>
        {(id) => (
          <TextInput
            id={id}
            data-first-field
            inputMode="numeric"
            value={form.total}
            placeholder={
              growth === null || growth.proposed === null || form.growth.trim() === ''
                ? ''
                : formatCount(growth.proposed)
            }
            description={problems.total === 'needsTotal' ? t('needsTotal') : null}
            inputWrapperOrder={NOTE_BELOW}
            error={problems.total === 'notWhole' ? t('notWhole') : null}
            onChange={(event) => onForm(withTotal(form, event.currentTarget.value))}
          />
        )}
      </FieldRow>
      {growth !== null && (
        <div className={styles.row}>
          <span />
          <div>
            <div className={styles.growth}>
              <span aria-hidden="true">+</span>
              <TextInput
                w={56}
                inputMode="decimal"
                aria-label={t('growthField', { year: growth.lastYear })}
                value={form.growth}
                error={problems.growth !== undefined}
                onChange={(event) =>
                  onForm(withGrowth(form, event.currentTarget.value, growth.firstTotal))
                }
              />
              <span>{t('growth', { year: growth.lastYear })}</span>
            </div>
            {problems.growth !== undefined && (
              <p className={styles.fieldError}>{t(problems.growth)}</p>
            )}
          </div>
        </div>
      )}
    </>
  );
}
