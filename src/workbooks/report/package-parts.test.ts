import { expect, test } from 'vitest';
import { packageText } from '../../../tests/office/package-text.ts';
import { DIEN_BIEN } from '../../../tests/office/samples.ts';
import { buildAnnex } from './annex.ts';
import { changePart } from './package-parts.ts';
import { reportToXlsx } from './write-xlsx.ts';

const OPTIONS = { company: 'LĐLĐ tỉnh', at: new Date('2020-01-05T00:00:00Z') };

test('one part changes and all others stay as they are', async () => {
  const file = await reportToXlsx(buildAnnex(DIEN_BIEN), OPTIONS);
  const changed = changePart(file, 'docProps/app.xml', (xml) => xml.replace('LĐLĐ', 'Công đoàn'));
  const before = packageText(file);
  const after = packageText(changed);
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect([...after.keys()].filter((name) => after.get(name) !== before.get(name))).toEqual([
    'docProps/app.xml',
  ]);
  expect(after.get('docProps/app.xml')).toContain('<Company>Công đoàn tỉnh</Company>');
});

test('a part that is not there is a bug, not a silent success', async () => {
  const file = await reportToXlsx(buildAnnex(DIEN_BIEN), OPTIONS);
  expect(() => changePart(file, 'xl/none.xml', (xml) => xml)).toThrow('xl/none.xml');
});
