// Runs by itself, so that the peak is that of the sharing and not of whatever ran before it.
// Arguments: the first of the requests below to answer, and the one to stop before.
import { apportionAny } from '../../src/domain/allocation/apportion.ts';
import { randomFrom } from './allocation-random.ts';
import { oneWayShapes, twoWayProblem, twoWayShapes } from './allocation-requests.ts';

const size = { height: 5000, width: 6, total: { all: 150_000 } };
const requests = [
  ...twoWayShapes.map((shape) => () => twoWayProblem(randomFrom(5), size, shape)),
  ...oneWayShapes.map(
    ({ make }) =>
      () =>
        make(randomFrom(6), 100_000),
  ),
];
const [first, end] = process.argv.slice(2).map(Number);
for (const make of requests.slice(first, end)) {
  const answer = apportionAny(make());
  if (!answer.ok) throw new Error(answer.error.message);
}
console.log(process.resourceUsage().maxRSS);
