import { expect, test } from 'vitest';
import { AGREEMENTS, DIEN_BIEN, MEMBERS } from '../../../tests/office/samples.ts';
import { buildAnnex } from './annex.ts';
import { reportToCsv } from './write-csv.ts';

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('Excel sees a mark for UTF-8, one row of headings and every row with its totals', () => {
  const lines = text(reportToCsv(buildAnnex(DIEN_BIEN))).split('\r\n');
  expect(lines[0]).toBe(
    '\uFEFFTT,Đơn vị,Kết nạp đoàn viên (đoàn viên),Thành lập công đoàn cơ sở (CĐCS),Ghi chú',
  );
  expect(lines[1]).toBe('I,"LĐLĐ huyện, thị xã, thành phố",472,12,');
  expect(lines.at(-2)).toBe(',Tổng cộng,594,15,');
  expect(lines.at(-1)).toBe('');
});

test.each(['=1+1', '+84', '-5', '@x', '\tx', ' =1', '＝1'])(
  'a spreadsheet does not run the text «%s»',
  (note) => {
    const groups = [{ title: 'x', units: [{ code: 'a', name: 'A', note }] }];
    const figures = [{ unit: 'a', indicator: MEMBERS.code, year: 2020, value: 7500 }];
    const csv = text(
      reportToCsv(buildAnnex({ ...DIEN_BIEN, indicators: [MEMBERS], groups, figures })),
    );
    expect(csv.replaceAll('"', '')).toContain(`\r\n1,A,7500,'${note}\r\n`);
  },
);

test('numbers are plain, quotes are doubled', () => {
  const groups = [{ title: 'x', units: [{ code: 'a', name: 'Cụm "A"' }] }];
  const figures = [{ unit: 'a', indicator: AGREEMENTS.code, year: 2020, value: 62.5 }];
  const csv = text(
    reportToCsv(buildAnnex({ ...DIEN_BIEN, indicators: [AGREEMENTS], groups, figures })),
  );
  expect(csv).toContain('\r\n1,"Cụm ""A""",62.5,\r\n');
});
