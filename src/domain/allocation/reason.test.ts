import { describe, expect, test } from 'vitest';
import { apportion } from './apportion.ts';

const DIEN_BIEN = [
  ['LĐLĐ TP. Điện Biên Phủ', 412],
  ['LĐLĐ TX. Mường Lay', 58],
  ['LĐLĐ huyện Điện Biên', 167],
  ['LĐLĐ huyện Điện Biên Đông', 61],
  ['LĐLĐ huyện Mường Ảng', 49],
  ['LĐLĐ huyện Mường Chà', 44],
  ['LĐLĐ huyện Mường Nhé', 37],
  ['LĐLĐ huyện Nậm Pồ', 29],
  ['LĐLĐ huyện Tủa Chùa', 46],
  ['LĐLĐ huyện Tuần Giáo', 98],
  ['Công đoàn Viên chức tỉnh', 0],
  ['CĐN Công Thương', 141],
  ['CĐN Xây dựng', 118],
] as const;

type Changes = { readonly [label: string]: object };

function dienBien(more: object = {}, changes: Changes = {}) {
  return {
    total: 594,
    unitOfMeasure: 'đoàn viên',
    rows: DIEN_BIEN.map(([label, weight]) => ({ id: label, label, weight, ...changes[label] })),
    ...more,
  };
}

function reasons(request: unknown): ReadonlyMap<string, string> {
  const answer = apportion(request);
  if (!answer.ok) throw new Error(answer.error.message);
  return new Map(answer.value.rows.map(({ id, reason }) => [id, reason]));
}

