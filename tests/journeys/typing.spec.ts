import { inputMethod } from './support/input-method.ts';
import { expect, test } from './support/journey.ts';
import { grassroots, members, planSheet } from './support/plan-sheet.ts';

const status = { name: 'Trạng thái' };

test('cells take numbers as they are written, sums, blanks and dashes', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  for (const [typed, shown] of [
    ['1.234', '1.234'],
    ['1234', '1.234'],
    ['+12', '12'],
    ['=7500*30%', '2.250'],
    ['=7.500*30%', '2.250'],
    ['=(412+58)/2', '235'],
    ['=1234,5+0,5', '1.235'],
    ['-', ''],
    ['=10-4', '6'],
  ] as const) {
    await sheet.type('muong-ang', members, typed);
    await expect(sheet.cell('muong-ang', members), typed).toHaveText(shown);
  }
});

test('a sum that is not whole is asked about, and one that cannot be worked out is refused', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  await sheet.type('muong-ang', members, '=7/2');
  const question = page.getByRole('dialog', { name: '«=7/2» = 3,5: nhập 3 hay 4?' });
  await question.getByRole('button', { name: '4', exact: true }).click();
  await expect(sheet.cell('muong-ang', members)).toHaveText('4');
  for (const [text, said] of [
    ['=A1+B2', 'ô khác'],
    ['=5/0', 'chia cho 0'],
    ['=SUM(2;3)', 'tên hàm'],
    ['=2^3', 'không phải phép tính'],
    ['=1234,5+1', '1.235,5'],
    ['12%', 'không phải là số'],
  ] as const) {
    await sheet.type('muong-ang', members, text);
    if (said === '1.235,5') {
      await page.getByRole('dialog', { name: /1\.235,5/ }).waitFor();
      await page.getByRole('button', { name: 'Nhập lại' }).click();
    } else {
      await expect(page.getByRole('region', status), text).toContainText(said);
      await page.keyboard.press('Escape');
    }
    await expect(sheet.cell('muong-ang', members), text).toHaveText('4');
  }
});

test('keys begin, end and leave an entry as in a spreadsheet', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const { keyboard } = page;
  await sheet.cell('muong-ang', members).click();
  await keyboard.type('11');
  await keyboard.press('Tab');
  await expect(sheet.cell('muong-ang', members)).toHaveText('11');
  await expect(sheet.cell('muong-ang', grassroots)).toBeFocused();
  await keyboard.type('3');
  await keyboard.press('Shift+Tab');
  await expect(sheet.cell('muong-ang', grassroots)).toHaveText('3');
  await expect(sheet.cell('muong-ang', members)).toBeFocused();
  await keyboard.type('12');
  await keyboard.press('ArrowRight');
  await expect(sheet.cell('muong-ang', members)).toHaveText('12');
  await expect(sheet.cell('muong-ang', grassroots)).toBeFocused();
  await keyboard.press('ArrowLeft');
  await keyboard.press('F2');
  await keyboard.press('ArrowLeft');
  await keyboard.type('0');
  await keyboard.press('Enter');
  await expect(sheet.cell('muong-ang', members)).toHaveText('102');
  await keyboard.press('Shift+Enter');
  await expect(sheet.cell('muong-ang', members)).toBeFocused();
  await keyboard.type('12');
  await keyboard.press('F2');
  await keyboard.press('ArrowLeft');
  await keyboard.type('5');
  await keyboard.press('F2');
  await keyboard.press('ArrowRight');
  await expect(sheet.cell('muong-ang', members)).toHaveText('152');
  await expect(sheet.cell('muong-ang', grassroots)).toBeFocused();
  await keyboard.press('ArrowLeft');
  await keyboard.type('55');
  await keyboard.press('Escape');
  await expect(sheet.cell('muong-ang', members)).toHaveText('152');
  await keyboard.press('Delete');
  await expect(sheet.cell('muong-ang', members)).toHaveText('');
});

test('an input method loses and doubles nothing, from its first key on', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const method = await inputMethod(page);
  await sheet.cell('muong-ang', members).click();
  await method.key('1', '1');
  await method.key('2', '12');
  await expect(sheet.cell('muong-ang', members).getByRole('textbox')).toHaveValue('12');
  await method.commit('12');
  await page.keyboard.press('Enter');
  await expect(sheet.cell('muong-ang', members)).toHaveText('12');

  await page.getByText('Từng chỉ tiêu', { exact: true }).click();
  const note = sheet.grid.locator('[row-id="muong-ang"] [col-id^="note:"]');
  for (const [keys, steps, word] of [
    ['DDieenj', ['D', 'Đ', 'Đi', 'Đie', 'Điê', 'Điên', 'Điện'], 'Điện'],
    ['D9ie6n5', ['D', 'Đ', 'Đi', 'Đie', 'Điê', 'Điên', 'Điện'], 'Điện'],
  ] as const) {
    await note.click();
    for (const [i, composed] of steps.entries()) await method.key(keys.charAt(i), composed);
    await expect(note.getByRole('textbox')).toHaveValue(word);
    await method.commit(word);
    await page.keyboard.type(' 1');
    await page.keyboard.press('Enter');
    await expect(note, keys).toHaveText('Điện 1');
    await note.click();
    await page.keyboard.press('Delete');
  }
});

test('Tab behind a word that is still being composed takes it along to the next cell', async ({
  program,
}) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const method = await inputMethod(page);
  await sheet.cell('muong-ang', members).click();
  await method.key('1', '1');
  await method.key('2', '12');
  // Some input methods pass the key on, and what was composed ends with it.
  await page.keyboard.press('Tab');
  await expect(sheet.cell('muong-ang', members)).toHaveText('12');
  await expect(sheet.cell('muong-ang', grassroots)).toBeFocused();
  await method.key('3', '3');
  await expect(sheet.cell('muong-ang', grassroots).getByRole('textbox')).toHaveValue('3');
  await method.commit('3');
  await page.keyboard.press('Enter');
  await expect(sheet.cell('muong-ang', grassroots)).toHaveText('3');
});

test('the keys that end a word being composed leave the cell open', async ({ program }) => {
  const page = await program.open();
  const sheet = planSheet(page);
  const method = await inputMethod(page);
  await sheet.cell('muong-ang', members).click();
  await method.key('7', '7');
  await method.key('\r', '7');
  await expect(sheet.cell('muong-ang', members).getByRole('textbox')).toHaveValue('7');
  await method.commit('7');
  await page.keyboard.press('Tab');
  await expect(sheet.cell('muong-ang', members)).toHaveText('7');

  const find = page.getByRole('textbox', { name: 'Tìm đơn vị…' });
  await find.click();
  for (const [key, composed] of [
    ['M', 'M'],
    ['u', 'Mu'],
    ['w', 'Mư'],
  ] as const) {
    await method.key(key, composed);
  }
  await method.commit('Mư');
  await expect(find).toHaveValue('Mư');
});
