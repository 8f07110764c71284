import { ORPCError } from '@orpc/server';
import type { Failure } from '../domain/error.ts';
import type { Result } from '../domain/result.ts';

/** Turns a refusal into the one error of the contract; anything else thrown is a fault of the program. */
export async function answer<T>(
  result: Promise<Result<T, Failure>> | Result<T, Failure>,
): Promise<T> {
  const settled = await result;
  if (settled.ok) return settled.value;
  throw refusal(settled.error);
}

/** The one error of the contract (HTTP 422): code, message and details of a refusal. */
export function refusal(error: Failure): ORPCError<'REFUSED', Failure> {
  return new ORPCError('REFUSED', {
    defined: true,
    status: 422,
    message: error.message,
    data: error,
  });
}
