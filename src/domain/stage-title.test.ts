import { expect, test } from 'vitest';
import { parseStage } from './stage-title.ts';

test.each([
  'BÁO CÁO ƯỚC THỰC HIỆN CẢ NĂM 2020',
  'Kết quả ước thực hiện năm 2020',
  'Ước cả năm',
  'Ước TH năm 2020',
  'Ước kết quả thực hiện năm 2020',
  'Ước thực hiện 12 tháng năm 2020',
  'Ước đạt đến hết năm',
])('«%s» is an estimate of the year', (text) => {
  expect(parseStage(text)).toBe('estimate');
});

test.each([
  'Số liệu chính thức năm 2020',
  'KẾT QUẢ THỰC HIỆN NĂM 2020 (CHÍNH THỨC)',
  'Kết quả năm 2020 chính thức',
  'Báo cáo chính thức kết quả thực hiện chỉ tiêu năm 2020',
  'Số chính thức',
])('«%s» is official', (text) => {
  expect(parseStage(text)).toBe('official');
});

test.each([
  'KẾT QUẢ THỰC HIỆN 6 THÁNG ĐẦU NĂM 2020',
  'Kết quả thực hiện 10 tháng, ước thực hiện cả năm 2020',
  'Số đoàn viên chính thức được kết nạp năm 2020',
  'Ký kết thoả ước lao động tập thể năm 2020',
  'Ước thực hiện 6 tháng đầu năm 2020',
  'Số liệu chính thức 6 tháng và ước cả năm',
  '',
])('«%s» says neither', (text) => {
  expect(parseStage(text)).toBeNull();
});