describe('«Cách tính» by the largest remainder', () => {
  test('reads as the office writes it, where one more was added', () => {
    expect(reasons(dienBien()).get('LĐLĐ huyện Điện Biên')).toBe(
      'LĐLĐ huyện Điện Biên: 167 ÷ 1.260 × 594 = 78,73. Phần nguyên 78, phần lẻ 0,73. Cộng các phần nguyên được 588, còn 6 đoàn viên, cộng thêm mỗi nơi 01 cho 6 đơn vị có phần lẻ lớn nhất; phần lẻ 0,73 xếp thứ 3, được cộng thêm 01. Chỉ tiêu giao: 79.',
    );
  });

  test('reads as the office writes it, where none was added', () => {
    expect(reasons(dienBien()).get('LĐLĐ TP. Điện Biên Phủ')).toBe(
      'LĐLĐ TP. Điện Biên Phủ: 412 ÷ 1.260 × 594 = 194,23. Phần nguyên 194, phần lẻ 0,23. Cộng các phần nguyên được 588, còn 6 đoàn viên, cộng thêm mỗi nơi 01 cho 6 đơn vị có phần lẻ lớn nhất; phần lẻ 0,23 xếp thứ 10; đơn vị cuối được cộng thêm có phần lẻ 0,63 (CĐN Xây dựng). Chỉ tiêu giao: 194.',
    );
  });

  test('says of a locked value by whom, when and why', () => {
    const lock = { by: 'Lò Thị Minh', at: '05/01/2020 08:30', why: 'theo đăng ký' };
    const changes = { 'LĐLĐ TP. Điện Biên Phủ': { locked: 194, lock } };
    expect(reasons(dienBien({}, changes)).get('LĐLĐ TP. Điện Biên Phủ')).toBe(
      '194: đã khóa (Lò Thị Minh, 05/01/2020 08:30, theo đăng ký), không tham gia phân bổ; còn 400 phân bổ cho 12 đơn vị.',
    );
    const bare = { 'LĐLĐ TP. Điện Biên Phủ': { locked: 194 } };
    const others = reasons(dienBien({}, bare));
    expect(others.get('LĐLĐ TP. Điện Biên Phủ')).toBe(
      '194: đã khóa, không tham gia phân bổ; còn 400 phân bổ cho 12 đơn vị.',
    );
    expect(others.get('LĐLĐ huyện Điện Biên')).toMatch(
      /^LĐLĐ huyện Điện Biên: Tổng 594, trừ 194 của 1 ô giữ nguyên, còn 400\. 167 ÷ 848 × 400 = 78,77\. /,
    );
  });

  test('of several locks each says what they leave together', () => {
    const two = { 'LĐLĐ huyện Nậm Pồ': { locked: 60 }, 'LĐLĐ huyện Điện Biên': { locked: 100 } };
    expect(reasons(dienBien({}, two)).get('LĐLĐ huyện Nậm Pồ')).toBe(
      '60: đã khóa, không tham gia phân bổ; 594 − 160 (2 ô giữ nguyên) = 434 phân bổ cho 11 đơn vị.',
    );
    expect(reasons(dienBien({ total: 160 }, two)).get('LĐLĐ huyện Nậm Pồ')).toBe(
      '60: đã khóa, không tham gia phân bổ; 160 − 160 (2 ô giữ nguyên) = 0, không còn chỉ tiêu để phân bổ.',
    );
  });

  test('a lock of 0 takes nothing from the total, so nothing is said of it', () => {
    const none = { 'LĐLĐ huyện Nậm Pồ': { locked: 0 } };
    expect(reasons(dienBien({}, none)).get('LĐLĐ huyện Điện Biên')).toMatch(
      /^LĐLĐ huyện Điện Biên: 167 ÷ 1\.231 × 594 = /,
    );
  });

  test('a sentence begins with a capital behind the total that is left', () => {
    const rows = [
      { id: 'a', weight: 1, locked: 4 },
      { id: 'b', weight: 1, min: 6 },
    ];
    expect(reasons({ total: 10, rows }).get('b')).toBe(
      'b: Tổng 10, trừ 4 của 1 ô giữ nguyên, còn 6. Tổng các mức tối thiểu bằng đúng số phải phân bổ (6), giữ ở mức tối thiểu 6. Chỉ tiêu giao: 6.',
    );
  });

  test('says which bound holds a row and what it leaves for the others', () => {
    const given = reasons(
      dienBien({}, { 'LĐLĐ huyện Nậm Pồ': { min: 20 }, 'LĐLĐ TP. Điện Biên Phủ': { max: 150 } }),
    );
    // 594 − 20 − 150 = 424 over 1.260 − 29 − 412 = 819.
    expect(given.get('LĐLĐ huyện Nậm Pồ')).toBe(
      'LĐLĐ huyện Nậm Pồ: Trừ 2 đơn vị giữ ở mức tối thiểu hoặc tối đa (170), còn 424 đoàn viên. 29 ÷ 819 × 424 = 15,013, thấp hơn mức tối thiểu 20, giữ ở 20 (819 là tổng căn cứ của các đơn vị không bị giữ ở mức). Chỉ tiêu giao: 20.',
    );
    expect(given.get('LĐLĐ TP. Điện Biên Phủ')).toContain(
      '412 ÷ 819 × 424 = 213,294, cao hơn mức tối đa 150, giữ ở 150 (819 là tổng căn cứ của các đơn vị không bị giữ ở mức). Chỉ tiêu giao: 150.',
    );
    expect(given.get('LĐLĐ huyện Điện Biên')).toContain('167 ÷ 819 × 424 = 86,457. Phần nguyên 86');
    expect(given.get('LĐLĐ huyện Điện Biên')).toContain('Cộng các phần nguyên và các mức giữ được');
  });

  test('says where there is no basis', () => {
    expect(reasons(dienBien()).get('Công đoàn Viên chức tỉnh')).toBe(
      'Công đoàn Viên chức tỉnh: số liệu căn cứ bằng 0, không được phân bổ. Chỉ tiêu giao: 0.',
    );
    const floor = { 'Công đoàn Viên chức tỉnh': { min: 3 } };
    expect(reasons(dienBien({}, floor)).get('Công đoàn Viên chức tỉnh')).toBe(
      'Công đoàn Viên chức tỉnh: số liệu căn cứ bằng 0, giữ ở mức tối thiểu 3. Chỉ tiêu giao: 3.',
    );
  });

  test('says how equal remainders were told apart', () => {
    const rows = ['a', 'b'].map((id) => ({ id, weight: 1 }));
    expect([...reasons({ total: 3, rows }).values()]).toEqual([
      'a: 1 ÷ 2 × 3 = 1,50. Phần nguyên 1, phần lẻ 0,50. Cộng các phần nguyên được 2, còn 1, cộng thêm mỗi nơi 01 cho 1 đơn vị có phần lẻ lớn nhất; phần lẻ 0,50 xếp thứ 1 (phần lẻ bằng nhau xếp theo căn cứ lớn hơn, rồi theo thứ tự trong danh sách), được cộng thêm 01. Chỉ tiêu giao: 2.',
      'b: 1 ÷ 2 × 3 = 1,50. Phần nguyên 1, phần lẻ 0,50. Cộng các phần nguyên được 2, còn 1, cộng thêm mỗi nơi 01 cho 1 đơn vị có phần lẻ lớn nhất; phần lẻ 0,50 xếp thứ 2 (phần lẻ bằng nhau xếp theo căn cứ lớn hơn, rồi theo thứ tự trong danh sách); đơn vị cuối được cộng thêm có phần lẻ 0,50 (a). Chỉ tiêu giao: 1.',
    ]);
  });

  test('shows more decimals where two do not tell the remainders apart', () => {
    const rows = [
      { id: 'a', weight: 50_001 },
      { id: 'b', weight: 49_999 },
    ];
    const given = reasons({ total: 1, rows });
    expect(given.get('a')).toContain('50.001 ÷ 100.000 × 1 = 0,50001.');
    expect(given.get('b')).toContain('phần lẻ 0,49999 xếp thứ 2');
  });

  test('never shows a remainder as 1,00', () => {
    const rows = [
      { id: 'a', weight: 99_999 },
      { id: 'b', weight: 1 },
    ];
    expect(reasons({ total: 1, rows }).get('a')).toContain(
      '= 0,99999. Phần nguyên 0, phần lẻ 0,99999.',
    );
  });

  test('needs no extra where every share is whole', () => {
    expect(
      reasons({
        total: 4,
        rows: [
          { id: 'a', weight: 3 },
          { id: 'b', weight: 1 },
        ],
      }).get('a'),
    ).toBe(
      'a: 3 ÷ 4 × 4 = 3,00. Phần nguyên 3, phần lẻ 0,00. Cộng các phần nguyên được 4, bằng đúng số phải phân bổ, không cộng thêm. Chỉ tiêu giao: 3.',
    );
  });
});

