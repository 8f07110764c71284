import { extname, resolve } from 'node:path';
import type { z } from 'zod';
import type { fillTemplateSchema } from '../../contract/schemas/templates.ts';
import type { FilledCell, FilledTemplate, Unplaced } from '../../contract/views/templates.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { parsePeriod } from '../../domain/period.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { isSameFile } from '../../store/file-place.ts';
import type { BookGrids } from '../../workbooks/open/sheet-grid.ts';
import { type FilledPackage, fillPackage } from '../../workbooks/template/map/fill-package.ts';
import {
  packageBytes,
  type TemplateKind,
} from '../../workbooks/template/package/template-package.ts';
import type { Answer } from '../context.ts';
import { periodInText } from '../reports/period-in-text.ts';
import type { ReturnsTools } from '../returns/tools.ts';
import type { Session } from '../session.ts';
import { cellRefused } from './cell-refused.ts';
import { clearedTexts } from './cleared-cells.ts';
import { insertedRows } from './inserted-rows.ts';
import { type ReadForm, readForm } from './read-form.ts';
import { asEnding } from './result-ending.ts';
import type { TemplateFile } from './template-file.ts';
import { templateSource } from './template-source.ts';
import { writtenFile } from './written-file.ts';

type Input = z.output<typeof fillTemplateSchema>;

/**
 * Fills a form of the office and writes it to `out`, whole or not at all, or gives its bytes back.
 * Errors: those of reading the form, `bad-request` (nothing in it could be told, `out` is the form or
 * the workspace itself, an ending that does not fit), `unsupported` (rows that cannot be put in),
 * those of writing a file.
 */
export async function fillTemplate(
  session: Session,
  { reader }: Pick<ReturnsTools, 'reader'>,
  input: Input,
): Answer<FilledTemplate> {
  const source = await templateSource(session, input.source);
  if (!source.ok) return source;
  const { file } = source.value;
  const target = checkOut(file, input);
  if (!target.ok) return target;
  const read = await readForm(session, reader, source.value, input);
  if (!read.ok) return read;
  const { pkg, book, map, cells, empty, unplaced } = read.value;
  if (cells.every(({ value }) => value === null)) return err(nothingToFill(file.name, read.value));
  const filled = fillPackage(pkg, book, cells, map);
  if (!filled.ok) return filled;
  if (isAllRefused(filled.value)) return err(locked(file.name, filled.value));
  const name = fileName(file.name, pkg.kind, input);
  const finished = asEnding(filled.value.pkg, input.out ?? name);
  if (!finished.ok) return finished;
  const written = await writtenFile(session, name, packageBytes(finished.value), input.out);
  if (!written.ok) return written;
  return ok({
    ...written.value,
    filled: filledCells(filled.value),
    unplaced: [...unplaced, ...refusedCells(filled.value)],
    empty,
    cleared: clearedCells(filled.value, book),
    inserted: insertedRows(map.extraRows),
  });
}

/** The form is never written over unless that is said. */
function checkOut({ path }: TemplateFile, { out, replace }: Input): Result<void, Failure> {
  if (out === undefined || path === null || replace || !isSameFile(resolve(out), path)) {
    return ok(undefined);
  }
  const text =
    'Tệp kết quả trùng với chính tệp mẫu. Đặt tên khác cho tệp kết quả, hoặc cho phép ghi đè mẫu (--replace).';
  return err(failure('bad-request', text, { path }));
}

function nothingToFill(name: string, { unplaced }: ReadForm): Failure {
  const text = `Không có ô nào điền được trong mẫu «${name}», nên không ghi tệp nào. Mẫu cần bảng có tên đơn vị và tên chỉ tiêu như trong Danh mục, hoặc tên ô «CT.doan_vien_ket_nap», hoặc ô ghi {{chi_tieu.doan-vien-ket-nap.2020}}; hoặc thêm mẫu vào hồ sơ rồi chỉ định từng ô; và hồ sơ cần có số liệu của năm, kỳ được hỏi.`;
  const [first] = unplaced;
  return failure('bad-request', first === undefined ? text : `${text} ${first.message}`, {
    file: name,
    unplaced,
  });
}

function isAllRefused({ written, refused }: FilledPackage): boolean {
  return refused.length > 0 && written.every(({ planned }) => planned.value === null);
}

function locked(name: string, filled: FilledPackage): Failure {
  const cells = refusedCells(filled);
  const text = `Không điền được ô nào trong mẫu «${name}». ${cells[0]?.message ?? ''}`;
  return failure('locked', text, { file: name, unplaced: cells });
}

/** One entry for each figure, and one for a cell that says texts alone. */
function filledCells({ written }: FilledPackage): readonly FilledCell[] {
  return written.flatMap(({ planned, cell }): readonly FilledCell[] => {
    const { sheet, figures, missing, value, place } = planned;
    if (value === null) return [];
    const told = figures.filter((figure) => !missing.includes(figure));
    if (told.length > 0) return told.map((figure) => ({ sheet, cell, figure, text: null }));
    const isText = place?.parts.some((part) => part.type === 'text') ?? false;
    return isText ? [{ sheet, cell, figure: null, text: String(value) }] : [];
  });
}

function clearedCells({ written }: FilledPackage, book: BookGrids) {
  const cells = new Map(written.map(({ planned, cell }) => [planned, cell]));
  const planned = written.map((one) => one.planned);
  return clearedTexts(planned, book, (one) => cells.get(one) ?? '');
}

function refusedCells({ refused }: FilledPackage): readonly Unplaced[] {
  return refused.map(({ planned, ...refusal }) => cellRefused(refusal, planned));
}

/** «Biểu 01 năm 2020.xlsx»; a form for new books (.xltx) becomes a book. */
function fileName(name: string, kind: TemplateKind, { year, period }: Input): string {
  const own = extname(name);
  const isUsual = /^\.xl[st][xm]$/i.test(own);
  const ending = isUsual ? own : `.${kind}`;
  const stem = isUsual ? name.slice(0, name.length - own.length) : name;
  const parsed = period === undefined ? null : parsePeriod(period);
  const span = parsed?.ok ? periodInText(parsed.value) : `năm ${year}`;
  const book = ending.toLowerCase().replace('.xltx', '.xlsx').replace('.xltm', '.xlsm');
  return `${stem} ${span}${book}`.replace(/[\\/:*?"<>|]/g, '-');
}
