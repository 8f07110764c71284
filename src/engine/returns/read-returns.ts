import { createHash, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { readReturnsSchema } from '../../contract/schemas/returns.ts';
import type { ReturnsProgress, ReturnsReading } from '../../contract/views/others.ts';
import { parsePeriod } from '../../domain/period.ts';
import { answer } from '../answer.ts';
import { localDay } from '../date-time.ts';
import type { Session } from '../session.ts';
import { judge } from './judge.ts';
import { readingView, shownFigures } from './reading-view.ts';
import { type Asked, type ReturnedFile, uniqueLabel } from './readings.ts';
import { readReturnsFacts } from './returns-facts.ts';
import type { ReturnsTools } from './tools.ts';
import { understanding } from './understand-file.ts';

type Input = z.output<typeof readReturnsSchema>;
type OpenedFile = Omit<ReturnedFile, 'understood'>;

/**
 * Reads returns, file after file, and tells what would be stored; stores nothing. Ends without a
 * result when the signal is given. A file that cannot be read is a rejected file, not a refusal.
 * Throws the refusal `unknown-period`: a stream has no other way to carry one.
 */
export async function* readReturns(
  session: Session,
  { reader, readings }: ReturnsTools,
  input: Input,
  signal?: AbortSignal,
): AsyncGenerator<ReturnsProgress | ReturnsReading> {
  const { period, year, kind } = input;
  if (period !== undefined) await answer(parsePeriod(period));
  const today = localDay(session.context.now());
  const asked: Asked = {
    kind,
    received: input.received ?? today,
    ...(period === undefined ? {} : { period }),
    ...(year === undefined ? {} : { year }),
  };
  const labels = new Set<string>();
  const opened: OpenedFile[] = [];
  for (const [done, { name, base64 }] of input.files.entries()) {
    if (signal?.aborted) return;
    const label = uniqueLabel(name, labels);
    labels.add(label);
    yield { type: 'progress', done, total: input.files.length, file: label };
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
    const outcome = await reader.read({ fileName: name, source: { bytes } }, signal);
    opened.push({ label, name, bytes, sha256: hashOf(bytes), outcome, answers: [], ignored: [] });
  }
  if (signal?.aborted) return;
  const facts = await session.store.snapshot((view) => readReturnsFacts(view, today));
  const understand = understanding(asked, facts);
  const files = opened.map((file) => ({ ...file, understood: understand(file) }));
  const judged = judge(files, facts);
  const shown = shownFigures(judged.figures);
  const reading = { id: randomUUID(), store: session.store, asked, files, shown };
  readings.keep(reading);
  yield readingView(reading, judged);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
