import { ActionIcon, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BasisChoice } from '../../../../contract/views/plan.ts';
import { ROUNDING_METHODS } from '../../../../domain/allocation/request.ts';
import { InfoGlyph } from '../../../app/glyphs.tsx';
import styles from '../plan.module.css';
import type { AllocationForm, FieldProblem, FieldProblems, Method } from './allocation-form.ts';
import { BasisFields } from './basis-fields.tsx';

export function AllocationFields(props: {
  readonly form: AllocationForm;
  readonly onForm: (form: AllocationForm) => void;
  readonly problems: FieldProblems;
  readonly bases: readonly BasisChoice[];
  readonly unitCount: number;
}) {
  const { form, onForm, problems } = props;
  const { t } = useTranslation('allocation');
  const said = (problem: FieldProblem | undefined) => (problem === undefined ? null : t(problem));
  const field = (name: 'total' | 'min' | 'max' | 'step') => ({
    label: t(name),
    value: form[name],
    inputMode: 'numeric' as const,
    error: said(problems[name]),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onForm({ ...form, [name]: event.currentTarget.value }),
  });
  return (
    <div className={styles.fields}>
      <TextInput {...field('total')} />
      <BasisFields
        bases={form.bases}
        choices={props.bases}
        unitCount={props.unitCount}
        problems={problems.shares ?? []}
        onChange={(bases) => onForm({ ...form, bases })}
      />
      <MethodField method={form.method} onMethod={(method) => onForm({ ...form, method })} />
      <div className={styles.threeFields}>
        <TextInput {...field('min')} />
        <TextInput {...field('max')} placeholder={t('none')} />
        <TextInput {...field('step')} />
      </div>
    </div>
  );
}

function MethodField(props: {
  readonly method: Method;
  readonly onMethod: (method: Method) => void;
}) {
  const { t } = useTranslation('allocation');
  const [explains, setExplains] = useState(false);
  return (
    <div>
      <div className={styles.withInfo}>
        <Select
          flex={1}
          label={t('method')}
          data={ROUNDING_METHODS.map((one) => ({ value: one, label: t(`methods.${one}`) }))}
          value={props.method}
          onChange={(value) => {
            const method = ROUNDING_METHODS.find((one) => one === value);
            if (method !== undefined) props.onMethod(method);
          }}
        />
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('explain')}
          aria-expanded={explains}
          onClick={() => setExplains(!explains)}
        >
          <InfoGlyph />
        </ActionIcon>
      </div>
      {explains && <p className={styles.explanation}>{t(`explained.${props.method}`)}</p>}
    </div>
  );
}
