import { expect, it } from 'vitest';
import { AS_GIVEN, withShown, withWidth } from '../../../grid/column-state.ts';
import { ALL_INDICATORS, type PlanWay } from '../model/plan-way.ts';
import { rememberColumns, rememberedColumns } from './column-memory.ts';

function emptyStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    length: 0,
    key: () => null,
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => {
      kept.set(key, text);
    },
    removeItem: (key) => {
      kept.delete(key);
    },
  };
}

const one = (indicator: string): PlanWay => ({
  type: 'one',
  indicator,
  basis: null,
  bySectors: null,
});

it('columns are remembered for each workspace and each way of looking apart', () => {
  const storage = emptyStorage();
  const state = withWidth(withShown(AS_GIVEN, 'target:a', false), 'target:b', 90);
  rememberColumns(storage, 'mine.chitieu', ALL_INDICATORS, state);
  expect(rememberedColumns(storage, 'mine.chitieu', ALL_INDICATORS)).toEqual(state);
  expect(rememberedColumns(storage, 'other.chitieu', ALL_INDICATORS)).toEqual(AS_GIVEN);
  expect(rememberedColumns(storage, 'mine.chitieu', one('a'))).toEqual(AS_GIVEN);
});

it('what is hidden for one open indicator is hidden for the next', () => {
  const storage = emptyStorage();
  const state = withShown(withShown(AS_GIVEN, 'registered:a', false), 'target:a:kv', false);
  rememberColumns(storage, 'mine.chitieu', one('a'), state);
  expect(rememberedColumns(storage, 'mine.chitieu', one('b')).hidden).toEqual([
    'registered:b',
    'target:b:kv',
  ]);
});

it('a storage that is full stops nothing', () => {
  const full: Storage = {
    ...emptyStorage(),
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(() => rememberColumns(full, 'mine.chitieu', ALL_INDICATORS, AS_GIVEN)).not.toThrow();
});
