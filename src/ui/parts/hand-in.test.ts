import { expect, it } from 'vitest';
import { handIn } from './hand-in.ts';

function receiver(names: string[][]) {
  return {
    returns: {
      handIn: async ({ files }: { readonly files: { readonly name: string }[] }) => {
        names.push(files.map(({ name }) => name));
        return { pile: 'p' };
      },
    },
  };
}

const file = (name: string, size: number) => new File([new Uint8Array(size)], name);

it('hands files over a few at a time, a large one by itself', async () => {
  const sent: string[][] = [];
  const files = [file('a', 300_000), file('b', 200_000), file('c', 900_000), file('d', 1)];
  expect(await handIn(receiver(sent), files, new AbortController().signal)).toBe('p');
  expect(sent).toEqual([['a', 'b'], ['c'], ['d']]);
});

it('stops when it is no longer wanted', async () => {
  const sent: string[][] = [];
  const stop = new AbortController();
  stop.abort();
  expect(await handIn(receiver(sent), [file('a', 1)], stop.signal)).toBeNull();
  expect(sent).toEqual([]);
});
