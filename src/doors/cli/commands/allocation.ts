import { type Command, Option } from 'commander';
import type {
  AllocationAnswer,
  AllocationPreview,
  AllocationRow,
  Offered,
} from '../../../contract/views/plan.ts';
import { apportionJson } from '../../../engine/allocation/apportion-json.ts';
import { withWorkspace } from '../client.ts';
import { EXIT, Refusal } from '../outcome.ts';
import type { Register } from '../program.ts';
import { alignedTable } from '../table.ts';
import { boundFor, plainNumber, wholeNumber, yearNumber } from '../values.ts';
import { type Language, WORDS, type Words } from '../words.ts';

type AllocateOptions = {
  year: string;
  indicator: string;
  total?: string;
  growth?: string;
  by: string[];
  sectors?: boolean;
  sectorTotal: string[];
  within?: string;
  method: string;
  min: string[];
  max: string[];
  step: string;
  lock: string[];
  amend?: (typeof AMEND_RULES)[number];
  averageFloors: boolean;
  dryRun?: boolean;
};

const AMEND_RULES = ['fewest', 'proportional'] as const;
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
      .option('--total <n>', words.total)
      .option('--growth <percent>', words.growth)
      // No value to start with: without one the option is still asked for.
      .requiredOption('--by <basis>', words.by, collect)
      .option('--sectors', words.sectors)
      .option('--sector-total <sector=n>', words.sectorTotal, collect, [])
      .option('--within <code>', words.within)
      .option('--method <method>', words.method, 'largest-remainder')
      .option('--min <n>', words.min, collect, [])
      .option('--max <n>', words.max, collect, [])
      .option('--step <n>', words.step, '1')
      .option('--lock <unit=n>', words.lockOption, collect, [])
      .addOption(new Option('--amend <rule>', words.amendRule).choices(AMEND_RULES))
      .option('--no-average-floors', words.noAverageFloors)
      .option('--dry-run', words.dryRun)
      .hook('preAction', (command) => {
        const { total, growth } = command.opts<AllocateOptions>();
        if (total === undefined && growth === undefined) command.error(words.totalOrGrowth);
      }),
    async (options, file: string, given: AllocateOptions) => {
      const isTrial = given.dryRun === true;
      return withWorkspace(file, isTrial ? 'read' : 'write', options.as, async (client) => {
        const request = requestOf(given);
        const answer = isTrial
          ? trialOf(await client.plan.previewAllocation(request))
          : await client.plan.allocate(request);
        const tell = isTrial ? words.wouldStore : words.stored;
        return {
          json: { ...answer, rows: answer.rows.map(shownRow) },
          text: [tableOf(answer, words), ...answer.notes, tell(answer.changed)].join('\n'),
        };
      });
    },
  );
}

/** As the command answers; what a preview is bound to serves doors that apply it later. */
function trialOf({ basedOn: _, ...preview }: Offered<AllocationPreview>): AllocationAnswer {
  return { ...preview, step: null };
}

function requestOf(given: AllocateOptions) {
  return {
    year: yearNumber(given.year),
    indicator: given.indicator,
    ...(given.total === undefined ? {} : { total: wholeNumber(given.total, '--total') }),
    ...(given.growth === undefined ? {} : { growth: percentText(given.growth) }),
    by: given.by.map(basis),
    sectors: given.sectors === true,
    sectorTotals: given.sectorTotal.map(sectorTotal),
    ...(given.within === undefined ? {} : { within: given.within }),
    method: method(given.method),
    min: given.min.map((text) => boundFor(text, '--min')),
    max: given.max.map((text) => boundFor(text, '--max')),
    step: wholeNumber(given.step, '--step'),
    lock: given.lock.map(fixedValue),
    ...(given.amend === undefined ? {} : { amend: given.amend }),
    averageFloors: given.averageFloors,
  };
}

function shownRow({ unit, sector, value, previous, share, reason }: AllocationRow) {
  return { unit, sector, value, previous, share, reason };
}

function tableOf({ rows, mode }: AllocationPreview, words: Words): string {
  const numbers = ({ previous, value, share }: AllocationRow) => [
    String(previous ?? ''),
    String(value),
    share,
  ];
  if (mode !== 'sectors') {
    const lines = rows.map((row) => [row.name, ...numbers(row)]);
    return alignedTable(words.allocateColumns, lines, [1, 2, 3]);
  }
  const [unit = '', ...others] = words.allocateColumns;
  const lines = rows.map((row) => [row.name, row.sector, ...numbers(row)]);
  return alignedTable([unit, words.sectorColumn, ...others], lines, [2, 3, 4]);
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

function sectorTotal(text: string): { sector: string; value: number } {
  const { unit: sector, value } = boundFor(text, '--sector-total');
  if (sector !== null) return { sector, value };
  throw usage(`--sector-total «${text}» phải có dạng KHU-VỰC=SỐ.`, '--sector-total');
}

/** Kept as text, so that the arithmetic has the per cent exactly as it was typed. */
function percentText(text: string): string {
  plainNumber(text, '--growth');
  return text.trim();
}

function method(text: string): (typeof METHODS)[number] {
  const found = METHODS.find((known) => known === text);
  if (found !== undefined) return found;
  throw usage(`--method «${text}» không có. Chọn một trong: ${METHODS.join(', ')}.`, '--method');
}

function usage(message: string, option: string): Refusal {
  return new Refusal({ code: 'bad-request', message, details: { option } });
}

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
