/** The refusal that every procedure may answer, for the doors, which know the contract but not the rules. */
export type { ErrorCode, Failure } from '../domain/error.ts';
