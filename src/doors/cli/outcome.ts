import { ORPCError } from '@orpc/client';
import type { Failure } from '../../contract/failure.ts';

/** Exit statuses of the command line, as people script them. */
export const EXIT = { done: 0, refused: 1, usage: 2, fault: 3 } as const;

/** What a command has to say: the JSON document, and the same for people. */
export type Outcome = {
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
    return {
      code: 'bad-request',
      message: 'Yêu cầu không hợp lệ: kiểm tra lại các giá trị đã nhập.',
      details: { issues: issuesOf(error.data) },
    };
  }
  return undefined;
}

function issuesOf(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('issues' in data)) return [];
  const issues = (data as { issues: unknown }).issues;
  if (!Array.isArray(issues)) return [];
  return issues.map((issue: { path?: unknown; message?: unknown }) => ({
    path: issue.path,
    message: issue.message,
  }));
}
