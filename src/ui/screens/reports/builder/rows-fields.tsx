import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnRows } from '../../../../domain/report/own-report.ts';
import type { Unit } from '../../../../domain/unit.ts';
import { groupUnits } from '../../../../domain/unit-groups.ts';
import { searchKey } from '../../../../domain/vietnamese/names.ts';
import styles from '../reports.module.css';

/** Which units the rows are, and whether under their groups. */
export function RowsFields(props: {
  readonly rows: OwnRows;
  /** The receivers of the year. */
  readonly units: readonly Unit[];
  readonly onRows: (rows: OwnRows) => void;
}) {
  const { rows, units, onRows } = props;
  const { t } = useTranslation('reports');
  return (
    <>
      <Select
        label={t('own.rows')}
        value={rows.show}
        onChange={(show) => onRows({ ...rows, show: show ?? 'grouped' })}
        data={(['grouped', 'flat', 'groups'] as const).map((value) => ({
          value,
          label: t(`own.show.${value}`),
        }))}
      />
      <Select
        label={t('own.units')}
        value={rows.units === null ? 'all' : 'some'}
        onChange={(value) =>
          onRows({ ...rows, units: value === 'some' ? units.map(({ code }) => code) : null })
        }
        data={[
          { value: 'all', label: t('own.allUnits') },
          { value: 'some', label: t('own.someUnits', { n: rows.units?.length ?? 0 }) },
        ]}
      />
      {rows.units !== null && (
        <UnitChoice
          chosen={rows.units}
          units={units}
          onChosen={(chosen) => onRows({ ...rows, units: chosen })}
        />
      )}
    </>
  );
}

/** Plain boxes: thousands of units would make anything heavier slow. */
function UnitChoice(props: {
  readonly chosen: readonly string[];
  readonly units: readonly Unit[];
  readonly onChosen: (chosen: readonly string[]) => void;
}) {
  const { chosen, units, onChosen } = props;
  const { t } = useTranslation('reports');
  const [search, setSearch] = useState('');
  const wanted = searchKey(search);
  const found = units.filter(({ name }) => searchKey(name).includes(wanted));
  const isChosen = new Set(chosen);

  function set(codes: readonly string[], on: boolean): void {
    const changed = new Set(codes);
    onChosen(
      on
        ? [...chosen, ...codes.filter((code) => !isChosen.has(code))]
        : chosen.filter((code) => !changed.has(code)),
    );
  }

  return (
    <fieldset className={styles.units}>
      <legend>{t('own.someUnits', { n: chosen.length })}</legend>
      <TextInput
        label={t('own.findUnit')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter would keep the report.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <div className={styles.unitList}>
        {groupUnits(found).map(({ group, title, units: members }) => {
          const codes = members.map(({ code }) => code);
          return (
            <div key={group}>
              <label className={styles.group}>
                <input
                  type="checkbox"
                  checked={codes.every((code) => isChosen.has(code))}
                  onChange={(event) => set(codes, event.currentTarget.checked)}
                />
                {title}
              </label>
              {members.map(({ code, name }) => (
                <label key={code}>
                  <input
                    type="checkbox"
                    checked={isChosen.has(code)}
                    onChange={(event) => set([code], event.currentTarget.checked)}
                  />
                  {name}
                </label>
              ))}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
