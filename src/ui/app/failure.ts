import { ORPCError } from '@orpc/client';
import type { Failure } from '../../domain/error.ts';

/** The engine's refusal in an error that a call was rejected with; null where it is a fault instead. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null;
  const data: unknown = error.data;
  return isFailure(data) ? data : null;
}

function isFailure(data: unknown): data is Failure {
  return (
    typeof data === 'object' &&
    data !== null &&
    'code' in data &&
    'message' in data &&
    typeof data.code === 'string' &&
    typeof data.message === 'string'
  );
}
