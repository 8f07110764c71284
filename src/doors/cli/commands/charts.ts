import { basename, extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { withWorkspace } from '../client.ts';
import { Refusal } from '../outcome.ts';
import type { Register } from '../program.ts';
import { yearNumber } from '../values.ts';
import { type Language, WORDS } from '../words.ts';

const KINDS = ['units', 'periods', 'years', 'sectors', 'indicators'] as const;
const ORDERS = ['protocol', 'percent'] as const;
const ENDINGS = ['png', 'svg'] as const;

type ChartOptions = {
  year: string;
  period?: string;
  version?: string;
  indicator?: string;
  unit?: string;
  order?: (typeof ORDERS)[number];
  out?: string;
};

export function addChartCommand(root: Command, register: Register, lang: Language): void {
  const words = WORDS[lang];
  register(
    root
      .command('chart <file> <kind>')
      .description(words.chart)
      .requiredOption('--year <year>', words.year)
      .option('--period <period>', words.period)
      .option('--version <version>', words.version)
      .option('--indicator <indicator>', words.indicator)
      .option('--unit <unit>', words.chartUnit)
      .addOption(new Option('--order <order>', words.chartOrder).choices(ORDERS))
      .option('--out <file>', words.out),
    async (options, file: string, kind: string, given: ChartOptions) =>
      withWorkspace(file, 'read', options.as, async (client) => {
        const { period, version, indicator, unit, order, out } = given;
        const asked = {
          kind: kindOf(kind),
          year: yearNumber(given.year),
          ...(period === undefined ? {} : { period }),
          ...(version === undefined ? {} : { version }),
          ...(indicator === undefined ? {} : { indicator }),
          ...(unit === undefined ? {} : { unit }),
          ...(order === undefined ? {} : { order }),
        };
        if (out === undefined) {
          const model = await client.charts.view(asked);
          return { json: model, text: model.sentence };
        }
        const { path } = await client.charts.picture({
          ...asked,
          ending: ending(out),
          out: resolve(out),
        });
        return { json: { path }, text: path ?? '' };
      }),
  );
}

function kindOf(given: string): (typeof KINDS)[number] {
  const found = KINDS.find((kind) => kind === given);
  if (found !== undefined) return found;
  throw new Refusal({
    code: 'not-found',
    message: `Không có loại biểu đồ «${given}». Các loại: ${KINDS.join(', ')}.`,
    details: { kind: given, kinds: KINDS },
  });
}

function ending(path: string): (typeof ENDINGS)[number] {
  const given = extname(path).slice(1).toLowerCase();
  const found = ENDINGS.find((known) => known === given);
  if (found !== undefined) return found;
  throw new Refusal({
    code: 'unsupported',
    message: `Chưa vẽ được biểu đồ ra tệp «${basename(path)}». Đặt tên tệp có đuôi ${ENDINGS.map((known) => `.${known}`).join(', ')}.`,
    details: { path, endings: ENDINGS },
  });
}
