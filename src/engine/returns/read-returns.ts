import { createHash, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { readReturnsSchema } from '../../contract/schemas/returns.ts';
import type { ReturnsProgress, ReturnsReading } from '../../contract/views/others.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { parsePeriod } from '../../domain/period.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { answer } from '../answer.ts';
import { localDay } from '../date-time.ts';
import type { Session } from '../session.ts';
import { readingGone } from './answer-returns.ts';
import { type HandedFile, handedFile, pileGone } from './hand-in.ts';
import { unpacked } from './handed-files.ts';
import { judge } from './judge.ts';
import { inLetters } from './letters.ts';
import { readingBudget } from './reading-budget.ts';
import { readingView } from './reading-view.ts';
import { type Asked, type Reading, type ReturnedFile, uniqueLabel } from './readings.ts';
import { readReturnsFacts } from './returns-facts.ts';
import type { ReturnsTools } from './tools.ts';
import { understanding } from './understand-file.ts';

type Input = z.output<typeof readReturnsSchema>;
type OpenedFile = Omit<ReturnedFile, 'understood'>;

/**
 * Reads returns, file after file, and tells what would be stored; stores nothing. Ends without a
 * result when the signal is given. A file that cannot be read is a rejected file, not a refusal.
 * Throws the refusals `unknown-period`, `bad-request` (an estimate of a part of a year, too many files)
 * and `not-found` (the pile, the reading that the files join): a stream has no other way to carry one.
 */
export async function* readReturns(
  session: Session,
  { reader, readings, piles }: ReturnsTools,
  input: Input,
  signal?: AbortSignal,
): AsyncGenerator<ReturnsProgress | ReturnsReading> {
  const { period, year, kind, stage } = input;
  if (period !== undefined) await answer(parsePeriod(period));
  await answer(estimateOf(stage, period));
  const before = await answer(readingToJoin(readings, input, session));
  const handed = await answer(unpacked(await answer(filesOf(input, piles))));
  const today = localDay(session.context.now());
  const given: Asked = {
    kind,
    received: input.received ?? today,
    ...(period === undefined ? {} : { period }),
    ...(year === undefined ? {} : { year }),
    ...(stage === undefined ? {} : { stage }),
  };
  const labels = new Set<string>();
  const opened: OpenedFile[] = [];
  const withinBudget = readingBudget((before?.files ?? []).map(({ raw }) => raw));
  for (const [done, { name, bytes, known }] of handed.entries()) {
    if (signal?.aborted) return;
    const label = uniqueLabel(name, labels);
    labels.add(label);
    yield { type: 'progress', done, total: handed.length, file: label };
    const raw = withinBudget(
      known ?? (await reader.read({ fileName: name, source: { bytes } }, signal)),
    );
    opened.push({
      ...{ label, name, bytes, sha256: hashOf(bytes), answers: [], ignored: [] },
      ...{ raw, ...inLetters(raw, []) },
    });
  }
  // In turn: answers that come meanwhile are not lost, and a workspace that is left is not asked.
  const view = await session.inTurn(async () => {
    if (signal?.aborted) return null;
    const facts = await session.store.snapshot((store) => readReturnsFacts(store, today));
    // Found again only now: a person may have answered while the files were read.
    const joined = await answer(readingToJoin(readings, input, session));
    const asked = joined?.asked ?? given;
    const understand = understanding(asked, facts);
    const files = joinedFiles(
      joined?.files ?? [],
      opened.map((file) => ({ ...file, understood: understand(file) })),
    );
    const judged = judge(files, facts, asked);
    const reading = {
      id: joined?.id ?? randomUUID(),
      store: session.store,
      asked,
      files,
      forms: facts.forms,
      judged,
      revision: (joined?.revision ?? 0) + 1,
    };
    readings.keep(reading);
    return readingView(reading);
  });
  if (view !== null) yield view;
}

/** «Ước thực hiện cả năm» of a half-year would be stored as what was done in it. */
function estimateOf(stage: Input['stage'], code: string | undefined): Result<null, Failure> {
  const period = code === undefined ? null : parsePeriod(code);
  if (stage !== 'estimate' || !period?.ok || period.value.type === 'year') return ok(null);
  const text = 'Ước thực hiện là số của cả năm. Chọn kỳ là cả năm, hoặc nhận là số thực hiện.';
  return err(failure('bad-request', text, { period: code ?? '' }));
}

function filesOf(
  { files, pile }: Input,
  piles: ReturnsTools['piles'],
): Result<readonly HandedFile[], Failure> {
  const given = files.map(handedFile);
  if (pile === undefined) return ok(given);
  const piled = piles.take(pile);
  return piled === undefined ? err(pileGone(pile)) : ok([...given, ...piled]);
}

function readingToJoin(
  readings: ReturnsTools['readings'],
  { reading }: Input,
  { store }: Session,
): Result<Reading | null, Failure> {
  if (reading === undefined) return ok(null);
  const found = readings.find(reading, store);
  return found === undefined ? err(readingGone(reading)) : ok(found);
}

/** Replaced files keep their place in the list, and the same bytes keep the answers about them. */
function joinedFiles(
  before: readonly ReturnedFile[],
  fresh: readonly ReturnedFile[],
): readonly ReturnedFile[] {
  const known = new Set(before.map(({ label }) => label));
  const replacing = new Map(fresh.map((file) => [file.label, file]));
  const kept = before.map((file) => {
    const next = replacing.get(file.label);
    return next === undefined || next.sha256 === file.sha256 ? file : next;
  });
  return [...kept, ...fresh.filter(({ label }) => !known.has(label))];
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
