import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import sample from '../../../tests/fixtures/dien-bien-2020.json' with { type: 'json' };
import { openTestWorkspace, type TestWorkspace } from '../testing/workspace.ts';

const BASIS = 'lao-dong-chua-doan-vien';
const MEMBERS = {
  year: 2020,
  indicator: 'doan-vien-ket-nap',
  total: 594,
  by: [{ basis: BASIS }],
};
const UNITS = sample.units.map(({ code }) => code);

function cell(unit: string, sector = '', period = '2020') {
  return { indicator: 'doan-vien-ket-nap', unit, sector, period };
}

describe('«Cách tính» of a cell', () => {
  let workspace: TestWorkspace;

  beforeEach(async () => {
    workspace = await openTestWorkspace('dien-bien-2020');
  });
  afterEach(() => workspace.close());

  async function told(place: ReturnType<typeof cell>, version?: string) {
    const reason = await workspace.client.plan.reason({
      ...place,
      ...(version === undefined ? {} : { version }),
    });
    return { ...reason, lines: new Map(reason.opened.map(({ what, amount }) => [what, amount])) };
  }

  test('opens the sharing by the largest remainder, down to who received the leftovers', async () => {
    await workspace.client.plan.allocate(MEMBERS);
    const { sentence, opened, hasWorking, origin, lines } = await told(cell('huyen-dien-bien'));
    expect(sentence).toBe(
      'LĐLĐ huyện Điện Biên: 167 ÷ 1.260 × 594 = 78,73. Phần nguyên 78, phần lẻ 0,73. Cộng các phần nguyên được 588, còn 6 đoàn viên, cộng thêm mỗi nơi 01 cho 6 đơn vị có phần lẻ lớn nhất; phần lẻ 0,73 xếp thứ 3, được cộng thêm 01. Chỉ tiêu giao: 79.',
    );
    expect({ hasWorking, origin }).toEqual({ hasWorking: true, origin: 'allocation' });
    expect(opened.filter(({ what }) => what !== 'Được cộng thêm 01')).toEqual([
      { what: 'Căn cứ: Lao động chưa là đoàn viên', amount: '167' },
      { what: 'Số phải phân bổ', amount: '594' },
      { what: 'Tổng căn cứ', amount: '1.260' },
      { what: 'Mức tính toán', amount: '78,73' },
      { what: 'Phần nguyên', amount: '78' },
      { what: 'Phần lẻ', amount: '0,73' },
      { what: 'Xếp thứ phần lẻ', amount: '3' },
      { what: 'Cộng thêm', amount: '1' },
      { what: 'Chỉ tiêu giao', amount: '79' },
    ]);
    const receivers = lines.get('Được cộng thêm 01')?.split('; ') ?? [];
    expect(receivers).toHaveLength(6);
    expect(receivers[2]).toBe('LĐLĐ huyện Điện Biên');
    expect(receivers[5]).toBe('Công đoàn ngành Xây dựng');
  });

  test('opens divisors, steps, bounds and combined bases', async () => {
    const { client } = workspace;
    await client.plan.allocate({ ...MEMBERS, method: 'sainte-lague' });
    const divided = await told(cell('huyen-dien-bien'));
    expect([...divided.lines.keys()]).toEqual([
      'Căn cứ: Lao động chưa là đoàn viên',
      'Số chia',
      'Thương',
      'Làm tròn',
      'Chỉ tiêu giao',
    ]);
    await client.plan.allocate({ ...MEMBERS, total: 600, step: 7 });
    const stepped = await told(cell('huyen-dien-bien'));
    expect(stepped.lines.get('Làm tròn đến')).toBe('7');
    expect(stepped.lines.get('Số suất được giao')).toMatch(/^\d+ × 7 = \d+$/);
    await client.plan.allocate({ ...MEMBERS, min: [{ unit: 'muong-lay', value: 30 }] });
    const kept = await told(cell('muong-lay'));
    expect(kept.lines.get('Tối thiểu')).toBe('30');
    expect(kept.lines.get('Mức tính toán')).toMatch(/^27,/);
    expect(kept.lines.get('Chỉ tiêu giao')).toBe('30');
    await client.plan.allocate({
      ...MEMBERS,
      by: [
        { basis: BASIS, share: '60' },
        { basis: 'equal', share: '40' },
      ],
    });
    const combined = await told(cell('muong-lay'));
    expect(combined.opened[0]).toEqual({
      what: 'Căn cứ: Lao động chưa là đoàn viên (tỷ trọng 60)',
      amount: '58 ÷ 1.260',
    });
    expect(combined.lines.get('Căn cứ kết hợp')).toMatch(/^\d+,\d+$/);
  });

  test('a cell that was locked names who locked it, when and why, once', async () => {
    const { client } = workspace;
    await client.plan.set({ changes: [{ ...cell('dien-bien-phu'), value: 200 }] });
    await client.plan.lock({ cells: [cell('dien-bien-phu')], why: 'theo đề nghị' });
    await client.plan.allocate(MEMBERS);
    const { sentence, origin, lines } = await told(cell('dien-bien-phu'));
    expect(sentence).toMatch(
      /^200: đã khóa \(Nguyễn Thị Ánh, .*, theo đề nghị\), không tham gia phân bổ; còn 394 phân bổ cho 12 đơn vị\.$/,
    );
    expect(origin).toBe('locked');
    expect(lines.get('Người khóa')).toBe('Nguyễn Thị Ánh');
    expect(lines.get('Lý do khóa')).toBe('theo đề nghị');
    const other = await told(cell('huyen-dien-bien'));
    expect(other.lines.get('Trừ các ô đã khóa')).toBe('200');
  });

  test('the history of a cell leaves out the sharings that gave it the same again', async () => {
    const { client } = workspace;
    await client.plan.allocate(MEMBERS);
    await client.plan.set({ changes: [{ ...cell('muong-ang'), value: 30 }] });
    await client.plan.allocate(MEMBERS);
    const { history } = await told(cell('huyen-dien-bien'));
    expect(history.map(({ from, to }) => [from, to])).toEqual([[null, 79]]);
  });

  test('a lock that was taken off since is not told as one that holds', async () => {
    const { client } = workspace;
    const place = cell('dien-bien-phu');
    await client.plan.set({ changes: [{ ...place, value: 200 }] });
    await client.plan.lock({ cells: [place], why: 'theo đề nghị' });
    await client.plan.allocate(MEMBERS);
    await client.plan.unlock({ cells: [place] });
    const { sentence, origin } = await told(place);
    expect(sentence).toMatch(/^200: đã khóa \(.*, theo đề nghị\), .* Ô nay đã mở khóa\.$/);
    expect(origin).toBe('allocation');
  });

  test('a lock that came after the sharing is told beside it', async () => {
    const { client } = workspace;
    await client.plan.allocate(MEMBERS);
    await client.plan.lock({ cells: [cell('huyen-dien-bien')], why: 'đã thống nhất' });
    const { sentence, lines } = await told(cell('huyen-dien-bien'));
    expect(sentence).toMatch(
      /Chỉ tiêu giao: 79\. Ô đang khóa \(Nguyễn Thị Ánh, .*, đã thống nhất\): lần phân bổ sau giữ nguyên 79\.$/,
    );
    expect(lines.get('Lý do khóa')).toBe('đã thống nhất');
  });

  test('a value that was fixed for one sharing names who fixed it', async () => {
    await workspace.client.plan.allocate({
      ...MEMBERS,
      lock: [{ unit: 'dien-bien-phu', value: 200 }],
    });
    const { sentence, origin } = await told(cell('dien-bien-phu'));
    expect(sentence).toMatch(
      /^200: được cố định khi phân bổ \(Nguyễn Thị Ánh, 05\/01\/2020 .*\), không tham gia phân bổ; còn 394 phân bổ cho 12 đơn vị\.$/,
    );
    expect(origin).toBe('allocation');
  });

  test('the total of a sharing is a number that was given, and its working can be shown', async () => {
    await workspace.client.plan.allocate({ ...MEMBERS, total: 600 });
    const { sentence, hasWorking, origin } = await told(cell('tinh'));
    expect(sentence).toContain('600, tổng được đặt khi phân bổ (Nguyễn Thị Ánh');
    expect({ hasWorking, origin }).toEqual({ hasWorking: true, origin: 'typed' });
  });

  test('a per cent is told as one', async () => {
    const { client } = workspace;
    const ratio = { ...cell('dien-bien-phu'), indicator: 'tl-thoa-uoc' };
    await client.plan.set({ changes: [{ ...ratio, value: 70.5 }] });
    expect((await told(ratio)).sentence).toContain(': 70,5%, nhập tay (');
  });

  test('what a document says is quoted', async () => {
    const { sentence, origin, lines } = await told(cell('tinh'));
    expect(origin).toBe('programme');
    expect(sentence).toContain(lines.get('Đoạn trích') ?? 'no quote');
  });

  describe('over sectors', () => {
    const SECTORS = ['hcsn', 'dnnn', 'dn-ngoai-nn'];

    beforeEach(async () => {
      const { client } = workspace;
      await client.plan.set({
        changes: sample.units.flatMap(({ code, baseline }, index) => {
          const all = baseline[BASIS];
          const first = Math.floor((all * (index + 1)) / 20);
          const parts = [first, Math.floor((all - first) / 3)];
          const values = [...parts, all - parts.reduce((sum, part) => sum + part, 0)];
          return SECTORS.map((sector, column) => ({
            ...cell(code, sector),
            kind: 'baseline' as const,
            indicator: BASIS,
            value: values[column] ?? 0,
          }));
        }),
      });
      await client.plan.allocate({ ...MEMBERS, sectors: true });
    });

    test('a cell is a division by both divisors', async () => {
      const { sentence, lines, value, hasWorking, title } = await told(
        cell('huyen-dien-bien', 'dnnn'),
      );
      expect(title).toContain('Doanh nghiệp nhà nước');
      expect(hasWorking).toBe(true);
      const number = (what: string) =>
        Number(lines.get(what)?.replaceAll('.', '').replace(',', '.'));
      const quotient =
        number('Căn cứ: Lao động chưa là đoàn viên') /
        number('Số chia hàng') /
        number('Số chia cột');
      expect(Math.round(quotient)).toBe(value);
      expect(lines.get('Làm tròn')).toBe(`làm tròn thành ${value}`);
      expect(lines.get('Tổng của đơn vị')).toBe('79');
      expect(sentence).toContain(lines.get('Số chia hàng') ?? 'no divisor');
    });

    test('a weight of several bases says where it comes from', async () => {
      await workspace.client.plan.allocate({
        ...MEMBERS,
        sectors: true,
        by: [
          { basis: BASIS, share: '60' },
          { basis: 'equal', share: '40' },
        ],
      });
      const { sentence, lines } = await told(cell('huyen-dien-bien', 'dnnn'));
      const weight = lines.get('Căn cứ kết hợp');
      expect(sentence).toMatch(
        /Căn cứ kết hợp: 60 × \d+ ÷ 1\.260 \(.*\) \+ 40 × 1 ÷ \d+ \(.*\) = /,
      );
      expect(sentence).toContain(` = ${weight}. ${weight} ÷ (`);
    });

    test('a locked cell names who locked it, when and why', async () => {
      const { client } = workspace;
      await client.plan.lock({ cells: [cell('huyen-dien-bien', 'dnnn')], why: 'theo biên bản' });
      await client.plan.allocate({ ...MEMBERS, total: 600, sectors: true });
      const { sentence, origin, lines } = await told(cell('huyen-dien-bien', 'dnnn'));
      expect(sentence).toMatch(/: đã khóa ở \d+ \(Nguyễn Thị Ánh, .*, theo biên bản\), các ô khác/);
      expect(origin).toBe('locked');
      expect(lines.get('Lý do khóa')).toBe('theo biên bản');
    });

    test('a locked cell that was unlocked, and locked again by another, tells both', async () => {
      const { client } = workspace;
      const place = cell('huyen-dien-bien', 'dnnn');
      await client.plan.lock({ cells: [place], why: 'theo biên bản' });
      await client.plan.allocate({ ...MEMBERS, total: 600, sectors: true });
      await client.plan.unlock({ cells: [place] });
      const open = await told(place);
      expect(open.origin).toBe('allocation');
      expect(open.sentence).toMatch(
        /: đã khóa ở \d+ \(.*, theo biên bản\), .* Ô nay đã mở khóa\.$/,
      );
      await client.plan.lock({ cells: [place], why: 'theo ý kiến Ban Thường vụ' });
      const again = await told(place);
      expect(again.sentence).toMatch(
        /: đã khóa ở \d+ \(.*, theo biên bản\), .* Ô đang khóa \(.*, theo ý kiến Ban Thường vụ\): lần phân bổ sau giữ nguyên \d+\.$/,
      );
    });

    test('the unit’s own total and the sector’s total have their own arithmetic', async () => {
      const unit = await told(cell('huyen-dien-bien'));
      expect(unit.lines.get('Mức tính toán')).toBe('78,73');
      const sector = await told(cell('tinh', 'dnnn'));
      expect(sector.origin).toBe('allocation');
      expect(sector.sentence).toMatch(/khu vực có phần lẻ lớn nhất|bằng đúng số phải phân bổ/);
      expect(sector.lines.get('Chỉ tiêu giao')).toBe(String(sector.value));
    });
  });

  test('«trong đó»: the whole is named as the upper bound', async () => {
    const { client } = workspace;
    await client.plan.allocate(MEMBERS);
    await client.plan.allocate({
      ...MEMBERS,
      indicator: 'doan-vien-uu-tu',
      within: 'doan-vien-ket-nap',
      total: 500,
      by: [{ basis: 'equal' }],
    });
    const { lines } = await told({ ...cell('muong-lay'), indicator: 'doan-vien-uu-tu' });
    expect(lines.get('Tối đa (số chung của đơn vị)')).toBe('27');
  });

  describe('of an amendment', () => {
    beforeEach(async () => {
      const { client } = workspace;
      await client.plan.allocate(MEMBERS);
      await client.versions.issue({ years: [2020], number: '10/QĐ-LĐLĐ', date: '2020-01-10' });
      await client.versions.amend({ year: 2020, reason: 'tăng thêm' });
    });

    test.each(['fewest', 'proportional'] as const)('%s: from the issued value', async (amend) => {
      await workspace.client.plan.allocate({ ...MEMBERS, total: 650, amend });
      const { lines, value, sentence } = await told(cell('dien-bien-phu'));
      expect(lines.get('Đã giao')).toBe('194');
      expect(lines.get('Phải điều chỉnh tất cả')).toBe('+56');
      expect(lines.get('Điều chỉnh')).toBe(`+${(value ?? 0) - 194}`);
      expect(lines.get('Chỉ tiêu sau điều chỉnh')).toBe(String(value));
      expect(lines.has('Phân bổ mới')).toBe(amend === 'fewest');
      expect(sentence).toContain('đã giao 194');
    });

    test('the history goes on where the issued figure ended', async () => {
      const { client } = workspace;
      await client.plan.set({ changes: [{ ...cell('dien-bien-phu'), value: 200 }] });
      const { history } = await told(cell('dien-bien-phu'));
      expect(history.map(({ from, to }) => [from, to])).toEqual([
        [194, 200],
        [null, 194],
      ]);
    });
  });

  test('an explained amount is the same in the version that was issued', async () => {
    const { client } = workspace;
    await client.plan.allocate(MEMBERS);
    const before = await told(cell('huyen-dien-bien'));
    await client.versions.issue({ years: [2020], number: '10/QĐ-LĐLĐ', date: '2020-01-10' });
    expect(await told(cell('huyen-dien-bien'))).toEqual(before);
  });

  test('every unit of the plan can be asked', async () => {
    await workspace.client.plan.allocate(MEMBERS);
    for (const unit of UNITS) {
      const { value, lines } = await told(cell(unit));
      expect(lines.get('Chỉ tiêu giao')).toBe(String(value));
    }
  });
});
