import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../allocation.module.css';
import { FieldRow, NOTE_BELOW } from '../fields/field-row.tsx';
import { type StageKind, YEAR_PATTERNS, type YearsForm, type YearsProblem } from './years-form.ts';

/** The stage, what it is to bring, and how it goes there. */
export function YearsFields(props: {
  readonly kind: StageKind;
  readonly form: YearsForm;
  readonly onType: (change: Partial<Omit<YearsForm, 'years'>>) => void;
  readonly problems: readonly YearsProblem[];
}) {
  const { kind, form, onType, problems } = props;
  const { t } = useTranslation('allocation');
  const typed = (name: 'from' | 'to' | 'total' | 'start' | 'end' | 'growth') => ({
    value: form[name],
    inputMode: 'decimal' as const,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onType({ [name]: event.currentTarget.value }),
  });
  const said = (name: 'from' | 'to' | 'total' | 'start' | 'end' | 'growth', blank: boolean) =>
    problems.some(({ field }) => field === name) && (form[name].trim() === '') === blank
      ? t(`years.problems.${name}`)
      : null;
  const error = (name: 'from' | 'to' | 'total' | 'start' | 'end' | 'growth') => said(name, false);
  /** A field that is still to be filled in is told of quietly. */
  const needed = (name: 'total' | 'start' | 'end' | 'growth') => ({
    description: said(name, true),
    inputWrapperOrder: NOTE_BELOW,
  });
  return (
    <>
      <FieldRow label={t('years.span')}>
        {(id) => (
          <>
            <div className={styles.basis}>
              <TextInput
                id={id}
                flex={1}
                aria-label={t('years.from')}
                error={error('from') !== null}
                {...typed('from')}
              />
              <span className={styles.dash} aria-hidden="true">
                –
              </span>
              <TextInput
                flex={1}
                aria-label={t('years.to')}
                error={error('to') !== null}
                {...typed('to')}
              />
            </div>
            {(error('from') ?? error('to')) !== null && (
              <p className={styles.fieldError}>{t('years.problems.from')}</p>
            )}
          </>
        )}
      </FieldRow>
      {(kind === 'flow' ? (['total'] as const) : (['start', 'end'] as const)).map((name) => (
        <FieldRow key={name} label={t(`years.${name}`)}>
          {(id) => (
            <TextInput
              id={id}
              data-first-field
              error={error(name)}
              {...needed(name)}
              {...typed(name)}
            />
          )}
        </FieldRow>
      ))}
      <FieldRow label={t('years.pattern')}>
        {(id) => (
          <Select
            id={id}
            data={YEAR_PATTERNS.map((one) => ({ value: one, label: t(`years.patterns.${one}`) }))}
            value={form.pattern}
            onChange={(value) => {
              const pattern = YEAR_PATTERNS.find((one) => one === value);
              if (pattern !== undefined) onType({ pattern });
            }}
          />
        )}
      </FieldRow>
      {form.pattern === 'growth' && (
        <FieldRow label={t('years.growth')}>
          {(id) => (
            <TextInput id={id} error={error('growth')} {...needed('growth')} {...typed('growth')} />
          )}
        </FieldRow>
      )}
    </>
  );
}
