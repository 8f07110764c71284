import { apportionAny } from '../../src/domain/allocation/apportion.ts';
import { type Random, randomFrom } from './allocation-random.ts';
import { type OneWayShape, oneWayShapes } from './allocation-requests.ts';
import { judged, median, timed } from './statistics.ts';

const rounds = 9;
const size = 10_000;
const sizes = [1000, 3000, 10_000, 30_000, 100_000];

/** From the request to the answer with the reason of every row; making the request is not counted. */
export async function measureOneWay(): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const shape of oneWayShapes) {
    const random = randomFrom(1);
    await medianTime(shape, random, 1000, rounds);
    const time = await medianTime(shape, random, size, rounds);
    lines.push(judged(`one way, ${size} units, ${shape.what}, median`, time, 100, 'ms'));
  }
  for (const shape of oneWayShapes.slice(0, 2)) lines.push(await growth(shape));
  return lines;
}

async function growth(shape: OneWayShape): Promise<string> {
  const random = randomFrom(2);
  const times: number[][] = sizes.map(() => []);
  for (let round = 0; round < 5; round += 1) {
    for (const [index, count] of sizes.entries()) {
      times[index]?.push(await medianTime(shape, random, count, 1));
    }
  }
  const exponent = slope(sizes, times.map(median));
  const allowed = slope(
    sizes,
    sizes.map((count) => count * Math.log(count)),
  );
  const shown = times.map((list, index) => `${sizes[index]}: ${median(list).toFixed(1)} ms`);
  return `growth, ${shape.what}: exponent ${exponent.toFixed(3)}, that of n·log n ${allowed.toFixed(3)} (target ≤: ${exponent <= allowed ? 'yes' : 'NO'}; ${shown.join(', ')})`;
}

async function medianTime(
  { make }: OneWayShape,
  random: Random,
  count: number,
  times: number,
): Promise<number> {
  const found: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const request = make(random, count);
    found.push(await timed(() => answered(request)));
  }
  return median(found);
}

function answered(request: object): void {
  const answer = apportionAny(request);
  if (!answer.ok) throw new Error(answer.error.message);
}

/** Of the straight line by least squares through the logarithms: the power with which y grows. */
function slope(xs: readonly number[], ys: readonly number[]): number {
  const [logX, logY] = [xs.map(Math.log), ys.map(Math.log)];
  const [meanX, meanY] = [mean(logX), mean(logY)];
  const both = mean(logX.map((x, index) => (x - meanX) * ((logY[index] ?? Number.NaN) - meanY)));
  return both / mean(logX.map((x) => (x - meanX) ** 2));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
