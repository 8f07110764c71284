import { basename, extname, resolve } from 'node:path';
import type { Command } from 'commander';
import { REPORT_ENDINGS } from '../../../contract/schemas/reports.ts';
import type { ReportEnding } from '../../../contract/views/others.ts';
import { type Client, withEngine, withWorkspace } from '../client.ts';
import { Refusal } from '../outcome.ts';
import { say } from '../printable.ts';
import type { Register } from '../program.ts';
import { alignedTable } from '../table.ts';
import { yearNumber } from '../values.ts';
import { type Language, WORDS } from '../words.ts';

type ReportOptions = {
  year: string;
  period?: string;
  version?: string;
  indicator?: string;
  unit?: string;
  against?: string;
  out: string;
};

export function addReportCommands(root: Command, register: Register, lang: Language): void {
  const words = WORDS[lang];

  register(
    root.command('reports [file]').description(words.reports),
    async (options, file: string | undefined) => {
      const list = async (client: Client) => {
        const reports = await client.reports.list({});
        const rows = reports.map((report) => [report.id, report.title, report.endings.join(' ')]);
        return { json: reports, text: alignedTable(words.reportColumns, rows) };
      };
      return file === undefined
        ? withEngine(options.as, list)
        : withWorkspace(file, 'read', options.as, list);
    },
  );

  register(
    root
      .command('report <file> <id>')
      .description(words.report)
      .requiredOption('--year <year>', words.year)
      .option('--period <period>', words.period)
      .option('--version <version>', words.version)
      .option('--indicator <indicator>', words.indicator)
      .option('--unit <unit>', words.unit)
      .option('--against <version>', words.against)
      .requiredOption('--out <file>', words.out),
    async (options, file: string, id: string, given: ReportOptions) =>
      withWorkspace(file, 'read', options.as, async (client) => {
        const written = await client.reports.write({
          id,
          year: yearNumber(given.year),
          ending: ending(given.out),
          out: resolve(given.out),
          ...(given.period === undefined ? {} : { period: given.period }),
          ...(given.version === undefined ? {} : { version: given.version }),
          ...(given.indicator === undefined ? {} : { indicator: given.indicator }),
          ...(given.unit === undefined ? {} : { unit: given.unit }),
          ...(given.against === undefined ? {} : { against: given.against }),
        });
        const { path, warnings } = written;
        for (const warning of warnings) say(warning);
        return { json: { path, warnings }, text: path ?? '' };
      }),
  );
}

/** The file's ending chooses the form of the report. */
function ending(path: string): ReportEnding {
  const given = extname(path).slice(1).toLowerCase();
  const found = REPORT_ENDINGS.find((known) => known === given);
  if (found !== undefined) return found;
  const endings = REPORT_ENDINGS.map((known) => `.${known}`).join(', ');
  const remedy =
    given === 'pdf'
      ? `Ghi ra tệp có đuôi ${endings}, hoặc in ra PDF từ màn hình «Biểu, văn bản».`
      : `Đặt tên tệp có đuôi ${endings}.`;
  throw new Refusal({
    code: 'unsupported',
    message: `Dòng lệnh không ghi được biểu ra tệp «${basename(path)}». ${remedy}`,
    details: { path, endings: REPORT_ENDINGS },
  });
}
