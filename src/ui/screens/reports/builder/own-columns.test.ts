import { describe, expect, it } from 'vitest';
import type { OwnColumn, OwnReport } from '../../../../domain/report/own-report.ts';
import { EMPTY_REPORT } from '../choice.ts';
import { withColumns, withMoved, withoutColumn } from './own-columns.ts';

const column = (value: OwnColumn['value']): OwnColumn => ({
  indicator: 'ket-nap',
  value,
  when: { type: 'asked' },
});
const REPORT: OwnReport = {
  ...EMPTY_REPORT,
  columns: [column('target'), column('result'), column('percent')],
  order: { type: 'column', column: 2, descending: true },
};
const values = ({ columns }: OwnReport) => columns.map(({ value }) => value);

describe('the columns of a report that is being put together', () => {
  it('are added once each', () => {
    const more = withColumns(REPORT, [column('result'), column('rank')]);
    expect(values(more)).toEqual(['target', 'result', 'percent', 'rank']);
    expect(withColumns(REPORT, [column('result')])).toBe(REPORT);
  });

  it('move, and the order goes with its column', () => {
    const moved = withMoved(REPORT, 2, -1);
    expect(values(moved)).toEqual(['target', 'percent', 'result']);
    expect(moved.order).toEqual({ type: 'column', column: 1, descending: true });
    expect(withMoved(REPORT, 2, 1)).toBe(REPORT);
    expect(withMoved(REPORT, 0, -1)).toBe(REPORT);
  });

  it('are taken out, and an order by what is gone is the protocol again', () => {
    expect(withoutColumn(REPORT, 0).order).toMatchObject({ column: 1 });
    expect(withoutColumn(REPORT, 2).order).toEqual({ type: 'protocol' });
    expect(values(withoutColumn(REPORT, 1))).toEqual(['target', 'percent']);
  });
});
