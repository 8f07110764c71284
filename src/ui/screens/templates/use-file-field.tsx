import { type ReactNode, useRef } from 'react';

/** What Excel saves forms as; others are refused with the reason. */
const FORM_ENDINGS = '.xlsx,.xlsm,.xltx,.xltm';

/** A field that is not seen itself, and what opens its dialog. */
export function useFileField(
  label: string,
  onFile: (file: File) => void,
): { readonly field: ReactNode; readonly choose: () => void } {
  const input = useRef<HTMLInputElement>(null);
  const field = (
    <input
      ref={input}
      type="file"
      hidden
      aria-label={label}
      accept={FORM_ENDINGS}
      onChange={(event) => {
        const { currentTarget } = event;
        const file = currentTarget.files?.[0];
        if (file !== undefined) onFile(file);
        // The same file may be chosen once more.
        currentTarget.value = '';
      }}
    />
  );
  return { field, choose: () => input.current?.click() };
}