describe('«Cách tính» with a step, combined bases and divisors', () => {
  test('a step counts in portions and names the row that takes the rest', () => {
    const rows = [
      { id: 'a', weight: 60 },
      { id: 'b', weight: 40 },
    ];
    const given = reasons({ total: 103, step: 5, unitOfMeasure: 'đoàn viên', rows });
    expect(given.get('a')).toBe(
      'a: Làm tròn đến 5: chia 103 đoàn viên thành 20 suất, mỗi suất 5, dư 3. 60 ÷ 100 × 20 = 12,00. Phần nguyên 12, phần lẻ 0,00. Cộng các phần nguyên được 20, bằng đúng số phải phân bổ, không cộng thêm. 12 suất × 5 + 3 (nhận phần dư vì có căn cứ lớn nhất còn nhận được) = 63. Chỉ tiêu giao: 63.',
    );
    expect(given.get('b')).toMatch(/ 8 suất × 5 = 40\. Chỉ tiêu giao: 40\.$/);
  });

  test('combined bases show where the weight comes from', () => {
    const given = reasons({
      total: 100,
      rows: [{ id: 'a' }, { id: 'b' }],
      bases: [
        { share: '0.6', label: 'Lao động', values: { a: 1, b: 2 } },
        { share: '0.4', values: { a: 1, b: 1 } },
      ],
    });
    expect(given.get('b')).toMatch(
      /^b: Căn cứ kết hợp: 0,6 × 2 ÷ 3 \(Lao động\) \+ 0,4 × 1 ÷ 2 = 0,6\. 0,6 ÷ 1 × 100 = 60,00\. /,
    );
  });

  test('a basis that sums to 0 is left out, and the sentence says so', () => {
    const rows = [{ id: 'a' }, { id: 'b' }];
    const bases = [
      { share: '60', label: 'Lao động', values: { a: 1, b: 3 } },
      { share: '40', label: 'CĐCS', values: { a: 0, b: 0 } },
    ];
    const begins =
      'b: Căn cứ «CĐCS» có tổng bằng 0 nên không tính. Căn cứ kết hợp: 60 × 3 ÷ 4 (Lao động) = 45. 45 ÷ ';
    for (const method of ['largest-remainder', 'sainte-lague'])
      expect(reasons({ total: 8, method, rows, bases }).get('b')?.slice(0, begins.length)).toBe(
        begins,
      );
    expect(reasons({ total: 0, rows, bases }).get('b')).not.toContain('÷ 0');
  });

  test('a divisor is shown with which the quotients round to the values', () => {
    const rows = [53, 24, 23].map((weight, i) => ({ id: `r${i}`, weight }));
    expect(reasons({ total: 7, method: 'sainte-lague', rows }).get('r1')).toBe(
      'r1: 24 ÷ 15,2 = 1,58, làm tròn thành 2. Số chia 15,2 dùng chung cho mọi đơn vị để tổng bằng 7. Chỉ tiêu giao: 2.',
    );
    expect(reasons({ total: 7, method: 'dhondt', rows }).get('r0')).toMatch(
      /^r0: 53 ÷ \S+ = 4,\d+, lấy phần nguyên 4\. /,
    );
  });

  test('a tie at the divisor says who goes first', () => {
    const rows = ['a', 'b'].map((id) => ({ id, weight: 1 }));
    const given = reasons({ total: 3, method: 'sainte-lague', rows });
    expect(given.get('a')).toMatch(/^a: 1 ÷ \(2\/3\) = 1,50, đúng ngưỡng, .*: được 2\. /);
    expect(given.get('b')).toMatch(/^b: 1 ÷ \(2\/3\) = 1,50, đúng ngưỡng, .*: chỉ được 1\. /);
  });

  test('a divisor quotient beyond a bound says so', () => {
    const rows = [
      { id: 'a', weight: 90 },
      { id: 'b', weight: 10, min: 4 },
    ];
    expect(reasons({ total: 10, method: 'dhondt', rows }).get('b')).toMatch(
      /^b: 10 ÷ \S+ = 0,\d+, lấy phần nguyên 0, thấp hơn mức tối thiểu 4, giữ ở 4\. /,
    );
  });
});
