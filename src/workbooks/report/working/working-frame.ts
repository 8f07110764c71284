import type { Letterhead, SignatureBlock } from '../../../domain/report/table.ts';
import type { ReportGroup } from '../report-input.ts';

/** What surrounds the arithmetic of a working paper. */
export type WorkingFrame = {
  readonly letterhead: Letterhead | null;
  readonly signature: SignatureBlock | null;
  /** «chỉ tiêu Kết nạp đoàn viên»: what the title says was shared out. */
  readonly subject: string;
  /** «Điều chỉnh thành 610 đoàn viên – Nguyễn Thị Lan, 05/01/2020 10:42»; '' where nobody knows. */
  readonly occasion: string;
  /** How many units shared a part of the column; null where the whole of it was shared out. */
  readonly part: number | null;
  readonly period: string;
  readonly unitOfMeasure: string;
  /** The rows of the sharing under their headings; none: one list in the sharing's own order. */
  readonly groups: readonly ReportGroup[];
  /** What stands in the plan now, by row, where that is no longer what the sharing gave; null: it still is. */
  readonly present: ReadonlyMap<string, number> | null;
  readonly notes: readonly string[];
  /** What the weights are, where the sharing has one basis. */
  readonly basisLabel: string | null;
  /** «Đơn vị», or «Khu vực» where a total is shared over sectors. */
  readonly receiver: string;
};

/** Names of the table's own columns that every working paper has. */
export const ORDINAL = 'ordinal';
export const UNIT = 'unit';
export const PRESENT = 'present';

/** The paper's own name, as the list of reports has it. */
export const WORKING_TITLE = 'Biểu thuyết minh cách tính';
