// Runs by itself, so that time and peak memory are those of one way of writing alone.
// Argument: «report» for the finished report, «bare» for exceljs streaming the same cells.
import { Writable } from 'node:stream';
import excel from 'exceljs';
import { reportToXlsx } from '../../src/workbooks/report/write-xlsx.ts';
import { bareRows, largeProgress } from './reports-sample.ts';

async function writeReport(): Promise<void> {
  const options = { company: 'LĐLĐ tỉnh Nghệ An', at: new Date('2026-12-31T00:00:00Z') };
  await reportToXlsx(largeProgress(), options);
}

async function writeBare(rows: Iterable<readonly unknown[]>): Promise<void> {
  const stream = new Writable({ write: (_chunk, _encoding, done) => done() });
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream });
  const sheet = workbook.addWorksheet('Biểu');
  for (const row of rows) sheet.addRow([...row]).commit();
  sheet.commit();
  await workbook.commit();
}

/** In ms; the cells to be streamed are there before the clock starts. */
async function measured(): Promise<number> {
  const rows = process.argv[2] === 'bare' ? [...bareRows(largeProgress())] : null;
  const began = performance.now();
  await (rows === null ? writeReport() : writeBare(rows));
  return performance.now() - began;
}

const ms = await measured();
console.log(JSON.stringify({ ms, kilobytes: process.resourceUsage().maxRSS }));
