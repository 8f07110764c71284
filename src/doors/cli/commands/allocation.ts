import type { Command } from 'commander';
import { apportionJson } from '../../../engine/allocation/apportion-json.ts';
import { withWorkspace } from '../client.ts';
import { EXIT, Refusal } from '../outcome.ts';
import type { Register } from '../program.ts';
import { alignedTable } from '../table.ts';
import { boundFor, wholeNumber, yearNumber } from '../values.ts';
import { type Language, WORDS } from '../words.ts';

type AllocateOptions = {
  year: string;
  indicator: string;
  total: string;
  by: string[];
  sectors?: boolean;
  method: string;
  min: string[];
  max: string[];
  step: string;
  lock: string[];
  amend?: string;
  dryRun?: boolean;
};

const METHODS = ['largest-remainder', 'sainte-lague', 'dhondt'] as const;

export function addAllocationCommands(root: Command, register: Register, lang: Language): void {
  const words = WORDS[lang];

  register(root.command('apportion').description(words.apportion), async () => {
    const answer = apportionJson(await readAll(process.stdin));
    // This command speaks JSON whether asked or not: programs are its only readers.
    const json = answer.ok ? answer.value : { error: answer.error };
    return { json, text: JSON.stringify(json), status: answer.ok ? EXIT.done : EXIT.refused };
  });

  register(
    root
      .command('allocate <file>')
      .description(words.allocate)
      .requiredOption('--year <year>', words.year)
      .requiredOption('--indicator <code>', words.indicator)
      .requiredOption('--total <n>', words.total)
      // No value to start with: without one the option is still asked for.
      .requiredOption('--by <basis>', words.by, collect)
      .option('--sectors', words.sectors)
      .option('--method <method>', words.method, 'largest-remainder')
      .option('--min <n>', words.min, collect, [])
      .option('--max <n>', words.max, collect, [])
      .option('--step <n>', words.step, '1')
      .option('--lock <unit=n>', words.lockOption, collect, [])
      .option('--amend <rule>', words.amendRule)
      .option('--dry-run', words.dryRun),
    async (options, file: string, given: AllocateOptions) => {
      refuseWhatIsNotServed(given);
      return withWorkspace(
        file,
        given.dryRun === true ? 'read' : 'write',
        options.as,
        async (client) => {
          const request = {
            year: yearNumber(given.year),
            indicator: given.indicator,
            total: wholeNumber(given.total, '--total'),
            by: given.by.map(basis),
            method: method(given.method),
            min: given.min.map((text) => boundFor(text, '--min')),
            max: given.max.map((text) => boundFor(text, '--max')),
            step: wholeNumber(given.step, '--step'),
            lock: given.lock.map(fixedValue),
          };
          const tell = given.dryRun === true ? words.wouldStore : words.stored;
          const answer =
            given.dryRun === true
              ? { ...(await client.plan.previewAllocation(request)), step: null }
              : await client.plan.allocate(request);
          const rows = answer.rows.map((row) => [
            row.name,
            String(row.previous ?? ''),
            String(row.value),
            row.share,
          ]);
          return {
            json: {
              ...answer,
              rows: answer.rows.map(({ unit, sector, value, previous, share, reason }) => ({
                unit,
                sector,
                value,
                previous,
                share,
                reason,
              })),
            },
            text: `${alignedTable(words.allocateColumns, rows, [1, 2, 3])}\n${tell(answer.changed)}`,
          };
        },
      );
    },
  );
}

function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}

/** `CODE=60` gives the basis its share; without one all bases weigh the same. */
function basis(text: string): { basis: string; share: string } {
  const at = text.lastIndexOf('=');
  return at < 0
    ? { basis: text, share: '1' }
    : { basis: text.slice(0, at), share: text.slice(at + 1) };
}

function fixedValue(text: string): { unit: string; value: number } {
  const { unit, value } = boundFor(text, '--lock');
  if (unit !== null) return { unit, value };
  throw usage(`--lock «${text}» phải có dạng ĐƠN-VỊ=SỐ.`, '--lock');
}

function method(text: string): (typeof METHODS)[number] {
  const found = METHODS.find((known) => known === text);
  if (found !== undefined) return found;
  throw usage(`--method «${text}» không có. Chọn một trong: ${METHODS.join(', ')}.`, '--method');
}

/** Sectors and amendments share out in two ways; until that is served, a request for it must not pass for done. */
function refuseWhatIsNotServed(given: AllocateOptions): void {
  if (given.sectors === true) throw usage('--sectors chưa phục vụ ở phiên bản này.', '--sectors');
  if (given.amend !== undefined) throw usage('--amend chưa phục vụ ở phiên bản này.', '--amend');
}

function usage(message: string, option: string): Refusal {
  return new Refusal({ code: 'bad-request', message, details: { option } });
}

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
