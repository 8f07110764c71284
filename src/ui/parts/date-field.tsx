import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isNoSuchDay, readDate, shownDate } from '../app/dates.ts';

/** A day typed as dd/mm/yyyy; null while the field is empty or holds no day, which is marked. */
export function DateField(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  /** Whether the field is named only to a reader (a row of filters), not above itself. */
  readonly labelHidden?: boolean;
  readonly width?: number;
}) {
  const { value, onChange } = props;
  const { t } = useTranslation('catalogue');
  const [typed, setTyped] = useState({ text: '', day: null as string | null });
  const text = typed.day === value ? typed.text : '';
  const shown = text === '' && value !== null ? shownDate(value) : text;
  const wrong = shown.trim() !== '' && readDate(shown) === null;

  return (
    <TextInput
      {...(props.labelHidden === true ? { 'aria-label': props.label } : { label: props.label })}
      placeholder={t('date.pattern')}
      value={shown}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const day = readDate(next);
        setTyped({ text: next, day });
        onChange(day);
      }}
      error={
        wrong
          ? t(isNoSuchDay(shown) ? 'date.noSuchDay' : 'date.none', { date: shown.trim() })
          : null
      }
      w={props.width ?? 110}
    />
  );
}
