import { ORPCError } from '@orpc/client';
import type { ErrorCode, Failure } from '../../contract/failure.ts';

/** Exit statuses of the command line, as people script them. */
export const EXIT = { done: 0, refused: 1, usage: 2, fault: 3 } as const;

/** What a command has to say: the JSON document, and the same for people. */
export type Outcome = {
  /** undefined: nothing more to say. */
  readonly json: unknown;
  readonly text: string;
  /** 1 where the answer itself is bad news (`check`). */
  readonly status?: number;
};

/** A refusal raised by the command line itself, in the same form as the engine's. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'Refusal';
    this.failure = failure;
  }
}

/** The engine's refusal inside whatever was thrown; undefined for a fault of the program. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof Refusal) return error.failure;
  if (error instanceof ORPCError && error.code === 'REFUSED') return error.data as Failure;
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    return malformed(issuesOf(error.data));
  }
  return undefined;
}

/** A name too short or too long to be looked up is as unknown as one that is looked up in vain. */
const CODE_OF_FIELD: Readonly<Record<string, ErrorCode>> = {
  period: 'unknown-period',
  unit: 'unknown-unit',
  indicator: 'unknown-indicator',
};

type Issue = { readonly path: readonly (string | number)[]; readonly message: string };

function malformed(issues: readonly Issue[]): Failure {
  const path = issues[0]?.path ?? [];
  return {
    code: CODE_OF_FIELD[String(path.at(-1))] ?? 'bad-request',
    message: `Yêu cầu không hợp lệ ở «${fieldName(path)}»: kiểm tra lại giá trị đã nhập.`,
    details: { path: fieldName(path), issues },
  };
}

/** «by[0].share» */
function fieldName(path: Issue['path']): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`,
    )
    .join('');
}

function issuesOf(data: unknown): readonly Issue[] {
  if (typeof data !== 'object' || data === null || !('issues' in data)) return [];
  const { issues } = data;
  if (!Array.isArray(issues)) return [];
  return issues.map(({ path, message }: { path?: unknown; message?: unknown }) => ({
    path: Array.isArray(path) ? path : [],
    message: String(message),
  }));
}
