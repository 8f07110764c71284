import { expect, test } from './support/journey.ts';
import { members, planSheet } from './support/plan-sheet.ts';
import { shareOut } from './support/share-out.ts';

test('a notice covers nothing that can be clicked', async ({ program }) => {
  const page = await program.open();
  await shareOut(page, planSheet(page), members);
  const notice = page.getByRole('alert').filter({ hasText: 'Đã phân bổ 594' });
  await expect(notice).toBeVisible();
  const navigation = page.getByRole('navigation', { name: 'Các phần của chương trình' });
  const [seen, all] = [await notice.boundingBox(), await navigation.boundingBox()];
  const lowest = await navigation.getByRole('link').last().boundingBox();
  if (seen === null || all === null || lowest === null) throw new Error('Nothing is there.');
  expect(seen.x + seen.width).toBeLessThanOrEqual(all.x + all.width);
  expect(seen.y).toBeGreaterThan(lowest.y + lowest.height);
});
