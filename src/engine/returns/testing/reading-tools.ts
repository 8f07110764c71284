import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReturnsReading } from '../../../contract/views/others.ts';
import { forkReader } from '../../../workbooks/open/fork-reader.ts';
import { createBookReader } from '../../../workbooks/open/reader.ts';
import type { Session } from '../../session.ts';
import { readReturns } from '../read-returns.ts';
import { createReturnsTools, type ReturnsTools } from '../tools.ts';

const FIXTURES = path.join(import.meta.dirname, '../../../../tests/fixtures/returns');

type Input = Parameters<typeof readReturns>[2];

/** The real reader process; `atEnd` is told how to end it. */
export function realTools(session: Session, atEnd: (clear: () => void) => void): ReturnsTools {
  const reader = createBookReader({ start: forkReader(session.context.readerEntry) });
  atEnd(() => reader.close());
  return createReturnsTools(reader);
}

export function fixture(name: string, as = name): Input['files'][number] {
  return { name: as, base64: readFileSync(path.join(FIXTURES, name)).toString('base64') };
}

/** A small table as a unit might send it, in CSV. */
export function csv(name: string, lines: readonly string[]): Input['files'][number] {
  return { name, base64: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`).toString('base64') };
}

/** Reads to the end. */
export async function read(
  session: Session,
  tools: ReturnsTools,
  files: Input['files'],
  asked: Partial<Input> = { period: '2020-H1' },
): Promise<ReturnsReading> {
  for await (const event of readReturns(session, tools, { kind: 'result', ...asked, files })) {
    if (event.type === 'done') return event;
  }
  throw new Error('The reading ended without a result');
}
