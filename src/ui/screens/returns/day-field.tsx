import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDay, readDate, shownDate } from '../../app/dates.ts';

/**
 * A day in a bar. Empty it may mean today, which then stands there faintly; what is no day is marked
 * and counts as empty. It has no line below it, which would push the screen down.
 */
export function DayField(props: {
  readonly label: string;
  readonly value: string | null;
  readonly isToday?: boolean;
  readonly onChange: (day: string | null) => void;
}) {
  const { t } = useTranslation('catalogue');
  const [text, setText] = useState(props.value === null ? '' : shownDate(props.value));
  return (
    <TextInput
      aria-label={props.label}
      placeholder={props.isToday === true ? shownDate(isoDay(new Date())) : t('date.pattern')}
      value={text}
      error={text.trim() !== '' && readDate(text) === null}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        props.onChange(readDate(next));
      }}
      w={104}
    />
  );
}
