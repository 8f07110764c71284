import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../domain/indicator.ts';
import type { FileReading } from '../../domain/returns/reading.ts';
import type { Sector } from '../../domain/sector.ts';
import type { Unit } from '../../domain/unit.ts';
import { readBook } from '../open/read-book.ts';
import type { ReturnContext } from './context.ts';
import { readReturn } from './read-return.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FIXTURES = join(ROOT, 'tests/fixtures/returns');

function json<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));
}

const { indicators } = json<{ indicators: Indicator[] }>('resources/programmes/indicators.json');
const { sectors } = json<{ sectors: Sector[] }>('resources/programmes/sectors.json');
const { units } = json<{ units: Unit[] }>('resources/programmes/units/dien-bien-2020.json');
const root: Unit = {
  code: 'tinh',
  name: 'LĐLĐ tỉnh Điện Biên',
  kind: 'province',
  parent: null,
  order: 0,
  from: null,
  to: null,
  aliases: [],
};

/** What the office holds: the number of workers of Mường Chà, from which 12 looks like 12.000. */
const references: ReturnContext['references'] = (indicator, unit) =>
  indicator === 'lao-dong-tong-so' && unit === 'muong-cha' ? { lastPeriod: 11_800 } : {};

function read(file: string, more: Partial<ReturnContext> = {}): FileReading {
  const book = readBook(readFileSync(join(FIXTURES, file)), file);
  if (!book.ok) throw new Error(`${file}: ${book.error.code}`);
  return readReturn(book.value, {
    fileName: file,
    units: [root, ...units],
    indicators,
    sectors,
    kind: 'result',
    references,
    ...more,
  });
}

type Truth = {
  asked: string;
  status: string;
  unit: string | null;
  period: string | null;
  layouts: string[];
  figures: [string | null, string | null, string, string, number | null, string][];
  issues: [string, string | null][];
};

const TRUTH = json<Record<string, Truth>>('tests/fixtures/returns/truth.json');

function told(reading: FileReading): Omit<Truth, 'asked'> {
  const issues = [...reading.issues, ...reading.tables.flatMap((table) => table.issues)];
  return {
    status: reading.status,
    unit: reading.unit,
    period: reading.period,
    layouts: reading.tables.map(({ layout }) => layout),
    figures: reading.tables.flatMap(({ figures }) =>
      figures.map((f): Truth['figures'][number] => [
        f.unit,
        f.indicator,
        f.sector,
        f.kind,
        f.value,
        f.cell,
      ]),
    ),
    issues: sorted(issues.map(({ code, cell }) => [code, cell])),
  };
}

function sorted(issues: Truth['issues']): Truth['issues'] {
  return issues.toSorted((a, b) => a.join().localeCompare(b.join()));
}

describe('a return is read as it was meant', () => {
  it.each(Object.entries(TRUTH))('%s', (file, { asked, ...truth }) => {
    const expected = { ...truth, issues: sorted(truth.issues) };
    expect(told(read(file, { period: asked }))).toEqual(expected);
  });
});
