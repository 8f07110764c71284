import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SectorTotal } from '../../../../../contract/views/plan.ts';
import type { Sector } from '../../../../../domain/sector.ts';
import { formatCount } from '../../../../../domain/vietnamese/numbers.ts';
import styles from '../allocation.module.css';
import type { FieldProblems, SharingForm } from '../form/sharing-form.ts';
import { Disclosure } from './disclosure.tsx';
import { FieldRow } from './field-row.tsx';

/** Totals of the sectors; a blank one shows what it comes to by the basis. */
export function SectorTotalFields(props: {
  readonly form: SharingForm;
  readonly onForm: (form: SharingForm) => void;
  readonly problems: FieldProblems;
  readonly sectors: readonly Sector[];
  readonly shared: readonly SectorTotal[];
}) {
  const { form, onForm, problems, sectors, shared } = props;
  const { t } = useTranslation('allocation');
  const typed = Object.values(form.sectorTotals).filter((text) => text.trim() !== '').length;
  const totals = new Map(shared.map(({ sector, total }) => [sector, total]));
  return (
    <Disclosure
      label={t('sectorTotals')}
      summary={typed === 0 ? t('byBasis') : t('typedTotals', { n: typed })}
    >
      <p className={styles.hint}>{t('sectorTotalsHint')}</p>
      {sectors.map(({ code, name }) => {
        const total = totals.get(code);
        return (
          <FieldRow key={code} label={name}>
            {(id) => (
              <TextInput
                id={id}
                inputMode="numeric"
                value={form.sectorTotals[code] ?? ''}
                placeholder={total === undefined ? t('none') : formatCount(total)}
                error={problems.sectorTotals?.includes(code) === true ? t('notWhole') : null}
                onChange={(event) =>
                  onForm({
                    ...form,
                    sectorTotals: { ...form.sectorTotals, [code]: event.currentTarget.value },
                  })
                }
              />
            )}
          </FieldRow>
        );
      })}
    </Disclosure>
  );
}
