import { isRatio } from '../../domain/indicator.ts';
import { exactSum } from '../../domain/ratio.ts';
import type { ResultLine } from '../../domain/result-lines.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import type { ReportGroup } from './report-input.ts';
import type { FiguresOf, ProgressBlock } from './result-block.ts';

/** What a reader must know of the figures that the columns do not tell. */
export function progressNotes(
  blocks: readonly ProgressBlock[],
  groups: readonly ReportGroup[],
  figuresOf: FiguresOf,
  areSeveral: boolean,
): readonly string[] {
  const units = groups.flatMap((group) => group.units);
  return blocks.flatMap((block) => {
    const { code, name, kind } = block.indicator;
    const subject = areSeveral ? `«${name}»: ` : '';
    const lines = units.map((unit) => block.ofUnit(unit.code).line);
    const official = lines.filter(({ outlook }) => outlook?.official === true).length;
    const notes = official === 0 ? [] : [`cột «Ước cả năm» là số chính thức ở ${official} đơn vị.`];
    if (isRatio(kind)) {
      notes.push(...barePercentNotes(lines));
    } else {
      const own = figuresOf(ROOT_UNIT, code).target?.value ?? null;
      const given = lines.reduce((sum, { target }) => sum + (target ?? 0), 0);
      if (own !== null && own !== given) {
        notes.push(
          `tổng chỉ tiêu giao ${formatDecimal(own)}, các đơn vị đã được giao ${formatDecimal(given)}.`,
        );
      }
    }
    if (missingDiffers(block, groups, figuresOf)) {
      notes.push(
        'cột «Còn thiếu» ở các dòng cộng tính trên số cộng của dòng đó (gồm cả đơn vị chưa báo cáo; đơn vị vượt bù đơn vị thiếu), không cộng từ các đơn vị.',
      );
    }
    return notes.map((note) => `${subject}${subject === '' ? capital(note) : note}`);
  });
}

/** A unit beyond its target makes up for another in the sum of both, not in its own row. */
function missingDiffers(
  block: ProgressBlock,
  groups: readonly ReportGroup[],
  figuresOf: FiguresOf,
): boolean {
  const own = figuresOf(ROOT_UNIT, block.indicator.code).target;
  const all = groups.flatMap((group) => group.units);
  const sums = [...groups.map(({ units }) => ({ units, own: null })), { units: all, own }];
  return sums.some(({ units, own: target }) => {
    const whole = block.ofParts({ id: '', parts: [], units }, target).missing;
    const each = units.flatMap(({ code }) => block.ofUnit(code).line.missing ?? []);
    return whole !== null && each.length > 0 && whole !== exactSum(each);
  });
}

/** That per cents told without their counts are in no sum; [] where every ratio has its counts. */
export function barePercentNotes(lines: readonly ResultLine[]): readonly string[] {
  const bare = lines.filter(({ percent, parts }) => percent !== null && parts === null).length;
  return bare === 0
    ? []
    : [
        `${bare} đơn vị chỉ báo cáo tỷ lệ, không có số đạt và tổng số: không tính vào các dòng cộng.`,
      ];
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
