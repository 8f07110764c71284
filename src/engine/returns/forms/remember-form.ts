import type { z } from 'zod';
import type { rememberFormSchema } from '../../../contract/schemas/return-forms.ts';
import type { ReturnsReading } from '../../../contract/views/others.ts';
import { type Failure, failure } from '../../../domain/error.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import type { FormShape } from '../../../domain/returns/form.ts';
import { shapeKey } from '../../../domain/returns/form-shape.ts';
import type { TableReading } from '../../../domain/returns/reading.ts';
import { canonical } from '../../../domain/vietnamese/names.ts';
import { returnFormRow, type StoredForm } from '../../../store/return-forms.ts';
import { proposedCode } from '../../catalogue/codes.ts';
import type { Answer } from '../../context.ts';
import { localDay } from '../../date-time.ts';
import { actor, type Session, store } from '../../session.ts';
import { readingGone } from '../answer-returns.ts';
import { readAgain } from '../read-again.ts';
import type { ReturnedFile } from '../readings.ts';
import { readReturnsFacts } from '../returns-facts.ts';
import type { ReturnsTools } from '../tools.ts';
import { capturedCorrections, isCorrected, shapeToKeep } from './captured.ts';

export type RememberedForm = { readonly form: string; readonly reading: ReturnsReading };

/**
 * Keeps what a person put right in a table as a form, and reads the other files of the reading by it. A
 * form of the very same shape is replaced. Errors: `not-found` (reading, file, table), `exists` (the
 * name), `bad-request` where nothing was put right.
 */
export async function rememberForm(
  session: Session,
  tools: ReturnsTools,
  input: z.output<typeof rememberFormSchema>,
): Answer<RememberedForm> {
  return session.inTurn(async () => {
    const found = tools.readings.find(input.reading, session.store);
    if (found === undefined) return err(readingGone(input.reading));
    const today = localDay(session.context.now());
    const facts = await session.store.snapshot((view) => readReturnsFacts(view, today));
    const located = locate(found.files, input);
    if (!located.ok) return located;
    const { file, table, shape, grid } = located.value;
    const used = facts.forms.find(({ id }) => id === table.form?.id) ?? null;
    const corrections = capturedCorrections(file, table, grid, used);
    if (!isCorrected(corrections)) return err(nothingToRemember(input.file));
    const kept = shapeToKeep(shape, corrections, facts.sectors);
    const before = facts.forms.find((one) => shapeKey(one.shape) === shapeKey(kept));
    const rival = facts.forms.find(
      (one) => one !== before && canonical(one.name) === canonical(input.name),
    );
    if (rival !== undefined) return err(nameTaken(input.name));
    const form: StoredForm = {
      id: before?.id ?? newFormId(input.name, facts.forms),
      name: input.name,
      shape: kept,
      corrections,
      ...actor(session),
    };
    const what = before === undefined ? 'Nhớ mẫu báo cáo' : 'Sửa mẫu báo cáo đã nhớ';
    const done = await store(session, { what: `${what} «${input.name}»` }, [returnFormRow(form)]);
    if (!done.ok) return done;
    const now = await session.store.snapshot((view) => readReturnsFacts(view, today));
    return ok({ form: form.id, reading: readAgain(tools, found, now) });
  });
}

/** A free id made from the name. */
export function newFormId(name: string, forms: readonly { readonly id: string }[]): string {
  return proposedCode(name, new Set(forms.map(({ id }) => id)), 'mau');
}

/** `exists`: two forms of one name could not be told apart. */
export function nameTaken(name: string): Failure {
  return failure('exists', `Đã có mẫu tên «${name}». Đặt tên khác.`, { name });
}

type Located = {
  readonly file: ReturnedFile;
  readonly table: TableReading;
  readonly shape: FormShape;
  readonly grid: Parameters<typeof capturedCorrections>[2];
};

function locate(
  files: readonly ReturnedFile[],
  { file: label, sheet, cell }: z.output<typeof rememberFormSchema>,
): Result<Located, Failure> {
  const file = files.find((one) => one.label === label);
  const table = file?.understood.tables.find(
    (one) =>
      one.sheet === sheet &&
      (one.range.split(':')[0] === cell || one.columns?.some((column) => column.cell === cell)),
  );
  const grid = file?.outcome.ok
    ? file.outcome.value.sheets.find(({ name }) => name === sheet)
    : undefined;
  if (file === undefined || table?.shape === undefined || grid === undefined) {
    return err(
      failure('not-found', `Không có bảng ở ô ${cell}, trang «${sheet}» của tệp «${label}».`, {
        file: label,
        sheet,
        cell,
      }),
    );
  }
  return ok({ file, table, shape: table.shape, grid });
}

function nothingToRemember(file: string): Failure {
  return failure(
    'bad-request',
    'Bảng này chưa có gì được sửa tay để nhớ. Chọn một cột rồi nói cột đó là gì.',
    { file },
  );
}
