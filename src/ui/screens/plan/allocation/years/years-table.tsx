import { TextInput, UnstyledButton } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearsPreview } from '../../../../../contract/views/plan.ts';
import { formatCount } from '../../../../../domain/vietnamese/numbers.ts';
import { useOpenedRow } from '../preview/opened-row.ts';
import { ReasonRow } from '../preview/reason-row.tsx';
import tables from '../preview/tables.module.css';
import type { UnkeptLevel } from './filled-years.ts';
import {
  type StageKind,
  stepTo,
  type YearFields,
  type YearsForm,
  type YearsProblem,
  yearFields,
  yearsOf,
} from './years-form.ts';

type Props = {
  readonly kind: StageKind;
  readonly form: YearsForm;
  readonly onYear: (year: number, change: Partial<YearFields>) => void;
  readonly problems: readonly YearsProblem[];
  readonly preview: YearsPreview | undefined;
  readonly unkept: readonly UnkeptLevel[];
};

/** A line a year: what is known of it, what stands now and what is proposed. */
export function YearsTable(props: Props) {
  const { form, preview, unkept } = props;
  const { t } = useTranslation('allocation');
  const row = useOpenedRow();
  const columns = typedColumns(props);
  const width = columns.length + 3;
  return (
    <table className={tables.yearsTable}>
      <thead>
        <tr>
          <th scope="col">{t('years.year')}</th>
          {columns.map((name) => (
            <th key={name} scope="col">
              {t(`years.${name}`)}
            </th>
          ))}
          <th scope="col">{t('old')}</th>
          <th scope="col">{t('proposed')}</th>
        </tr>
      </thead>
      <tbody>
        {yearsOf(form).map((year) => {
          const shown = preview?.years.find((one) => one.year === year);
          const lost = unkept.find((one) => one.year === year);
          const warned = shown?.backwards === true || lost !== undefined;
          const open = row.isOpen(String(year));
          return (
            <Fragment key={year}>
              <tr className={warned ? tables.warned : undefined}>
                <th scope="row">
                  {shown === undefined ? (
                    year
                  ) : (
                    <UnstyledButton
                      className={tables.rowName}
                      aria-expanded={open}
                      onClick={() => row.toggle(String(year))}
                    >
                      {year}
                    </UnstyledButton>
                  )}
                </th>
                {columns.map((name) => (
                  <td key={name} className={tables.yearField} data-name={name}>
                    <YearInput {...props} year={year} name={name} />
                  </td>
                ))}
                <td>{shown?.previous == null ? '' : formatCount(shown.previous)}</td>
                <td className={shown?.done === true ? undefined : tables.newValue}>
                  {shown === undefined ? '' : formatCount(shown.value)}
                </td>
              </tr>
              {shown?.backwards === true && (
                <tr>
                  <td colSpan={width} className={tables.backwards}>
                    <BackwardsNote by={stepTo(form, preview, year)} year={year} />
                  </td>
                </tr>
              )}
              {lost !== undefined && (
                <tr>
                  <td colSpan={width} className={tables.backwards}>
                    {t('years.notKept', { year, level: formatCount(lost.level) })}
                  </td>
                </tr>
              )}
              {open && shown !== undefined && <ReasonRow columns={width}>{shown.reason}</ReasonRow>}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

/** Says of a year that turns back how far it does. */
function BackwardsNote(props: { readonly by: number; readonly year: number }) {
  const { by, year } = props;
  const { t } = useTranslation('allocation');
  const words = { year, by: formatCount(Math.abs(by)) };
  return by < 0 ? t('years.falls', words) : t('years.rises', words);
}

function YearInput(props: Props & { readonly year: number; readonly name: keyof YearFields }) {
  const { form, onYear, problems, year, name } = props;
  const { t } = useTranslation('allocation');
  const isWrong = problems.some((one) => one.field === name && one.year === year);
  return (
    <TextInput
      inputMode="decimal"
      aria-label={t('years.fieldOf', { field: t(`years.${name}`), year })}
      title={isWrong ? t(name === 'weight' ? 'badShare' : 'notWhole') : undefined}
      error={isWrong}
      value={yearFields(form, year)[name]}
      onChange={(event) => onYear(year, { [name]: event.currentTarget.value })}
    />
  );
}

function typedColumns({ kind, form }: Pick<Props, 'kind' | 'form'>): readonly (keyof YearFields)[] {
  return [
    'done',
    ...(form.pattern === 'weights' ? (['weight'] as const) : []),
    ...(kind === 'stock' ? (['milestone'] as const) : []),
  ];
}
