import { apportionAny } from '../../src/domain/allocation/apportion.ts';
import { randomFrom } from './allocation-random.ts';
import {
  type TwoWayProblem,
  type TwoWaySize,
  twoWayProblem,
  twoWayShapes,
} from './allocation-requests.ts';
import { judged, median, timed, told } from './statistics.ts';

const rounds = 15;
const small: TwoWaySize = { height: 200, width: 6, total: { all: 6000 } };
const large: TwoWaySize = { height: 5000, width: 6, total: { all: 150_000 } };

/** From the request to the answer with its checked certificate and the reason of every cell. */
export async function measureTwoWay(): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const shape of twoWayShapes) {
    const random = randomFrom(3);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const problem = twoWayProblem(random, small, shape);
      times.push(await timed(() => answered(problem)));
    }
    const what = `two ways, 200 × 6, ${shape.what}`;
    lines.push(judged(`${what}, median of ${rounds}`, median(times), 150, 'ms'));
    lines.push(told(`${what}, slowest`, Math.max(...times), 'ms'));
  }
  for (const shape of twoWayShapes) {
    const problem = twoWayProblem(randomFrom(4), large, shape);
    const time = await timed(() => answered(problem));
    lines.push(judged(`two ways, 5000 × 6, ${shape.what}`, time / 1000, 5, 's'));
  }
  return lines;
}

function answered(problem: TwoWayProblem): void {
  const answer = apportionAny(problem);
  if (!answer.ok) throw new Error(answer.error.message);
}
