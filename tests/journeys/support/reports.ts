import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { chitieu } from './command-line.ts';
import type { Program } from './journey.ts';
import { goTo, grassroots, members, planSheet } from './plan-sheet.ts';
import { shareOut } from './share-out.ts';

const RESULTS = { 'dien-bien-phu': 90, 'muong-ang': 23, 'tuan-giao': 50, 'huyen-dien-bien': 0 };

/** A year at work: targets shared out, some results reported, and «Biểu, văn bản» open. */
export async function openReports(program: Program): Promise<Page> {
  const file = join(program.folders.workspaces, 'bieu.chitieu');
  await chitieu('new', file, '--programme', 'dien-bien-2020');
  for (const [unit, value] of Object.entries(RESULTS)) {
    const figure = ['--kind', 'result', '--period', '2020-H1', '--indicator', 'doan-vien-ket-nap'];
    await chitieu('set', file, ...figure, '--unit', unit, '--value', String(value));
  }
  const page = await program.open(file);
  const sheet = planSheet(page);
  await shareOut(page, sheet, members);
  await shareOut(page, sheet, grassroots);
  await goTo(page, 'Biểu, văn bản');
  return page;
}

/** The list at the left. */
export function reportList(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Các biểu' });
}

/** Opens a report by its name. */
export async function chooseReport(page: Page, name: string): Promise<void> {
  await reportList(page).getByRole('button', { name, exact: true }).click();
}

/** The pages on the desk, with what is said of them above. */
export async function shownPages(page: Page) {
  const desk = page.getByRole('region', { name: 'Trang in', exact: true });
  await expect(desk.getByRole('status')).toContainText('trang A4');
  const told = (await desk.getByRole('status').textContent()) ?? '';
  const pages = desk.getByRole('region', { name: /^Trang \d+\/\d+$/ });
  const sizes = await pages.evaluateAll((found) =>
    found.map((one) => ({ width: one.clientWidth, height: one.clientHeight })),
  );
  return { desk, told, pages, sizes };
}
