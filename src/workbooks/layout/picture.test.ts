import { expect, it } from 'vitest';
import { sheetOf } from '../../../tests/fixtures/returns/context.ts';
import { pictureOf } from './picture.ts';

it('a sheet is shown as a person here sees it', () => {
  const sheet = sheetOf([[7.5, 0.520618556701031, 0.667, 1204, '1.204', '7.5', null]], [], {
    C1: { percent: true },
  });
  expect(pictureOf(sheet).rows).toEqual([['7,5', '0,5206', '66,7%', '1204', '1.204', '7.5', '']]);
});
