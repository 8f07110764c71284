import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ProposedFigure, ReturnsReading } from '../../../contract/views/others.ts';
import { readFigures } from '../../../store/figures.ts';
import { forkReader } from '../../../workbooks/open/fork-reader.ts';
import { createBookReader } from '../../../workbooks/open/reader.ts';
import { must, newSession } from '../../catalogue/testing/new-session.ts';
import { setFigures } from '../../plan/set-figures.ts';
import type { Session } from '../../session.ts';
import { readReturns } from '../read-returns.ts';
import { proposedFigures } from '../reading-parts.ts';
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
): Promise<ReturnsReading & { readonly proposed: readonly ProposedFigure[] }> {
  for await (const event of readReturns(session, tools, { kind: 'result', ...asked, files })) {
    if (event.type !== 'done') continue;
    return { ...event, proposed: await proposed(session, tools, event) };
  }
  throw new Error('The reading ended without a result');
}

export async function proposed(
  session: Session,
  tools: ReturnsTools,
  { reading }: ReturnsReading,
): Promise<readonly ProposedFigure[]> {
  return must(await proposedFigures(session, tools, { reading }));
}

/** The workspace of Điện Biên with a real reader beside it. */
export async function start(atEnd: (clear: () => Promise<void> | void) => void) {
  const session = await newSession(atEnd);
  return { session, tools: realTools(session, atEnd) };
}

/** Sets one figure of Mường Ảng: what it admitted in the half-year, unless other parts are given. */
export async function set(
  session: Session,
  parts: Partial<Parameters<typeof setFigures>[1]['changes'][0]>,
) {
  const change = {
    kind: 'result' as const,
    indicator: 'doan-vien-ket-nap',
    unit: 'muong-ang',
    sector: '',
    period: '2020-H1',
    value: null,
    ...parts,
  };
  must(await setFigures(session, { changes: [change] }));
}

export async function results(session: Session) {
  const figures = await readFigures(session.store, { kinds: ['result'] });
  return figures.map(({ unit, indicator, value }) => [unit, indicator, value]);
}

/** Accept as it stands, and remember the names. */
export const ACCEPT = { acceptCodes: [], remember: true };
