import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  CHARSET_NAMES,
  TEXT_CHARSETS,
  type TextCharset,
} from '../../../domain/vietnamese/legacy.ts';

/** How the letters of a file are read; a person who sees «TiÕng ViÖt» knows better than the file. */
export function CharsetChoice(props: {
  readonly charset: TextCharset;
  readonly busy: boolean;
  readonly onChoose: (charset: TextCharset) => void;
}) {
  const { t } = useTranslation('returns');
  return (
    <NativeSelect
      size="xs"
      aria-label={t('charset')}
      title={t('charset')}
      disabled={props.busy}
      value={props.charset}
      data={TEXT_CHARSETS.map((value) => ({ value, label: CHARSET_NAMES[value] }))}
      onChange={(event) => {
        const chosen = TEXT_CHARSETS.find((one) => one === event.currentTarget.value);
        if (chosen !== undefined) props.onChoose(chosen);
      }}
    />
  );
}
