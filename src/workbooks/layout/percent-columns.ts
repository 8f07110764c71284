import { isRatio } from '../../domain/indicator.ts';
import type { PercentColumn, PlanInput } from './column-plan.ts';
import { certainIndicator } from './header-indicator.ts';
import type { HeaderPath } from './header-paths.ts';
import { headerRole, isQuantityHeader } from './header-words.ts';

/**
 * Whether «Tỷ lệ %» holds the ratio itself and no attainment: below «Ký kết TƯLĐTT», with nothing but
 * numbers of things beside it.
 */
export function isRatioItself(path: HeaderPath, input: PlanInput): boolean {
  const own = certainIndicator(path, input);
  if (own === null || !isRatio(own.kind) || !isAttainment(path)) return false;
  return !input.paths.some(
    (other) =>
      other !== path && holdsValues(other) && certainIndicator(other, input)?.code === own.code,
  );
}

/** «Số lượng» beside the per cents of one and the same ratio. */
export function isBesideRatio(path: HeaderPath, input: PlanInput): boolean {
  if (!isQuantity(path)) return false;
  const code = certainIndicator(path, input)?.code;
  return input.paths.some(
    (other) => isRatioItself(other, input) && certainIndicator(other, input)?.code === code,
  );
}

/** The «Tỷ lệ %» next to «Số lượng» in a table whose rows are indicators. */
export function percentsBeside(path: HeaderPath, { paths }: PlanInput): PercentColumn | null {
  const next = paths.find(({ column }) => column === path.column + 1);
  if (!isQuantity(path) || next === undefined || !isAttainment(next)) return null;
  const isAttained = paths.some(({ parts }) =>
    parts.some(({ text }) => headerRole(text) === 'target'),
  );
  return { column: next.column, isCertain: !isAttained };
}

function isAttainment({ parts }: HeaderPath): boolean {
  return parts.map(({ text }) => headerRole(text)).findLast((one) => one !== null) === 'attainment';
}

function isQuantity({ parts }: HeaderPath): boolean {
  return isQuantityHeader(parts.at(-1)?.text ?? '');
}

function holdsValues(path: HeaderPath): boolean {
  const roles = path.parts.map(({ text }) => headerRole(text));
  return !isQuantity(path) && roles.some((role) => role === 'target' || role === 'result');
}
