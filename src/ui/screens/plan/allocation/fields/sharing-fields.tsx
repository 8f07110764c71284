import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  AllocationMode,
  AllocationPreview,
  BasisChoice,
} from '../../../../../contract/views/plan.ts';
import type { PlanColumn } from '../../model/plan-columns.ts';
import type { PlanSheet } from '../../model/plan-sheet.ts';
import { wholesFor } from '../form/first-form.ts';
import { type FieldProblems, hasRounding, type SharingForm } from '../form/sharing-form.ts';
import { BasisFields } from './basis-fields.tsx';
import { BoundFields, UnitBoundFields } from './bound-fields.tsx';
import { NamedChoice } from './choice-fields.tsx';
import { MethodField } from './method-field.tsx';
import { RuleField } from './rule-field.tsx';
import { SectorTotalFields } from './sector-totals.tsx';
import { TotalFields } from './total-fields.tsx';

/** What a sharing is asked for with, as far as its mode uses it. */
export function SharingFields(props: {
  readonly sheet: PlanSheet;
  readonly column: PlanColumn;
  readonly mode: AllocationMode;
  readonly form: SharingForm;
  readonly onForm: (form: SharingForm) => void;
  readonly problems: FieldProblems;
  /** null where nothing grows on last year: a subtotal of some units. */
  readonly firstTotal: string | null;
  readonly bases: readonly BasisChoice[];
  readonly hasAverage: boolean;
  readonly preview: AllocationPreview | undefined;
}) {
  const { sheet, column, mode, form, onForm, problems, preview, firstTotal } = props;
  const { t } = useTranslation('allocation');
  const units = useMemo(() => sheet.groups.flatMap((group) => group.units), [sheet]);
  const amends = mode === 'amend';
  const hasWhole = wholesFor(sheet, column).length > 0;
  return (
    <>
      {mode === 'parts' && (
        <NamedChoice
          label={t('within')}
          choices={wholesFor(sheet, column).map(({ indicator }) => ({
            value: indicator.code,
            label: indicator.name,
          }))}
          value={form.within}
          hint={problems.within === undefined ? '' : t(hasWhole ? 'needsWhole' : 'noWhole')}
          onChoose={(within) => onForm({ ...form, within })}
        />
      )}
      <TotalFields
        form={form}
        onForm={onForm}
        problems={problems}
        label={amends ? t('newTotal') : t('total')}
        growth={
          amends || firstTotal === null
            ? null
            : {
                lastYear: sheet.view.year - 1,
                firstTotal,
                proposed: preview?.total ?? null,
              }
        }
      />
      {amends && <RuleField rule={form.rule} onRule={(rule) => onForm({ ...form, rule })} />}
      <BasisFields
        bases={form.bases}
        choices={props.bases}
        unitCount={units.length}
        bySector={mode === 'sectors'}
        problems={problems.shares ?? []}
        onChange={(bases) => onForm({ ...form, bases })}
      />
      {hasRounding(mode) && (
        <MethodField method={form.method} onMethod={(method) => onForm({ ...form, method })} />
      )}
      <BoundFields form={form} onForm={onForm} problems={problems} hasStep={hasRounding(mode)} />
      {props.hasAverage && (
        <Checkbox
          label={t('averageFloors')}
          checked={form.averageFloors}
          onChange={(event) => onForm({ ...form, averageFloors: event.currentTarget.checked })}
        />
      )}
      <UnitBoundFields form={form} onForm={onForm} problems={problems} units={units} />
      {mode === 'sectors' && (
        <SectorTotalFields
          form={form}
          onForm={onForm}
          problems={problems}
          sectors={sheet.view.sectors}
          shared={preview?.sectors ?? []}
        />
      )}
    </>
  );
}
