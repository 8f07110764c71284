import type { FileProblemCode } from '../../src/workbooks/open/file-problem.ts';

/** A file that means harm or came to harm, made when it is needed. */
export type Recipe = {
  readonly what: string;
  readonly fileName: string;
  readonly make: () => Buffer;
  /** How the reading may end: codes of a refused file, or «read» where it is harmless. */
  readonly ends: readonly (FileProblemCode | 'read')[];
  /** It takes seconds to be made or to be read. */
  readonly slow?: true;
};
