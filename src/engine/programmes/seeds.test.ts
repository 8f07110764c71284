import { describe, expect, it } from 'vitest';
import { readSeed } from '../../../tests/fixtures/seeds/read-seed.ts';
import {
  type Exception,
  homelessNumbers,
  type Passage,
} from '../../../tests/fixtures/seeds/walk-numbers.ts';
import type { Comparator } from '../../domain/indicator.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { Programme } from '../../domain/programme.ts';
import { builtIn } from './built-in.ts';

type Known = {
  readonly passages: readonly Passage[];
  readonly exceptions: readonly Exception[];
  readonly tasksFrom: string;
  readonly tasks: number;
  readonly wordsAlone: readonly string[];
};

const numbered = (...texts: string[]): Exception[] =>
  texts.map((text) => ({ text, kind: 'number of a document' }));
const dated = (...texts: string[]): Exception[] => texts.map((text) => ({ text, kind: 'date' }));

const SEEDS: Readonly<Record<string, Known>> = {
  'dien-bien-2020': {
    passages: [['4. Tập trung thực hiện nhiệm vụ đại diện', 'II. MỘT SỐ GIẢI PHÁP']],
    exceptions: [
      ...numbered('Số: 579', '174/TB-TLĐ', '433/QĐ-LĐLĐ'),
      ...dated('ngày 16 tháng 10 năm 2019', '02/10/2019', '24/01/2019'),
      { text: 'Chương trình công tác năm 2020” Kính gửi', kind: 'year of the document' },
      { text: 'hoạt động công đoàn năm 2020', kind: 'year of the document' },
    ],
    tasksFrom: 'I. MỘT SỐ NHIỆM VỤ TRỌNG TÂM',
    tasks: 12,
    wordsAlone: ['dt-tet', 'dt-thoa-uoc-loi-hon'],
  },
  'nghe-an-2021': {
    passages: [['II. MỘT SỐ CHỈ TIÊU', 'III. NHIỆM VỤ, GIẢI PHÁP']],
    exceptions: [
      ...numbered('02-NQ/TW', '02/CTr-TLĐ', '19-CTr/TU', '58-KH/TU'),
      ...dated('tháng 10 năm 2021', '12/6/2021', '20/7/2021', '01/07/2021', '12/10/2021'),
    ],
    tasksFrom: 'III. NHIỆM VỤ, GIẢI PHÁP THỰC HIỆN',
    tasks: 48,
    wordsAlone: [
      'moc-thiet-che-kcn-bac-vinh',
      'moc-nha-van-hoa-lao-dong',
      'dt-tap-hop-nguoi-lao-dong',
      'dt-nguoi-lao-dong-la-doan-vien',
    ],
  },
  'tra-vinh-2020': {
    passages: [['III. MỘT SỐ CHỈ TIÊU CHỦ YẾU', 'IV. NHIỆM VỤ VÀ GIẢI PHÁP']],
    exceptions: [
      ...numbered('01-CT/TU', '04-KH/BTGTU', '79-KL/TW', '20-NQ/TW', '83/KH-LĐLĐ'),
      ...dated('16/11/2020', '24/11/2020', '25/12/2013', '03/02/2021'),
      { text: 'nhiệm kỳ 2020 - 2025', kind: 'term' },
      { text: 'giai đoạn 2020 - 2025', kind: 'term' },
    ],
    tasksFrom: 'IV. NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU',
    tasks: 16,
    wordsAlone: ['dt-muc-tieu', 'dt-thoa-uoc-loi-hon'],
  },
  'quang-tri-2019': {
    passages: [
      ['II. CHỈ TIÊU', 'III. NHIỆM VỤ VÀ GIẢI PHÁP'],
      ['Tham gia đầy đủ, có chất lượng', 'Các ý kiến đóng góp'],
    ],
    exceptions: [],
    tasksFrom: 'III. NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU',
    tasks: 38,
    wordsAlone: ['moc-thiet-che-kcn-nam-dong-ha'],
  },
  'duong-minh-chau-2024': {
    passages: [],
    exceptions: [
      ...numbered('63/KH-LĐLĐ', '107/KH-LĐLĐ', '01-CTHĐ/ĐĐTLĐ', '233-CTr/TU'),
      ...numbered('43-NQ/TW', '02-NQ/TW'),
      ...dated('tháng 8 năm 2024', '14/8/2024', '24/11/2023'),
      ...dated('30/01/2024', '31/01/2024', '12/6/2021'),
    ],
    tasksFrom: 'III. NHIỆM VỤ VÀ GIẢI PHÁP',
    tasks: 29,
    wordsAlone: ['dt-muc-tieu', 'dt-tu-van-phap-luat'],
  },
};

const WORDS: Readonly<Record<Comparator, RegExp>> = {
  ge: /^(từ .+ trở lên|ít nhất .+|[\d.,]+%? .*trở lên)$/,
  gt: /^[Tt]rên /,
  'approx-gt': /^khoảng trên /,
  approx: /^khoảng (?!trên)/,
  none: /^(?!.*(trở lên|ít nhất|khoảng|[Tt]rên \d))/,
};

function programmeOf(id: string): Programme {
  const found = builtIn(id);
  if (found === undefined) throw new Error(`no programme ${id}`);
  return found.programme;
}

