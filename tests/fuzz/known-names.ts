import { join } from 'node:path';
import type { Known } from './from-schema.ts';
import { PASSPHRASE } from './full-workspace.ts';

export const LOCKED = 'gửi.chitieu.age';

const PERIODS = ['2019', '2020', '2020-H1', '2020-Q1', '2020-03', '2020-M6', '2021'];

/** What a field of a request may name that is there, by the field's own name. */
export function knownOf(
  procedure: string,
  folder: string,
  names: ReadonlyMap<string, readonly string[]>,
): Known {
  const of = (kind: string) => names.get(kind) ?? [];
  const paths = [
    'Điện Biên.chitieu',
    'other.chitieu',
    'new.chitieu',
    'out/a.xlsx',
    'out/a.csv',
    'out/a.zip',
    'out/a.docx',
    'out',
    'none/there.chitieu',
    '__proto__',
    'CON.chitieu',
  ].map((name) => join(folder, name));
  return (field) => {
    switch (field) {
      case 'path':
      case 'out':
      case 'copy':
      case 'folder':
      case 'second':
        return [...paths, 'relative.chitieu', '../up.xlsx', ''];
      case 'unit':
      case 'units':
      case 'parent':
      case 'root':
        return of('unit');
      case 'indicator':
      case 'indicators':
      case 'numerator':
      case 'denominator':
        return of('indicator');
      case 'code':
      case 'codes':
        return [...of('unit'), ...of('indicator'), ...of('sector'), ...of('matching')];
      case 'sector':
      case 'sectors':
        return of('sector');
      case 'period':
        return PERIODS;
      case 'basis':
        return ['lao-dong-chua-doan-vien', 'doan-vien', ...PERIODS];
      case 'version':
      case 'against':
        return of('version');
      case 'id':
        return of(
          procedure.startsWith('backups/')
            ? 'backup'
            : procedure.startsWith('templates/')
              ? 'template'
              : 'report',
        );
      case 'form':
      case 'forms':
        return of('form');
      case 'passphrase':
        return [PASSPHRASE, 'ngắn', '12345678'];
      case 'programme':
        return of('programme');
      case 'reading':
        return of('reading');
      case 'file':
        return [
          'a.csv',
          'b.xlsx',
          ...of('received'),
          join(folder, LOCKED),
          join(folder, 'other.chitieu'),
        ];
      case 'name':
        return ['LĐLĐ huyện Mường Nhé', 'a.csv', '__proto__'];
      case 'cell':
        return ['A1', 'B2', 'C3'];
      case 'sheet':
        return ['a', 'Sheet1'];
      case 'base64':
        return ['', 'YSxiCjEsMgo=', 'UEsDBAo=', 'not base64'];
      default:
        return [];
    }
  };
}
