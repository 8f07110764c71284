import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_REASONS } from './backup-name.ts';
import {
  BEFORE_RESTORES_KEPT,
  BY_HAND_KEPT,
  DAYS_KEPT,
  type Kept,
  MONTHS_KEPT,
  NEWEST_KEPT,
  surplus,
} from './keeping.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-01-01T01:00:00.000Z');

/** Each holds one step more than the last, unless told. */
function backup(
  sequence: number,
  ms: number,
  reason: Kept['reason'] = 'work',
  step = sequence,
): Kept {
  const at = new Date(ms).toISOString();
  return { sequence, at, day: at.slice(0, 10), step, reason };
}

function keptOf(backups: readonly Kept[]): readonly Kept[] {
  const gone = new Set(surplus(backups));
  return backups.filter((one) => !gone.has(one));
}

const anyBackups = fc
  .array(
    fc.record({ ms: fc.integer({ min: 0, max: 800 }), reason: fc.constantFrom(...BACKUP_REASONS) }),
    {
      minLength: 1,
      maxLength: 120,
    },
  )
  .map((found) =>
    found.map(({ ms, reason }, index) => backup(index + 1, START + (ms * DAY_MS) / 2, reason)),
  );

describe('which backups are kept', () => {
  it('of a year of quarter hours: 3 of the last day, one of each of 14 days, one of each of 12 months', () => {
    let folder: readonly Kept[] = [];
    let sequence = 0;
    for (let day = 0; day < 400; day += 1) {
      for (const hour of [0, 2, 4, 6, 8]) {
        sequence += 1;
        folder = keptOf([...folder, backup(sequence, START + day * DAY_MS + hour * 3_600_000)]);
      }
    }
    const days = new Set(folder.map(({ day }) => day));
    const months = new Set(folder.map(({ day }) => day.slice(0, 7)));
    const lastDay = folder.at(-1)?.day;
    expect(folder.filter(({ day }) => day === lastDay)).toHaveLength(NEWEST_KEPT);
    expect(months.size).toBe(MONTHS_KEPT);
    expect(days.size).toBeGreaterThanOrEqual(DAYS_KEPT + MONTHS_KEPT - 2);
    expect(folder.length).toBeLessThanOrEqual(NEWEST_KEPT - 1 + DAYS_KEPT + MONTHS_KEPT);
  });

  it('the newest stays, by sequence and by time, whatever clocks did', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const kept = keptOf(backups);
        const last = backups.reduce((one, other) => (other.sequence > one.sequence ? other : one));
        const latest = backups.reduce((one, other) => (other.at >= one.at ? other : one));
        expect(kept).toContain(last);
        expect(kept.map(({ at }) => at)).toContain(latest.at);
      }),
    );
  });

  it('their number is bounded, and keeping again takes no more away', () => {
    const most =
      2 * (NEWEST_KEPT + DAYS_KEPT + MONTHS_KEPT + BY_HAND_KEPT + BEFORE_RESTORES_KEPT + 2);
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const kept = keptOf(backups);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(surplus(kept)).toEqual([]);
      }),
    );
  });

  it('the order in which they are listed means nothing', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const gone = (list: readonly Kept[]) =>
          new Set(surplus(list).map(({ sequence }) => sequence));
        expect(gone([...backups].reverse())).toEqual(gone(backups));
      }),
    );
  });

  it('a clock set back for weeks takes none of the last days away, nor one set ahead and mended', () => {
    const usual = Array.from({ length: 14 }, (_, day) => backup(day + 1, START + day * DAY_MS));
    for (const wrong of [-6 * 365, 4 * 365]) {
      let folder: readonly Kept[] = usual;
      for (let day = 0; day < 40; day += 1) {
        folder = keptOf([...folder, backup(15 + day, START + (wrong + day) * DAY_MS)]);
      }
      for (let day = 14; day < 20; day += 1) {
        folder = keptOf([...folder, backup(60 + day, START + day * DAY_MS)]);
      }
      // A mended clock: the newest of the true days are there, and the newest of the wrong ones.
      const days = new Set(folder.map(({ day }) => day));
      for (let day = 14; day < 20; day += 1) {
        expect(days).toContain(new Date(START + day * DAY_MS).toISOString().slice(0, 10));
      }
      if (wrong < 0) for (const { day } of usual.slice(6)) expect(days).toContain(day);
    }
  });

  it('what a person made stays beyond what the program makes by itself, three states of it', () => {
    const hour = (index: number) => START + index * 3_600_000;
    const byHand = [0, 1, 2, 3].map((index) => backup(index + 1, hour(index), 'hand'));
    const later = [4, 5, 6, 7].map((index) => backup(index + 1, hour(index), 'import'));
    const kept = keptOf([...byHand, ...later]);
    expect(kept.filter(({ reason }) => reason === 'hand')).toEqual(byHand.slice(1));
    expect(kept.filter(({ reason }) => reason === 'import')).toEqual(later.slice(1));
  });

  it('who restores one after the other on a day finds back to the first', () => {
    const restores = [1, 2, 3].map((index) => backup(index, START + index * 60_000, 'restore'));
    const byHand = [4, 5, 6, 7].map((index) => backup(index, START + index * 60_000, 'hand'));
    expect(keptOf([...restores, ...byHand])).toEqual(expect.arrayContaining(restores));
  });

  it('one state that was backed up over and over is one of the three', () => {
    const states = [backup(1, START), backup(2, START + 60_000), backup(3, START + 120_000)];
    const again = [4, 5, 6, 7].map((index) => backup(index, START + index * 60_000, 'hand', 3));
    const kept = keptOf([...states, ...again]);
    expect(new Set(kept.map(({ step }) => step))).toEqual(new Set([1, 2, 3]));
    expect(kept).toHaveLength(3);
  });

  it('what was there before the last restore stays beyond the last three of a day', () => {
    const before = backup(1, START, 'restore');
    const later = Array.from({ length: 8 }, (_, index) =>
      backup(index + 2, START + index * 900_000),
    );
    expect(keptOf([before, ...later])).toContain(before);
  });
});
