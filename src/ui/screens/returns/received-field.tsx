import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { isoDay, readDate, shownDate } from '../../app/dates.ts';

/**
 * The day on which the files came. Empty, it is today, which stands there faintly; what is no day is
 * marked and counts as empty. It has no line below it, which would push the screen down.
 */
export function ReceivedField(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}) {
  const [text, setText] = useState(props.value === null ? '' : shownDate(props.value));
  return (
    <TextInput
      aria-label={props.label}
      placeholder={shownDate(isoDay(new Date()))}
      value={text}
      error={text.trim() !== '' && readDate(text) === null}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        props.onChange(readDate(next));
      }}
      w={110}
    />
  );
}
