import { expect, test } from 'vitest';
import { packageText, xmlFault } from '../../../tests/office/package-text.ts';
import { DIEN_BIEN, LETTERHEAD, MANY_UNITS } from '../../../tests/office/samples.ts';
import type { OfficialDocument } from '../../domain/report/document.ts';
import { buildAnnex } from '../report/annex.ts';
import { documentToDocx, tableToDocx } from './write-docx.ts';
import { documentToHtml, tableToHtml } from './write-html.ts';

const OPTIONS = { company: 'LĐLĐ tỉnh Điện Biên', at: new Date('2020-01-05T00:00:00Z') };

const DECISION: OfficialDocument = {
  id: 'decision',
  title: 'Quyết định giao chỉ tiêu năm 2020',
  letterhead: LETTERHEAD,
  number: 'Số: …/QĐ-LĐLĐ',
  about: null,
  kind: 'QUYẾT ĐỊNH',
  subject: ['Về việc giao chỉ tiêu năm 2020'],
  authority: 'BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐIỆN BIÊN',
  addressees: [],
  grounds: ['Căn cứ Điều lệ Công đoàn Việt Nam.'],
  resolution: 'QUYẾT ĐỊNH:',
  body: [{ type: 'article', label: 'Điều 1.', text: 'Giao <b>chỉ tiêu</b> & "kế hoạch"./.' }],
  recipients: ['- Như Điều 1;', '- Lưu: VT.'],
  signature: { authority: 'TM. BAN THƯỜNG VỤ', title: 'CHỦ TỊCH', name: '__proto__' },
  annexes: [buildAnnex(DIEN_BIEN)],
};

const part = (file: Uint8Array, name: string) => packageText(file).get(name) ?? '';

test('every paragraph has a named style and none a look of its own', async () => {
  const file = await documentToDocx(DECISION, OPTIONS);
  const xml = part(file, 'word/document.xml');
  const styles = part(file, 'word/styles.xml');
  for (const text of packageText(file).values()) expect(xmlFault(text)).toBeNull();
  const used = new Set(
    [...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id),
  );
  expect([...used]).toEqual(
    expect.arrayContaining([
      'QuocHieu',
      'TieuNgu',
      'CoQuan',
      'So',
      'DiaDanhNgayThang',
      'LoaiVanBan',
      'TrichYeu',
      'CanCu',
      'Dieu',
      'NoiNhan',
      'ChuKy',
      'PhuLuc',
      'BangKe',
    ]),
  );
  for (const id of used) expect(styles).toContain(`w:styleId="${id}"`);
  expect(xml).not.toMatch(/<w:(?:b|i|sz|jc|ind|rFonts|spacing)[ /]/);
  expect(styles).toContain('<w:lang w:val="vi-VN"');
});

test('pages are A4, the head of a table is repeated and no row is broken', async () => {
  const xml = part(await tableToDocx(buildAnnex(MANY_UNITS), OPTIONS), 'word/document.xml');
  const rows = xml.match(/<w:tr>/g)?.length;
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(rows ?? 0);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  expect(xml).toContain('<w:titlePg/>');
});

test('the last rows of a table keep to its signature, which stands alone on no page', async () => {
  const table = buildAnnex(MANY_UNITS);
  const signature = {
    left: { title: 'NGƯỜI LẬP BIỂU', name: '' },
    right: { authority: 'TL. BAN THƯỜNG VỤ', title: 'TRƯỞNG BAN TỔ CHỨC', name: '' },
  };
  const rowsOf = async (one: typeof table) =>
    part(await tableToDocx(one, OPTIONS), 'word/document.xml')
      .split('<w:tr>')
      .slice(1)
      .map((row) => row.includes('<w:keepNext/>'));
  const kept = (await rowsOf({ ...table, signature })).slice(table.header.length);
  expect(kept.slice(0, table.rows.length)).toEqual(
    table.rows.map((_, index) => index >= table.rows.length - 3),
  );
  expect((await rowsOf(table)).slice(table.header.length)).not.toContain(true);
});

test('an annex has pages and numbers of its own', async () => {
  const xml = part(await documentToDocx(DECISION, OPTIONS), 'word/document.xml');
  expect(xml.match(/<w:sectPr>/g)).toHaveLength(2);
  expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
});

test('names are texts: nothing in them is markup', async () => {
  const xml = part(await documentToDocx(DECISION, OPTIONS), 'word/document.xml');
  expect(xml).toContain('Giao &lt;b&gt;chỉ tiêu&lt;/b&gt; &amp; ');
  expect(xml).toContain('__proto__');
  const html = new TextDecoder().decode(documentToHtml(DECISION));
  expect(html).toContain('Giao &lt;b&gt;chỉ tiêu&lt;/b&gt; &amp; &quot;kế hoạch&quot;./.');
  expect(html).not.toMatch(/<script|<link|src="http|url\(/);
});

test('the same paper at the same time is the same file, by its author', async () => {
  const [first, second] = [
    await documentToDocx(DECISION, OPTIONS),
    await documentToDocx(DECISION, OPTIONS),
  ];
  expect(Buffer.compare(first, second)).toBe(0);
  const core = part(first, 'docProps/core.xml');
  expect(core).toContain('<dc:title>Quyết định giao chỉ tiêu năm 2020</dc:title>');
  expect(core).toContain('<dc:creator>LĐLĐ tỉnh Điện Biên</dc:creator>');
  expect(core).toContain('2020-01-05T00:00:00.000Z');
});

test('HTML of a table holds its head, its rows and the pages it prints on', () => {
  const html = new TextDecoder().decode(tableToHtml(buildAnnex(MANY_UNITS)));
  expect(html).toContain('@page landscape { size: A4 landscape');
  expect(html).toContain('<section class="landscape"');
  expect(html.match(/<th /g)).toHaveLength(6);
  expect(html).toContain('171.351');
});
