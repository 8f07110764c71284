import { useMemo, useState } from 'react';
import { ColumnDialog } from './column-dialog.tsx';
import { type FormProps, FormStrip } from './form-strip.tsx';
import { type TellableColumn, tellableColumns } from './tables.ts';

/** What a sheet needs to have its columns explained: the line above it, and the letters' dialog. */
export function useSheetForms(props: FormProps, sheet: string) {
  const { file } = props;
  const [told, setTold] = useState<TellableColumn | null>(null);
  const columns = useMemo(() => tellableColumns(file, sheet), [file, sheet]);
  const strip = (
    <>
      <FormStrip {...props} sheet={sheet} />
      {told !== null && <ColumnDialog {...props} told={told} onDone={() => setTold(null)} />}
    </>
  );
  return { columns, strip, onTell: setTold };
}
