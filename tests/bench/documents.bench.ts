import { tableToDocx } from '../../src/workbooks/document/write-docx.ts';
import { buildAnnex } from '../../src/workbooks/report/annex.ts';
import { MANY_UNITS, MEMBERS, UNIONS } from '../office/samples.ts';
import { judged, median, timed } from './statistics.ts';

const ROWS = 200;
const ROUNDS = 5;

export const name = 'Word';

export async function run(): Promise<readonly string[]> {
  const units = Array.from({ length: ROWS }, (_, index) => ({
    code: `u${index}`,
    name: `Công đoàn phường Vinh Hưng ${index + 1}`,
  }));
  const years = [2021, 2022, 2023, 2024, 2025];
  const figures = units.flatMap(({ code }, index) =>
    [MEMBERS, UNIONS].flatMap(({ code: indicator }) =>
      years.map((year) => ({ unit: code, indicator, year, value: 40 + ((index * 37) % 900) })),
    ),
  );
  const groups = [{ title: 'Công đoàn xã, phường, đặc khu', units }];
  const table = buildAnnex({ ...MANY_UNITS, years, groups, figures });
  const options = { company: 'LĐLĐ', at: new Date('2020-01-05T00:00:00Z') };
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(await timed(() => tableToDocx(table, options)));
  }
  return [
    judged(`Word of ${ROWS} rows × 13 columns, median of ${ROUNDS}`, median(times), 1000, 'ms'),
  ];
}
