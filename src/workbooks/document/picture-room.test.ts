import { expect, test } from 'vitest';
import type { OfficialDocument } from '../../domain/report/document.ts';
import { fittedPicture } from './picture-room.ts';

function report(lines: number): OfficialDocument {
  return {
    id: 'progress',
    title: 'Báo cáo',
    letterhead: {
      parentBody: 'Tổng Liên đoàn',
      issuingBody: 'LĐLĐ tỉnh',
      place: '',
      placeAndDate: '',
    },
    number: 'Số: …',
    about: null,
    kind: 'BÁO CÁO',
    subject: ['Kết quả'],
    authority: null,
    addressees: [],
    grounds: [],
    resolution: null,
    body: Array.from({ length: lines + 1 }, () => ({ type: 'paragraph', text: 'Một dòng.' })),
    recipients: [],
    signature: { authority: '', title: '', name: '' },
    annexes: [],
  };
}

const PICTURE = { png: '', widthMm: 160, heightMm: 116, caption: '', description: 'Biểu đồ' };

test('a picture that fits below the text keeps its size', () => {
  expect(fittedPicture(report(5), PICTURE)).toEqual(PICTURE);
});

test('one a little too tall is made smaller instead of leaving half a page empty', () => {
  const { widthMm, heightMm } = fittedPicture(report(13), PICTURE);
  expect(heightMm).toBeLessThan(PICTURE.heightMm);
  expect(widthMm / heightMm).toBeCloseTo(160 / 116, 1);
});

test('one that would not be read any more goes to the next page as it is', () => {
  expect(fittedPicture(report(22), PICTURE)).toEqual(PICTURE);
});
