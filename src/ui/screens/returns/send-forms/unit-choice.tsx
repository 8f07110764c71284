import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormsView } from '../../../../contract/views/forms.ts';
import styles from './send-forms.module.css';

/** All units at once, or some of them. */
export function UnitChoice(props: {
  readonly units: FormsView['units'];
  /** null: all. */
  readonly chosen: readonly string[] | null;
  readonly onChange: (chosen: readonly string[] | null) => void;
}) {
  const { units, chosen, onChange } = props;
  const { t } = useTranslation('sendForms');
  const isChosen = (unit: string) => chosen === null || chosen.includes(unit);

  function toggle(unit: string): void {
    const next = units
      .map((one) => one.unit)
      .filter((code) => (code === unit ? !isChosen(code) : isChosen(code)));
    onChange(next.length === units.length ? null : next);
  }

  return (
    <fieldset className={styles.units}>
      <legend>{t('units')}</legend>
      <Checkbox
        label={
          chosen === null
            ? t('allUnits', { n: units.length })
            : t('someUnits', { n: chosen.length, of: units.length })
        }
        checked={chosen === null}
        indeterminate={chosen !== null && chosen.length > 0}
        onChange={() => onChange(chosen === null ? [] : null)}
      />
      <ul>
        {units.map(({ unit, name }) => (
          <li key={unit}>
            <Checkbox label={name} checked={isChosen(unit)} onChange={() => toggle(unit)} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
