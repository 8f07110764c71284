import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { guardZip } from '../../src/workbooks/open/zip-guard.ts';
import { root } from '../../tools/project.ts';
import type { Random } from '../fixtures/returns/generator/random.ts';
import { end } from './host.ts';
import { type } from './refusals.ts';
import { newWorkspace, withLocalEngine } from './sample.ts';

const PROGRAM = join(root, 'out', 'node', 'cli.js');
const TEMPLATE = join(root, 'tests', 'fixtures', 'templates', 'Biểu cột.xlsx');

type Output = { readonly name: string; readonly args: readonly string[]; readonly into: string };

/** Kills commands that write workbooks for the user; answers which of them were neither old nor new. */
export async function killOutputs(
  kills: number,
  random: Random,
  folder: string,
): Promise<readonly string[]> {
  if (kills === 0) return [];
  const place = join(folder, 'outputs');
  await mkdir(join(place, 'forms'), { recursive: true });
  const file = join(folder, 'outputs.chitieu');
  await newWorkspace(file);
  // A form of which nothing could be filled is not written at all.
  await withLocalEngine(async (client) => {
    await client.workspace.open({ path: file, mode: 'write' });
    await type(client, 40);
  });
  const template = join(folder, 'mẫu.xlsx');
  await copyFile(TEMPLATE, template);
  const year = ['--year', '2020'];
  const out = (name: string) => ({ into: place, target: join(place, name) });
  const outputs: readonly Output[] = [
    ...['annex.xlsx', 'progress.docx'].map((name) => ({
      ...{ name, into: out(name).into },
      args: ['report', file, name.split('.')[0] ?? '', ...year, '--out', out(name).target],
    })),
    {
      ...{ name: 'fill', into: place },
      args: ['fill', file, template, ...year, '--out', join(place, 'biểu.xlsx')],
    },
    {
      ...{ name: 'forms', into: join(place, 'forms') },
      args: ['forms', file, '--period', '2020-H1', '--out', join(place, 'forms'), '--replace'],
    },
  ];
  const times = new Map<string, number>();
  const problems: string[] = [];
  for (let round = 0; round < kills; round += 1) {
    const output = outputs[round % outputs.length];
    if (output === undefined) break;
    const longest = times.get(output.name) ?? (await wholeTime(output));
    times.set(output.name, longest);
    const child = start(output);
    // Most of the time goes to starting and to making the book; it is written at the end.
    await wait(random.int(Math.floor(longest / 2), Math.ceil(longest)));
    await end(child, 'SIGKILL');
    problems.push(...brokenIn(output));
  }
  return [...problems, ...(await litterAfter(outputs))];
}

/** Files that are no whole package: what stood there was whole, and so must be what stands there now. */
function brokenIn({ name, into }: Output): readonly string[] {
  return readdirSync(into)
    .filter((entry) => /\.(xlsx|docx)$/.test(entry))
    .flatMap((entry) => {
      const guarded = guardZip(readFileSync(join(into, entry)));
      return guarded.ok ? [] : [`outputs (${name}): ${entry}: ${guarded.error.message}`];
    });
}

/** What the killed commands left half written is gone when they are run again later. */
async function litterAfter(outputs: readonly Output[]): Promise<readonly string[]> {
  const yesterday = Date.now() / 1000 - 24 * 60 * 60;
  const folders = [...new Set(outputs.map(({ into }) => into))];
  const temps = () =>
    folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.tmp'))
        .map((name) => join(folder, name)),
    );
  for (const temp of temps()) utimesSync(temp, yesterday, yesterday);
  for (const output of outputs) await wholeTime(output);
  return temps().map((temp) => `outputs: ${temp} stays`);
}

async function wholeTime(output: Output): Promise<number> {
  const began = performance.now();
  const child = start(output);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const [status] = await once(child, 'close');
  if (status !== 0 || !existsSync(output.into)) throw new Error(`${output.name}: ${said}`);
  return performance.now() - began;
}

function start({ args, into }: Output): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...args, '--json'], {
    // What a person keeps of the command line is none of these rounds' business.
    env: { ...process.env, CHITIEU_STATE: `${into}-state` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
