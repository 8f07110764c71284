import { basename, extname } from 'node:path';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { CONTENT_TYPES_PART } from '../../workbooks/template/package/content-types.ts';
import {
  partText,
  type TemplateKind,
  type TemplatePackage,
  withTexts,
} from '../../workbooks/template/package/template-package.ts';

const KINDS: readonly TemplateKind[] = ['xlsx', 'xlsm', 'xltx', 'xltm'];

/** As the list of content types calls the workbook; Excel opens no file whose ending says otherwise. */
const TYPES: Readonly<Record<TemplateKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  xltx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  xltm: 'application/vnd.ms-excel.template.macroEnabled.main+xml',
};

/**
 * The package as a file of the ending that its new name has. Error: `bad-request` for another ending,
 * and for one that would lose macros or promise some.
 */
export function asEnding(pkg: TemplatePackage, path: string): Result<TemplatePackage, Failure> {
  const ending = extname(path).slice(1).toLowerCase();
  const kind = KINDS.find((known) => known === ending);
  const isMacro = pkg.kind === 'xlsm' || pkg.kind === 'xltm';
  const fits = kind !== undefined && (kind === 'xlsm' || kind === 'xltm') === isMacro;
  if (!fits) {
    const due = isMacro ? '.xlsm' : '.xlsx';
    const why = isMacro ? 'Mẫu có macro' : 'Mẫu là tệp Excel';
    const text = `${why}, nên tệp kết quả phải có đuôi ${due}, không phải «${basename(path)}». Đặt lại tên tệp.`;
    return err(failure('bad-request', text, { path, ending: due }));
  }
  if (kind === pkg.kind) return ok(pkg);
  const types = partText(pkg, CONTENT_TYPES_PART)?.text ?? '';
  const before = new RegExp(TYPES[pkg.kind].replace(/[.+]/g, '\\$&'), 'i');
  const changed = withTexts(
    pkg,
    new Map([[CONTENT_TYPES_PART, types.replace(before, TYPES[kind])]]),
  );
  return ok({ ...changed, kind });
}
