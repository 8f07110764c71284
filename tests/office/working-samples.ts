import { apportionOneWay } from '../../src/domain/allocation/one-way.ts';
import { parseApportionRequest } from '../../src/domain/allocation/parse-request.ts';
import { apportionTwoWay } from '../../src/domain/allocation/two-way/two-way.ts';
import { apportionYears } from '../../src/domain/allocation/years.ts';
import type { ReportTable } from '../../src/domain/report/table.ts';
import { amendWorking } from '../../src/workbooks/report/working/amend-working.ts';
import { matrixWorking } from '../../src/workbooks/report/working/matrix-working.ts';
import { oneWayWorking } from '../../src/workbooks/report/working/one-way-working.ts';
import type { WorkingFrame } from '../../src/workbooks/report/working/working-frame.ts';
import { yearsWorking } from '../../src/workbooks/report/working/years-working.ts';
import { DIEN_BIEN_GROUPS, LETTERHEAD, SIGNATURE } from './samples.ts';

export const FRAME: WorkingFrame = {
  letterhead: LETTERHEAD,
  signature: SIGNATURE,
  subject: 'chỉ tiêu Kết nạp đoàn viên',
  occasion: '',
  part: null,
  period: 'năm 2020',
  unitOfMeasure: 'đoàn viên',
  groups: DIEN_BIEN_GROUPS,
  present: null,
  notes: [],
  basisLabel: 'Lao động chưa là đoàn viên',
  receiver: 'Đơn vị',
};

const WEIGHTS = [412, 58, 167, 90, 64, 51, 47, 43, 39, 30, 120, 77, 62];

/** 594 over the 13 units of Điện Biên by the workers who are no members yet (illustrative). */
export const DIEN_BIEN_JSON = {
  total: 594,
  rows: DIEN_BIEN_GROUPS.flatMap(({ units }) => units).map(({ code, name }, index) => ({
    id: code,
    label: name,
    weight: WEIGHTS[index] ?? 0,
  })),
};

/** The working paper of a request of one list, whatever its mode. */
export function paperOf(json: unknown, frame: WorkingFrame = FRAME): ReportTable {
  const parsed = parseApportionRequest(json);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const request = parsed.value;
  if (request.mode === 'amend') return amendWorking(frame, request);
  if (request.mode === 'years') {
    const years = apportionYears(request);
    if (!years.ok) throw new Error(years.error.message);
    return yearsWorking({ ...frame, groups: [], receiver: 'Năm' }, request, years.value);
  }
  if (request.mode !== 'one-way') throw new Error(`No paper for ${request.mode}`);
  const answer = apportionOneWay(request);
  if (!answer.ok) throw new Error(answer.error.message);
  return oneWayWorking(frame, { request, answer: answer.value, wholes: null });
}

const SECTORS = [
  { id: 'hcsn', label: 'HCSN' },
  { id: 'dnnn', label: 'DNNN' },
  { id: 'dn-ngoai-nn', label: 'DN ngoài nhà nước' },
];

/** The same total over units and three sectors. */
export function dienBienMatrix() {
  const weights = WEIGHTS.map((weight, index) => {
    const state = Math.floor(weight / (3 + (index % 3)));
    return [Math.floor(weight / 6), state, weight - state - Math.floor(weight / 6)];
  });
  const request = parseApportionRequest({
    mode: 'two-way',
    rows: DIEN_BIEN_JSON.rows.map(({ id, label }, index) => ({
      id,
      label,
      total: apportioned()[index],
    })),
    columns: SECTORS.map((sector, index) => ({ ...sector, total: [96, 150, 348][index] })),
    weights,
  });
  if (!request.ok || request.value.mode !== 'two-way') throw new Error(JSON.stringify(request));
  const answer = apportionTwoWay(request.value);
  if (!answer.ok) throw new Error(answer.error.message);
  const bases = [
    {
      label: 'Lao động chưa là đoàn viên',
      share: { numerator: 1n, denominator: 1n },
      values: request.value.weights,
    },
  ];
  return {
    table: matrixWorking(FRAME, { request: request.value, answer: answer.value, bases }),
    values: answer.value.values,
  };
}

function apportioned(): readonly number[] {
  const parsed = parseApportionRequest(DIEN_BIEN_JSON);
  if (!parsed.ok || parsed.value.mode !== 'one-way') throw new Error('No sharing');
  const answer = apportionOneWay(parsed.value);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.rows.map(({ value }) => value);
}
