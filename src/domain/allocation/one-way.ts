import type { Failure } from '../error.ts';
import { err, ok, type Result } from '../result.ts';
import { sharingWorking } from './column-working.ts';
import { shareByDivisor } from './divisor.ts';
import { type Claim, exactShare, multiplierFor } from './exact-shares.ts';
import { obstacleTo, type Sharing, stepObstacle } from './feasibility.ts';
import type { FinishedSharing, RoundedSharing } from './finished-sharing.ts';
import { type Fraction, toDecimalCut, wholeNumber } from './fraction.ts';
import { shareByLargestRemainder } from './largest-remainder.ts';
import { reasonFor } from './reason.ts';
import type { OneWayRequest, RoundingMethod } from './request.ts';
import { rowWorkingsOf } from './row-working.ts';
import { planSteps, type StepPlan } from './step.ts';
import { type CommonWeights, commonWeights } from './weights.ts';
import type { RowWorking, SharingWorking } from './working.ts';

/** What one row receives, and why. */
export type OneWayAnswerRow = {
  readonly id: string;
  readonly value: number;
  /** The exact entitlement (a locked row's value) with 12 decimals, cut. */
  readonly share: string;
  readonly reason: string;
  readonly working: RowWorking;
};

/** A finished sharing: every row, and how the column came about. */
export type OneWayAnswer = {
  readonly total: number;
  /** In the order of the request. */
  readonly rows: readonly OneWayAnswerRow[];
  readonly working: SharingWorking;
};

const SHARE_PLACES = 12;

/**
 * Shares a total out over rows by weight: exact whole numbers whose sum with the locked ones is the
 * total, each with its reason. The rules for bounds, ties and step are those of docs/command-line.md.
 * Errors: `zero-basis` where nothing has weight, `infeasible` where bounds or locks cannot meet the total.
 */
export function apportionOneWay(request: OneWayRequest): Result<OneWayAnswer, Failure> {
  return shareOneWay(request, (row) => row);
}

/** The same, with no more of each row than is kept of it: the workings of a long column take much memory. */
export function shareOneWay<Row>(
  request: OneWayRequest,
  keep: (row: OneWayAnswerRow) => Row,
): Result<Omit<OneWayAnswer, 'rows'> & { readonly rows: readonly Row[] }, Failure> {
  const weights = commonWeights(request.basis);
  const sharing = sharingOf(request, weights);
  const obstacle = obstacleTo(sharing);
  if (obstacle !== null) return err(obstacle);
  const step = BigInt(request.step);
  const plan = planSteps(sharing.claims, sharing.toShare, step);
  if ('by' in plan) return err(stepObstacle(sharing, step, plan));

  const rounded = round(plan.claims, plan.amount, request.method);
  const finished: FinishedSharing = {
    request,
    weights,
    sharing,
    plan,
    rounded,
    shares: exactShares(sharing, plan, rounded),
  };
  const working = sharingWorking(finished);
  return ok({ total: request.total, rows: rowsOf(finished, working, keep), working });
}

function sharingOf(request: OneWayRequest, weights: CommonWeights): Sharing {
  let toShare = BigInt(request.total);
  const free: number[] = [];
  const claims: Claim[] = [];
  request.rows.forEach((row, index) => {
    if (row.locked !== null) {
      toShare -= BigInt(row.locked);
      return;
    }
    free.push(index);
    claims.push({
      weight: weights.numerators[index] ?? 0n,
      lower: BigInt(row.min),
      upper: row.max === null ? null : BigInt(row.max),
    });
  });
  const weighed = weights.numerators.some((weight) => weight > 0n);
  return { rows: request.rows, toShare, free, claims, weighed };
}

function round(claims: readonly Claim[], amount: bigint, method: RoundingMethod): RoundedSharing {
  return method === 'largest-remainder'
    ? { kind: method, found: shareByLargestRemainder(claims, amount) }
    : { kind: method, found: shareByDivisor(claims, amount, method) };
}

function exactShares(
  { claims, toShare }: Sharing,
  plan: StepPlan,
  rounded: RoundedSharing,
): readonly Fraction[] {
  if (plan.step === 1n && rounded.kind === 'largest-remainder') {
    return rounded.found.rows.map(({ share }) => share);
  }
  const multiplier = multiplierFor(claims, toShare);
  return claims.map((claim) => exactShare(claim, multiplier));
}

function rowsOf<Row>(
  finished: FinishedSharing,
  column: SharingWorking,
  keep: (row: OneWayAnswerRow) => Row,
): readonly Row[] {
  const { request } = finished;
  const reason = reasonFor(request, column);
  const workingOf = rowWorkingsOf(finished, column);
  return request.rows.map(({ id }, index) => {
    const working = workingOf(index);
    const entitlement =
      working.kind === 'locked' ? wholeNumber(BigInt(working.value)) : working.share;
    return keep({
      id,
      value: working.value,
      share: toDecimalCut(entitlement, SHARE_PLACES),
      reason: reason(working, index),
      working,
    });
  });
}
