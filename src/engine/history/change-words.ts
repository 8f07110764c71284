import type { HistoryChange } from '../../contract/views/history.ts';
import type { FigureKey } from '../../domain/figure.ts';
import type { HistoryChange as StoredChange } from '../../store/history.ts';
import { isTableName, type TableName } from '../../store/tables.ts';
import { settingWord, TABLE_WORDS } from './column-words.ts';
import { figureKindWords, figureWords } from './figure-words.ts';
import { formLabel, formWords } from './form-words.ts';
import type { Names } from './names.ts';
import { ownReportLabel, ownReportWords } from './own-report-words.ts';
import { cellWords, EMPTY, type Row, rowWords } from './row-words.ts';
import { templateLabel, templateWords } from './template-words.ts';

/** What one stored row change means to a person. */
export function changeWords(change: StoredChange, names: Names): HistoryChange {
  const key = (column: string) => String(change.key[column] ?? '');
  const unit = codeIn(change, 'unit', 'units');
  const indicator = codeIn(change, 'indicator', 'indicators');
  return {
    label: labelOf(change, names)
      .filter((part) => part !== '')
      .join(' · '),
    unit,
    indicator,
    ...sidesOf(change, names, key),
    // Keys of figures stand in the history as their table defines them.
    figure: change.table === 'figures' ? (change.key as unknown as FigureKey) : null,
  };
}

/** A figure that stays what it was and only comes from elsewhere now: no change to a person. */
export function isOnlySource({ table, before, after }: StoredChange): boolean {
  if (table !== 'figures' || before === null || after === null) return false;
  const columns = new Set([...Object.keys(before), ...Object.keys(after)]);
  columns.delete('source');
  return [...columns].every((column) => before[column] === after[column]);
}

function labelOf(change: StoredChange, names: Names): readonly string[] {
  const key = (column: string) => String(change.key[column] ?? '');
  const name = String((change.after ?? change.before)?.name ?? '');
  if (!isTableName(change.table)) return [change.table];
  const word = TABLE_WORDS[change.table];
  switch (change.table) {
    case 'figures':
      return [
        ...cellLabel(key, names),
        [figureKindWords(key('kind'), key('stage')), names.version(key('version'))]
          .filter((part) => part !== '')
          .join(', '),
      ];
    case 'locks':
    case 'notes':
      return [word, ...cellLabel(key, names), names.version(key('version'))];
    case 'unit_names':
    case 'unit_parents':
    case 'unit_communes':
    case 'unit_aliases':
      return [word, names.unit(key('unit'))];
    case 'unit_successions':
      return [word, `${names.unit(key('predecessor'))} → ${names.unit(key('successor'))}`];
    case 'units':
      return [word, names.unit(key('code'))];
    case 'indicators':
    case 'sectors':
    case 'persons':
      return [word, name];
    case 'indicator_aliases':
      return [word, names.indicator(key('indicator'))];
    case 'versions':
      return [word, name];
    case 'version_years':
    case 'version_indicators':
      return [word, names.version(key('version'))];
    case 'settings':
      return settingLabel(key('key'), names);
    case 'files':
      return [word, name];
    case 'templates':
      return [templateLabel(change.before, change.after)];
    case 'return_forms':
      return [formLabel(change.before, change.after)];
    case 'named_reports':
      return [ownReportLabel(change.before, change.after)];
    case 'returns':
      return [word, names.unit(key('unit')), names.period(key('period')), key('file')];
    case 'programmes':
    case 'programme_indicators':
    case 'tasks':
    case 'deadlines':
    case 'meta':
      return [word, name || Object.values(change.key).map(String).join(' ')];
    default:
      return change.table satisfies never;
  }
}

function cellLabel(key: (column: string) => string, names: Names): readonly string[] {
  const sector = key('sector');
  return [
    names.unit(key('unit')),
    names.indicator(key('indicator')),
    sector === '' ? '' : names.sector(sector),
    names.period(key('period')),
  ];
}

/** Deadlines of periods are kept as settings: `deadline:2020-H1`. */
function settingLabel(key: string, names: Names): readonly string[] {
  const [stem = '', period] = key.split(/:(.*)/s);
  if (stem === 'deadline' && period !== undefined) return ['Hạn báo cáo', names.period(period)];
  return [settingWord(key) ?? `${TABLE_WORDS.settings} (${key})`];
}

function sidesOf(
  { table, before, after }: StoredChange,
  names: Names,
  key: (column: string) => string,
): { readonly from: string; readonly to: string } {
  const both = (words: (row: Row) => string) => ({ from: words(before), to: words(after) });
  switch (table as TableName) {
    case 'figures':
      return both((row) => figureWords(row, names.kindOf(key('indicator'))));
    case 'locks':
      return both((row) => {
        if (row === null) return 'không khóa';
        const why = cellWords('why', row.why);
        return why === '' ? 'khóa' : `khóa (${why})`;
      });
    case 'notes':
      return both((row) => cellWords('text', row?.text) || EMPTY);
    case 'settings':
      return both((row) => cellWords('value', row?.value) || EMPTY);
    case 'return_forms':
      return both(formWords);
    case 'templates':
      return both(templateWords);
    case 'named_reports':
      return both(ownReportWords);
    case 'unit_aliases':
    case 'indicator_aliases':
      return both((row) => (row === null ? EMPTY : key('alias')));
    case 'version_years':
      return both((row) => (row === null ? EMPTY : key('year')));
    case 'version_indicators':
      return both((row) => (row === null ? EMPTY : names.indicator(key('indicator'))));
    default:
      return rowWords(before, after, names);
  }
}

function codeIn(change: StoredChange, column: string, own: TableName): string | null {
  const code = change.table === own ? change.key.code : change.key[column];
  return typeof code === 'string' && code !== '' ? code : null;
}
