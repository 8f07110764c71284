import { expect, onTestFinished, test } from 'vitest';
import { must, newSession } from '../../catalogue/testing/new-session.ts';
import { readFacts } from '../../facts.ts';
import { plainFigure } from '../../plain-figure.ts';
import { figureChange } from '../../rows.ts';
import { type Session, store } from '../../session.ts';
import { explainCell } from '../explain-cell.ts';
import { setFigures } from '../set-figures.ts';

const CELL = { indicator: 'doan-vien-ket-nap', unit: 'muong-ang', sector: '', period: '2020' };

test('a sharing that nothing is known of any more is told by its day and by what was done', async () => {
  const session = await newSession(onTestFinished);
  const elsewhere = { ...CELL, unit: 'muong-cha', kind: 'target', value: 1 } as const;
  const other = must(await setFigures(session, { changes: [elsewhere] }));
  const version = await onlyVersion(session);
  const shared = (step: number) =>
    figureChange(
      plainFigure({
        ...CELL,
        kind: 'target',
        version,
        value: 79,
        source: { type: 'allocation', step },
      }),
    );
  must(await store(session, { what: 'Phân bổ 594 đoàn viên' }, (step) => [shared(step)]));
  const known = must(await explainCell(session, CELL));
  expect(known.sentence).toMatch(
    /^LĐLĐ huyện Mường Ảng: 79, «Phân bổ 594 đoàn viên» \(Nguyễn Thị Lan, \d\d\/\d\d\/\d{4} \d\d:\d\d\)\.$/,
  );
  must(await store(session, { what: 'Nhập lại' }, () => [shared(other.step ?? 0)]));
  const away = must(await explainCell(session, CELL));
  expect(away.sentence).toContain(': 79, «Sửa ô» (Nguyễn Thị Lan, ');
  must(await store(session, { what: 'Nhập lại' }, () => [shared(999)]));
  const unknown = must(await explainCell(session, CELL));
  expect(unknown.sentence).toBe('LĐLĐ huyện Mường Ảng: 79, phân bổ ở lần trước.');
});

async function onlyVersion(session: Session): Promise<string> {
  const { versions } = await session.store.snapshot((view) => readFacts(view, '2020-06-20'));
  return versions[0]?.id ?? '';
}
