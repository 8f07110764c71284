import type { Unplaced } from '../../contract/views/templates.ts';
import type { CellRefusal, CellRefusalReason } from '../../workbooks/template/cells/cell-change.ts';
import type { PlannedCell } from '../../workbooks/template/map/plan-form.ts';

const WHY: Readonly<Record<CellRefusalReason, string>> = {
  protected: 'trang tính được bảo vệ và ô bị khóa; bỏ bảo vệ trang rồi lưu mẫu',
  'array-formula': 'ô thuộc một công thức mảng',
  formula: 'ô có công thức',
  'table-header': 'ô là tiêu đề cột của một bảng Excel',
  'pivot-table': 'ô thuộc bảng tổng hợp PivotTable',
  'too-long': 'văn bản dài quá 32.767 ký tự',
  'no-sheet': 'mẫu không có trang tính này',
  'no-cells': 'trang này không có ô',
  'bad-address': 'ô không có trong trang tính',
  'bad-value': 'số không ghi được vào ô',
  twice: 'hai giá trị khác nhau cùng vào một ô',
};

/** A cell that the form does not let be written, with the figure that it would have held. */
export function cellRefused({ sheet, cell, reason }: CellRefusal, planned: PlannedCell): Unplaced {
  const isFormula = reason === 'formula' || reason === 'array-formula';
  return {
    reason: isFormula ? 'formula' : 'protected',
    message: `Ô ${cell}, trang «${sheet}» không điền được: ${WHY[reason]}.`,
    ...{ sheet, cell, figure: planned.figures[0] ?? null, text: null },
  };
}
