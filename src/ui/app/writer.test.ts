import { ORPCError } from '@orpc/client';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createWriter } from './writer.ts';

const PLAN = [['plan', 'view'], { type: 'query' }];
const INFO = [['workspace', 'info'], { type: 'query' }];
const NOON = new Date(2026, 0, 5, 12, 0);

function prepared() {
  const queries = new QueryClient();
  queries.setQueryData(PLAN, 'plan');
  queries.setQueryData(INFO, 'info');
  const isStale = (key: readonly unknown[]) => queries.getQueryState(key)?.isInvalidated ?? false;
  return { queries, isStale, writer: createWriter(queries, () => NOON) };
}

const refusal = () =>
  Promise.reject(
    new ORPCError('REFUSED', { status: 422, data: { code: 'locked', message: 'Ô đã khóa.' } }),
  );

describe('the queue of writes', () => {
  it('sends writes one after another, in the order of the gestures', async () => {
    const { writer } = prepared();
    const seen: string[] = [];
    const slow = () =>
      new Promise<void>((resolve) => {
        seen.push('first starts');
        setTimeout(() => {
          seen.push('first ends');
          resolve();
        }, 5);
      });
    const first = writer.write(slow);
    const second = writer.write(async () => void seen.push('second'));
    await Promise.all([first, second]);
    expect(seen).toEqual(['first starts', 'first ends', 'second']);
  });

  it('is settled when what was written before is stored or refused', async () => {
    const { writer } = prepared();
    await writer.settled();
    void writer.write(async () => ({ step: 1 }));
    await writer.settled();
    expect(writer.state.get()).toEqual({ type: 'saved', at: NOON });
    writer.write(refusal).catch(() => undefined);
    await expect(writer.settled()).resolves.toBeUndefined();
  });

  it('says «saving» until the last write is stored, then the time', async () => {
    const { writer } = prepared();
    const first = writer.write(async () => ({ step: 1 }));
    const second = writer.write(async () => ({ step: 2 }));
    expect(writer.state.get()).toEqual({ type: 'saving' });
    await first;
    expect(writer.state.get()).toEqual({ type: 'saving' });
    await second;
    expect(writer.state.get()).toEqual({ type: 'saved', at: NOON });
  });

  it('reads everything again but what the writer kept right', async () => {
    const { writer, isStale } = prepared();
    await writer.write(async () => ({ step: 1 }), { keeps: ['plan.view'] });
    expect([isStale(PLAN), isStale(INFO)]).toEqual([false, true]);
  });

  it('lets a writer put right by the answer what it keeps', async () => {
    const { queries, writer, isStale } = prepared();
    const keeps = ({ step }: { readonly step: number }) => {
      queries.setQueryData(PLAN, `plan after ${step}`);
      return ['plan.view'];
    };
    await writer.write(async () => ({ step: 1 }), { keeps });
    expect([isStale(PLAN), isStale(INFO)]).toEqual([false, true]);
    expect(queries.getQueryData(PLAN)).toBe('plan after 1');
  });

  it('reads everything again where a later write had put values of its own on the screen', async () => {
    const { queries, writer, isStale } = prepared();
    const undone = writer.write(async () => ({ step: 1 }), { keeps: () => ['plan.view'] });
    queries.setQueryData(PLAN, 'with a typed value');
    const typed = writer.write(async () => ({ step: 2 }), { keeps: ['plan.view'] });
    await Promise.all([undone, typed]);
    expect(isStale(PLAN)).toBe(true);
  });

  it('reads everything again when one write of the queue was refused', async () => {
    const { writer, isStale } = prepared();
    const refused = writer.write(refusal, { keeps: ['plan.view'] });
    const stored = writer.write(async () => ({ step: 1 }), { keeps: ['plan.view'] });
    await expect(refused).rejects.toThrow();
    await stored;
    expect(isStale(PLAN)).toBe(true);
  });

  it('learns which versions there are before it asks for what is in them', async () => {
    const { queries, writer } = prepared();
    const asked: string[] = [];
    const onScreen = (queryKey: readonly unknown[], name: string) =>
      new QueryObserver(queries, {
        queryKey,
        staleTime: Number.POSITIVE_INFINITY,
        queryFn: async () => {
          asked.push(name);
          await new Promise((resolve) => setTimeout(resolve, 5));
          asked.push(`${name} known`);
          return name;
        },
      }).subscribe(() => undefined);
    const leavePlan = onScreen(PLAN, 'plan');
    const leaveInfo = onScreen(INFO, 'info');
    await writer.write(async () => ({ step: 1 }));
    await expect.poll(() => asked).toEqual(['info', 'info known', 'plan', 'plan known']);
    leavePlan();
    leaveInfo();
  });

  it('leaves what was shown before a write to be read after it', async () => {
    const { queries, writer, isStale } = prepared();
    await writer.write(async () => ({ step: 1 }));
    const next = writer.write(async () => ({ step: 2 }), { keeps: ['plan.view'] });
    queries.setQueryData(PLAN, 'with a typed value');
    await next;
    expect(isStale(PLAN)).toBe(false);
    await expect.poll(() => isStale(PLAN)).toBe(true);
  });

  it('does not call a refusal unsaved work, but does a fault', async () => {
    const { writer } = prepared();
    await expect(writer.write(refusal)).rejects.toThrow();
    expect(writer.state.get().type).toBe('saved');
    await expect(writer.write(() => Promise.reject(new Error('lost')))).rejects.toThrow();
    expect(writer.state.get().type).toBe('failed');
  });
});

describe('a change told by the engine', () => {
  it('is passed over when this page made it', async () => {
    const { writer, isStale } = prepared();
    await writer.write(async () => ({ step: 7 }), { keeps: ['plan.view'] });
    writer.noticeChange(7);
    expect(isStale(PLAN)).toBe(false);
  });

  it('brings fresh data when it was made elsewhere', () => {
    const { writer, isStale } = prepared();
    writer.noticeChange(3);
    expect(isStale(PLAN)).toBe(true);
  });

  it('brings fresh data once the queue is empty when it came in between', async () => {
    const { writer, isStale } = prepared();
    const write = writer.write(async () => ({ step: 4 }), { keeps: ['plan.view'] });
    writer.noticeChange(5);
    await write;
    expect(isStale(PLAN)).toBe(true);
  });
});
