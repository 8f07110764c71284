import { isRatio } from '../../domain/indicator.ts';
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
      const bare = lines.filter(({ percent, parts }) => percent !== null && parts === null).length;
      if (bare > 0) {
        notes.push(
          `${bare} đơn vị chỉ báo cáo tỷ lệ, không có số đạt và tổng số: không tính vào các dòng cộng.`,
        );
      }
    } else {
      const own = figuresOf(ROOT_UNIT, code).target?.value ?? null;
      const given = lines.reduce((sum, { target }) => sum + (target ?? 0), 0);
      if (own !== null && own !== given) {
        notes.push(
          `tổng chỉ tiêu giao ${formatDecimal(own)}, các đơn vị đã được giao ${formatDecimal(given)}.`,
        );
      }
    }
    return notes.map((note) => `${subject}${subject === '' ? capital(note) : note}`);
  });
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