describe.each(Object.entries(SEEDS))('the document behind %s', (id, known) => {
  const seed = readSeed(id);
  const programme = programmeOf(id);
  const homeless = (of: Programme) => homelessNumbers(seed, of, known.passages, known.exceptions);

  it('has no number without a home in the programme', () => {
    expect(homeless(programme)).toEqual([]);
  });

  it('names as exceptions only what stands in it', () => {
    for (const { text } of known.exceptions) expect(seed.text).toContain(text);
    for (const [from, until] of known.passages) {
      expect(seed.text).toContain(from);
      expect(seed.text).toContain(until);
    }
    expect(seed.footnoteMarks).toHaveLength(id === 'tra-vinh-2020' ? 2 : 0);
  });

  it('would miss any indicator with a number that was taken away', () => {
    for (const gone of programme.indicators.filter((entry) => entry.value !== null)) {
      const without = programme.indicators.filter((entry) => entry !== gone);
      expect(homeless({ ...programme, indicators: without }), gone.code).not.toEqual([]);
    }
  });

  it('says its milestones and its aims in words', () => {
    const wordsAlone = programme.indicators.filter((entry) => entry.value === null);
    expect(wordsAlone.map((entry) => entry.code)).toEqual(known.wordsAlone);
    for (const { kind, code } of wordsAlone) {
      expect(kind).toBe(code.startsWith('moc-') ? 'milestone' : 'qualitative');
    }
  });

  it('holds every sentence and every word that the programme quotes', () => {
    for (const entry of programme.indicators) {
      expect(seed.text).toContain(entry.quote);
      expect(entry.quote).toContain(entry.comparatorText);
    }
    for (const task of programme.tasks) {
      expect(seed.text).toContain(task.text);
      for (const words of [task.lead, task.joint, task.due]) {
        if (words !== null) expect(seed.text).toContain(words);
      }
    }
    for (const deadline of programme.deadlines) {
      for (const words of [deadline.rule, deadline.to, deadline.via]) {
        if (words !== null)
          expect(seed.text.replace('Chính sách-Pháp', 'Chính sách - Pháp')).toContain(words);
      }
    }
  });

  it('has each running paragraph from the tasks to the signature as one task', () => {
    const last = seed.lines.findIndex(({ clean }) => clean.startsWith('Nơi nhận'));
    const first = seed.lines.findIndex(({ clean }) => clean === known.tasksFrom);
    expect(first).toBeGreaterThanOrEqual(0);
    const forgotten = seed.lines.slice(first, last).filter(({ raw, clean }) => {
      const words = clean.replace(/^(- |\d+\. )/, '');
      const isHeading =
        /^(#|\*\*|[IVX]+\. )/.test(raw) || (id === 'nghe-an-2021' && /^\d\. /.test(raw));
      const isFootnote = raw.startsWith('<sup>');
      return !isHeading && !isFootnote && !programme.tasks.some(({ text }) => text.includes(words));
    });
    expect(forgotten).toEqual([]);
    expect(programme.tasks).toHaveLength(known.tasks);
    expect(new Set(programme.tasks.map((task) => task.paragraph)).size).toBe(known.tasks);
  });

  it('has its comparators in the words of the document, with the same number', () => {
    for (const entry of programme.indicators) {
      expect(entry.comparatorText, entry.code).toMatch(WORDS[entry.comparator]);
      const digits = /\d+(\.\d{3})*/.exec(entry.comparatorText)?.[0].replaceAll('.', '');
      expect(digits === undefined ? null : Number(digits), entry.code).toBe(entry.value);
      const at = entry.quote.indexOf(entry.comparatorText);
      if (entry.comparator === 'none' && entry.value !== null) {
        expect(entry.quote.slice(0, at), entry.code).not.toMatch(/([Tt]rên|khoảng|ít nhất) $/);
      }
    }
  });

  it('has each indicator once for a period and a group of sectors', () => {
    const uses = programme.indicators.map((entry) =>
      [entry.code, entry.period, ...entry.sectors].join(),
    );
    expect(new Set(uses).size).toBe(uses.length);
    for (const { code, period } of programme.indicators) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      if (period !== null) expect(parsePeriod(period).ok).toBe(true);
    }
  });
});

describe('the five documents together', () => {
  it('hold 143 task paragraphs', () => {
    const counts = Object.keys(SEEDS).map((id) => programmeOf(id).tasks.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(143);
  });

  it('carry what is particular in their words', () => {
    const entry = (id: string, code: string, period: string | null) =>
      programmeOf(id).indicators.find((each) => each.code === code && each.period === period);
    expect(entry('tra-vinh-2020', 'doan-vien-ket-nap', '2021..2025')?.ambiguous).toBe(true);
    expect(entry('tra-vinh-2020', 'tl-thoa-uoc-loai-b', '2021..2025')?.ambiguous).toBe(true);
    expect(entry('tra-vinh-2020', 'tl-thanh-lap-kcn', '2021..2025')).toMatchObject({
      kind: 'sub-ratio',
      parent: 'tl-thanh-lap-cdcs',
      value: 100,
    });
    expect(entry('nghe-an-2021', 'tl-doan-vien-cnld-dn', '2023')).toMatchObject({
      kind: 'share',
      comparator: 'approx',
      parent: 'doan-vien-tong-so',
      value: 46,
    });
    expect(entry('nghe-an-2021', 'tl-doan-vien-cnld-dn', '2030')?.comparator).toBe('approx-gt');
    expect(entry('nghe-an-2021', 'doan-vien-uu-tu', null)).toMatchObject({
      kind: 'average',
      cadence: 'yearly',
      value: 1,
      denominator: 'cdcs-tong-so',
    });
    expect(entry('quang-tri-2019', 'tl-cdcs-phoi-hop-dao-tao', '2023')?.comparator).toBe('ge');
  });

  it('set deadlines with a day only where they name one', () => {
    const days = Object.keys(SEEDS).map((id) =>
      programmeOf(id).deadlines.map((deadline) => deadline.date),
    );
    expect(days).toEqual([['2019-11-10'], [null], [null, null], ['06-10', '11-25', null], [null]]);
  });
});
