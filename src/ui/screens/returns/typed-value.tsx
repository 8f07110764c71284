import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseTyped } from '../../../domain/vietnamese/numbers.ts';

/** A number typed in the place of what a cell holds; the engine judges whether it can stand there. */
export function TypedValue(props: {
  readonly cell: string;
  readonly busy: boolean;
  readonly onValue: (value: number) => void;
}) {
  const { t } = useTranslation('returns');
  const [text, setText] = useState('');
  const typed = parseTyped(text, 'decimal');
  const value = typed.type === 'value' ? typed.value : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== null) props.onValue(value);
      }}
    >
      <Group gap={4} wrap="nowrap">
        <TextInput
          aria-label={t('remedy.typed', { cell: props.cell })}
          placeholder={t('remedy.other')}
          value={text}
          error={text.trim() !== '' && value === null}
          onChange={(event) => setText(event.currentTarget.value)}
          w={92}
        />
        <Button
          type="submit"
          size="compact-xs"
          variant="default"
          disabled={props.busy || value === null}
        >
          {t('remedy.write')}
        </Button>
      </Group>
    </form>
  );
}
