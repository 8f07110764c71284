import { generateReturn } from '../fixtures/returns/generator/generate.ts';
import { createGeneratedReader } from '../fixtures/returns/generator/read.ts';
import { addScores, NO_SCORE, type Score, scoreOf } from '../fixtures/returns/generator/score.ts';
import { importBesideLibrary } from './import-speed.ts';

const count = 2500;
/** Examples of each kind of failure that are printed. */
const mostNamed = 5;

export const name = `Reading ${count} quirky returns`;
export const builds = ['node'] as const;

export async function run(): Promise<readonly string[]> {
  return [...scores(await read()), ...(await importBesideLibrary())];
}

async function read(): Promise<Score> {
  const reader = createGeneratedReader();
  let score = NO_SCORE;
  for (let seed = 1; seed <= count; seed += 1) {
    const file = await generateReturn(seed);
    score = addScores(score, scoreOf(file, reader(file)));
  }
  return score;
}

function scores(score: Score): readonly string[] {
  const { files, sound, read: stored, questioned, faults, wrong, missed, needless } = score;
  return [
    `files ${files}, sound figures ${sound}, faults planted ${faults}`,
    target('figures silently wrong', `${wrong.length}`, wrong.length === 0, '0'),
    target(
      'sound figures read without help',
      share(stored, sound),
      stored / sound >= 0.99,
      '≥ 99%',
    ),
    target(
      'sound figures with any issue',
      share(questioned, sound),
      questioned / sound <= 0.01,
      '≤ 1%',
    ),
    target('faults not named by their code', `${missed.length}`, missed.length === 0, '0'),
    `issues in files without a fault: ${needless.length}`,
    ...[...wrong.slice(0, mostNamed), ...missed.slice(0, mostNamed)].map((one) => `  ${one}`),
  ];
}

function share(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(3)}%`;
}

function target(what: string, figure: string, isMet: boolean, due: string): string {
  return `${what}: ${figure} (target ${due}: ${isMet ? 'yes' : 'NO'})`;
}
