import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { built } from '../built.ts';
import { chitieu } from './support/command-line.ts';
import { type Door, isDesktop } from './support/door.ts';
import { openBrowserDoor } from './support/web-door.ts';

// The desktop's window ends with the program.
if (!isDesktop) {
  test('a page whose program stops keeps what it shows and says so, until it is started anew', async ({
    context,
  }) => {
    await built('node', 'page');
    const home = await mkdtemp(join(tmpdir(), 'chitieu-left-open-'));
    const workspaces = join(home, 'workspaces');
    await mkdir(workspaces);
    const door = (file: string) =>
      openBrowserDoor({ folders: { home, workspaces }, file }, () => Promise.resolve(context));
    const [before, after] = [join(home, 'trước.chitieu'), join(home, 'sau.chitieu')];
    await chitieu('new', before, '--programme', 'dien-bien-2020');
    await chitieu('new', after, '--programme', 'nghe-an-2021');
    const first = await door(before);
    let second: Door | null = null;
    try {
      const left = await context.newPage();
      await left.goto(new URL('/', first.page.url()).href);
      await expect(left.getByText('Điện Biên').first()).toBeVisible();
      await first.close();
      const stopped = left.getByRole('status').filter({ hasText: 'Chương trình đã dừng' });
      await expect(stopped).toBeVisible({ timeout: 20_000 });
      await expect(left.getByText('LĐLĐ huyện Mường Ảng').first()).toBeVisible();
      await left.getByRole('link', { name: 'Nhật ký' }).click();
      await expect(left.getByRole('alert')).toContainText('Chương trình có thể đã dừng');
      await left.getByRole('link', { name: 'Phân bổ', exact: true }).click();
      await expect(left.getByText('LĐLĐ huyện Mường Ảng').first()).toBeVisible();

      second = await door(after);
      await expect(left.getByRole('banner')).toContainText('Nghệ An', { timeout: 20_000 });
      await expect(stopped).toBeHidden();
    } finally {
      await first.close();
      await second?.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}
