import type { ReportTable } from '../../../domain/report/table.ts';
import { amendWorking } from '../../../workbooks/report/working/amend-working.ts';
import { matrixWorking } from '../../../workbooks/report/working/matrix-working.ts';
import { oneWayWorking } from '../../../workbooks/report/working/one-way-working.ts';
import type { WorkingFrame } from '../../../workbooks/report/working/working-frame.ts';
import type { ReplayedSharing } from '../../allocation/allocation-detail.ts';
import type { SharingJson } from '../../allocation/sharing-json.ts';
import type { ReplayedAllocation } from './column-steps.ts';

/** The paper of a replayed sharing; one over sectors has those of its margins on sheets of their own. */
export function workingTables(
  frame: WorkingFrame,
  { detail, units, sectors, cells }: ReplayedAllocation,
): ReportTable {
  const ofUnits = sharingTable(frame, detail.request, units);
  if (cells === null) return ofUnits;
  const apart: WorkingFrame = {
    ...frame,
    letterhead: null,
    signature: null,
    notes: [],
    present: null,
  };
  const matrix = matrixWorking({ ...frame, present: null }, cells);
  const ofSectors =
    sectors === null || detail.sectors === undefined
      ? []
      : [
          {
            ...sharingTable(
              {
                ...apart,
                part: null,
                groups: [],
                receiver: 'Khu vực',
                subject: `${frame.subject} theo khu vực`,
              },
              detail.sectors,
              sectors,
            ),
            sheetName: 'Tổng của khu vực',
          },
        ];
  return {
    ...matrix,
    sheetName: 'Đơn vị và khu vực',
    further: [
      { ...sharingTable(apart, detail.request, units), sheetName: 'Tổng của đơn vị' },
      ...ofSectors,
    ],
  };
}

function sharingTable(
  frame: WorkingFrame,
  json: SharingJson,
  sharing: ReplayedSharing,
): ReportTable {
  const named: WorkingFrame = { ...frame, basisLabel: json.basisLabel ?? null };
  switch (sharing.mode) {
    case 'one-way':
      return oneWayWorking(named, { ...sharing, wholes: null });
    case 'parts': {
      const { wholes, ...request } = sharing.request;
      return oneWayWorking(named, { request, answer: sharing.answer, wholes });
    }
    case 'amend':
      return amendWorking(named, sharing.request);
  }
}
