import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PanelMode } from '../form/modes.ts';
import { FieldRow, NOTE_BELOW } from './field-row.tsx';

/** The way of sharing out. */
export function ModeField(props: {
  readonly mode: PanelMode;
  readonly modes: readonly PanelMode[];
  readonly onMode: (mode: PanelMode) => void;
}) {
  const { t } = useTranslation('allocation');
  return (
    <FieldRow label={t('mode')}>
      {(id) => (
        <Select
          id={id}
          data={props.modes.map((one) => ({ value: one, label: t(`modes.${one}`) }))}
          value={props.mode}
          onChange={(value) => {
            const mode = props.modes.find((one) => one === value);
            if (mode !== undefined) props.onMode(mode);
          }}
        />
      )}
    </FieldRow>
  );
}

/** One of several things with a name: the indicator, or the whole it is a part of. */
export function NamedChoice(props: {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  /** What is still to be chosen. */
  readonly hint?: string;
  readonly onChoose: (value: string) => void;
}) {
  return (
    <FieldRow label={props.label}>
      {(id) => (
        <Select
          id={id}
          data={[...props.choices]}
          value={props.value === '' ? null : props.value}
          description={props.hint === '' ? null : props.hint}
          inputWrapperOrder={NOTE_BELOW}
          onChange={(value) => value !== null && props.onChoose(value)}
        />
      )}
    </FieldRow>
  );
}
