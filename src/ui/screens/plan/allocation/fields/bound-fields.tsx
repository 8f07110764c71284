import { CloseButton, TextInput } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../../../../../domain/unit.ts';
import { SearchSelect } from '../../../../parts/search-select.tsx';
import styles from '../allocation.module.css';
import type { FieldProblems, SharingForm, UnitBounds } from '../form/sharing-form.ts';
import { Disclosure } from './disclosure.tsx';

type Props = {
  readonly form: SharingForm;
  readonly onForm: (form: SharingForm) => void;
  readonly problems: FieldProblems;
  readonly units: readonly Unit[];
};

/** Least and most for every unit, and the multiples that values are rounded to. */
export function BoundFields(props: Omit<Props, 'units'> & { readonly hasStep: boolean }) {
  const { form, onForm, problems, hasStep } = props;
  const problem = problems.min ?? problems.max ?? problems.step;
  const { t } = useTranslation('allocation');
  const field = (name: 'min' | 'max' | 'step') => {
    return {
      label: t(name),
      value: form[name],
      inputMode: 'numeric' as const,
      error: problems[name] !== undefined,
      classNames: { root: styles.inline, label: styles.inlineLabel, wrapper: styles.inlineInput },
      onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
        onForm({ ...form, [name]: event.currentTarget.value }),
    };
  };
  return (
    <div>
      <div className={styles.threeFields}>
        <TextInput {...field('min')} />
        <TextInput {...field('max')} placeholder={t('none')} />
        {hasStep && <TextInput {...field('step')} />}
      </div>
      {problem !== undefined && <p className={styles.fieldError}>{t(problem)}</p>}
    </div>
  );
}

/** Bounds of single units; a blank one leaves what holds for all. */
export function UnitBoundFields({ form, onForm, problems, units }: Props) {
  const { t } = useTranslation('allocation');
  const bounds = form.unitBounds;
  // The same list from render to render: with a new one the field forgets which choice is marked.
  const free = useMemo(
    () =>
      units
        .filter((unit) => bounds.every((one) => one.unit !== unit.code))
        .map((unit) => ({ value: unit.code, label: unit.name })),
    [units, bounds],
  );
  const added = useRef<string | null>(null);
  const names = new Map(units.map((unit) => [unit.code, unit.name]));
  const set = (next: readonly UnitBounds[]) => onForm({ ...form, unitBounds: next });
  const replace = (at: number, change: Partial<UnitBounds>) =>
    set(bounds.map((one, i) => (i === at ? { ...one, ...change } : one)));
  return (
    <Disclosure
      label={t('unitBounds')}
      summary={bounds.length === 0 ? '' : t('unitBoundsCount', { n: bounds.length })}
    >
      {bounds.map((one, i) => {
        const problem = problems.unitBounds?.[i] ?? null;
        const name = names.get(one.unit) ?? one.unit;
        return (
          <div key={one.unit}>
            <div className={styles.unitBound}>
              <span>{name}</span>
              <TextInput
                ref={(field) => {
                  if (added.current !== one.unit) return;
                  added.current = null;
                  field?.focus();
                }}
                inputMode="numeric"
                aria-label={t('minOf', { name })}
                placeholder={t('minShort')}
                value={one.min}
                onChange={(event) => replace(i, { min: event.currentTarget.value })}
              />
              <TextInput
                inputMode="numeric"
                aria-label={t('maxOf', { name })}
                placeholder={t('maxShort')}
                value={one.max}
                onChange={(event) => replace(i, { max: event.currentTarget.value })}
              />
              <CloseButton
                size={30}
                aria-label={t('removeBounds', { name })}
                onClick={() => set(bounds.filter((_, at) => at !== i))}
              />
            </div>
            {problem !== null && <p className={styles.fieldError}>{t(problem)}</p>}
          </div>
        );
      })}
      {free.length > 0 && (
        <SearchSelect
          // Each choice becomes a line above; the field is empty again for the next.
          key={bounds.length}
          aria-label={t('addUnit')}
          placeholder={t('addUnit')}
          data={free}
          value={null}
          onChange={(unit) => {
            if (unit === null) return;
            added.current = unit;
            set([...bounds, { unit, min: '', max: '' }]);
          }}
        />
      )}
    </Disclosure>
  );
}
