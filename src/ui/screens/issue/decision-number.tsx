import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { completedNumber } from '../../../domain/decision-number.ts';

/** The decision's number; one typed without the office's symbol is shown whole and asked about. */
export function DecisionNumber(props: {
  readonly typed: string;
  readonly symbol: string;
  readonly whole: boolean;
  readonly onTyped: (typed: string) => void;
  readonly onWhole: (whole: boolean) => void;
}) {
  const { typed, symbol, whole, onTyped, onWhole } = props;
  const { t } = useTranslation('issue');
  const completed = completedNumber(typed, symbol);
  return (
    <Stack gap={6}>
      <TextInput
        label={t('number')}
        placeholder={t('numberExample')}
        value={typed}
        onChange={(event) => onTyped(event.currentTarget.value)}
        data-autofocus
      />
      {completed !== typed.trim() && (
        <Checkbox
          size="xs"
          label={t('numberWhole', { number: completed })}
          checked={whole}
          onChange={(event) => onWhole(event.currentTarget.checked)}
        />
      )}
    </Stack>
  );
}
