import { useMemo, useState } from 'react';
import type { ReadFile } from '../../../../contract/views/others.ts';
import { ColumnDialog } from './column-dialog.tsx';
import { type FormProps, FormStrip } from './form-strip.tsx';
import { type TellableColumn, tellableColumns } from './tables.ts';

const NO_COLUMNS: ReadonlyMap<string, TellableColumn> = new Map();

/** What is asked of a file that is being read, and where its answers go. */
export type Tell = Omit<FormProps, 'file'>;

/** What a sheet needs to have its columns explained: the line above it, and the letters' dialog. */
export function useSheetForms(file: ReadFile, tell: Tell | null, sheet: string) {
  const [told, setTold] = useState<TellableColumn | null>(null);
  const isAsked = tell !== null;
  const columns = useMemo(
    () => (isAsked ? tellableColumns(file, sheet) : NO_COLUMNS),
    [file, sheet, isAsked],
  );
  const strip = tell !== null && (
    <>
      <FormStrip {...tell} file={file} sheet={sheet} />
      {told !== null && (
        <ColumnDialog {...tell} file={file} told={told} onDone={() => setTold(null)} />
      )}
    </>
  );
  return { columns, strip, onTell: setTold };
}
