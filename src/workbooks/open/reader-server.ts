import { readFileSync, statSync } from 'node:fs';
import { err, type Result } from '../../domain/result.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import { LIMITS } from './limits.ts';
import { readBook } from './read-book.ts';
import type { ReaderReply, ReaderRequest } from './reader-protocol.ts';
import type { BookGrids } from './sheet-grid.ts';

/** Answers one request inside the reader process. */
export function answer(request: ReaderRequest): ReaderReply {
  return {
    type: 'read',
    id: request.id,
    outcome: readSource(request),
    memory: Math.round(process.memoryUsage.rss() / 2 ** 20),
    // In kilobytes, whatever the system.
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function readSource({ source, fileName }: ReaderRequest): Result<BookGrids, FileProblem> {
  if ('bytes' in source) {
    const { buffer, byteOffset, byteLength } = source.bytes;
    return readBook(Buffer.from(buffer, byteOffset, byteLength), fileName);
  }
  try {
    const { size } = statSync(source.path);
    if (size > LIMITS.fileBytes) return err(fileProblem('too-large', 'file size'));
    return readBook(readFileSync(source.path), fileName);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return err(fileProblem(missing ? 'not-found' : 'damaged', String(error)));
  }
}
