import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { handInSchema } from '../../contract/schemas/returns.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { LARGEST_TOGETHER_BYTES, MOST_FILES_TOGETHER } from '../../domain/returns/file-size.ts';
import type { Answer } from '../context.ts';

/** A file as it came through a door. */
export type HandedFile = { readonly name: string; readonly bytes: Uint8Array };

/** Files that wait to be read. */
export type Piles = {
  /** Adds files to a pile, or begins one; answers its id. A pile that grows too large is gone. */
  readonly add: (pile: string | undefined, files: readonly HandedFile[]) => Result<string, Failure>;
  /** The files of a pile, which is gone then; undefined where there is none. */
  readonly take: (pile: string) => readonly HandedFile[] | undefined;
  /** Forgets all of them. */
  readonly clear: () => void;
};

/** A page that was left in the middle never takes its pile up: only the newest few are kept. */
const MOST_KEPT = 2;

export function createPiles(): Piles {
  const kept = new Map<string, readonly HandedFile[]>();
  return {
    add: (pile, files) => {
      const before = pile === undefined ? [] : kept.get(pile);
      if (before === undefined) return err(pileGone(pile ?? ''));
      const all = [...before, ...files];
      const size = all.reduce((sum, { bytes }) => sum + bytes.length, 0);
      const id = pile ?? randomUUID();
      kept.delete(id);
      if (size > LARGEST_TOGETHER_BYTES || all.length > MOST_FILES_TOGETHER) {
        return err(tooMuchTogether());
      }
      kept.set(id, all);
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_KEPT) break;
        kept.delete(oldest);
      }
      return ok(id);
    },
    take: (pile) => {
      const files = kept.get(pile);
      kept.delete(pile);
      return files;
    },
    clear: () => kept.clear(),
  };
}

/** Keeps files until they are read. Errors: `not-found` (the pile), `bad-request` (too much at once). */
export async function handIn(
  { piles }: { readonly piles: Piles },
  { pile, files }: z.output<typeof handInSchema>,
): Answer<{ readonly pile: string }> {
  const added = piles.add(pile, files.map(handedFile));
  return added.ok ? ok({ pile: added.value }) : added;
}

export function handedFile(file: { readonly name: string; readonly base64: string }): HandedFile {
  return { name: file.name, bytes: new Uint8Array(Buffer.from(file.base64, 'base64')) };
}

export function pileGone(pile: string): Failure {
  return failure('not-found', 'Các tệp đã gửi không còn giữ nữa. Thả lại các tệp để đọc.', {
    pile,
  });
}

/** `bad-request`. */
export function tooMuchTogether(): Failure {
  return failure(
    'bad-request',
    'Quá nhiều tệp một lần. Thả từng phần, mỗi lần không quá 2.000 tệp và 500 MB.',
  );
}
