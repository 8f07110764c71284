import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { answer, commandLineHere, refusal, run } from './command-line.ts';
import { cell, newDienBien, show } from './workspace.ts';

const here = commandLineHere();
const PERIOD = ['--period', '2020-H1'] as const;

type Imported = {
  readonly files: readonly {
    readonly status: string;
    readonly tables: readonly {
      readonly issues: readonly {
        readonly code: string;
        readonly severity: string;
        readonly cell: string;
      }[];
    }[];
  }[];
  readonly stored: number;
  readonly step: number | null;
};

describe('a second round of returns', () => {
  it('the same file again stores nothing and takes no step', async () => {
    const file = await newDienBien(here.path('lan-nua.chitieu'));
    const path = await report('muong-ang.csv', 12, 1);
    expect(await take(file, path)).toMatchObject({ stored: 2, step: expect.any(Number) });
    expect(await take(file, path)).toMatchObject({ stored: 0, step: null });
    const again = await report('ten-khac.csv', 12, 1);
    expect((await take(file, again)).files[0]?.status).toBe('ready');
    expect(await results(file)).toEqual([12, 1]);
  });

  it('a changed file holds back just what differs from what is stored', async () => {
    const file = await newDienBien(here.path('so-moi.chitieu'));
    await take(file, await report('lan-1.csv', 12, 1));
    const changed = await report('lan-2.csv', 14, 1);
    const held = await take(file, changed);
    expect(issuesOf(held)).toEqual([['conflict', 'error', 'C4']]);
    expect(held.files[0]?.status).toBe('needs-review');
    expect(await results(file)).toEqual([12, 1]);
    const seen = await take(file, changed, '--accept', 'conflict', '--dry-run');
    expect(seen).toMatchObject({ stored: 0, step: null });
    expect(await results(file)).toEqual([12, 1]);
    await take(file, changed, '--accept', 'conflict');
    expect(await results(file)).toEqual([14, 1]);
  });

  it('an older import goes back by its step, and what was set since stays', async () => {
    const file = await newDienBien(here.path('hoan-tac-rieng.chitieu'));
    const { step } = await take(file, await report('muong-ang.csv', 12, 1));
    const admitted = cell('muong-ang', 'doan-vien-ket-nap', '2020-H1');
    await answer('set', file, '--kind', 'result', ...admitted, '--value', '15');
    const seen = await answer<Undone>('undo', file, '--step', String(step), '--dry-run');
    expect(seen).toMatchObject({
      step: null,
      skipped: [{ unit: 'muong-ang', now: '15', why: 'changed' }],
    });
    expect(await results(file)).toEqual([15, 1]);
    const done = await answer<Undone>('undo', file, '--step', String(step));
    expect(done).toEqual({ ...seen, step: expect.any(Number) });
    expect(await results(file)).toEqual([15]);
    await answer('undo', file);
    expect(await results(file)).toEqual([15, 1]);
  });

  it('an estimate and the official figure stand beside each other', async () => {
    const file = await newDienBien(here.path('uoc.chitieu'));
    const year = ['--period', '2020'] as const;
    const estimate = await report('uoc.csv', 30, 2, 'ƯỚC THỰC HIỆN CẢ NĂM 2020');
    await answer('import', file, estimate, ...year);
    const official = await report('cuoi-nam.csv', 28, 2, 'KẾT QUẢ NĂM 2020');
    await answer('import', file, official, ...year, '--stage', 'official', '--as-of', '2020-12-31');
    expect(await results(file)).toEqual([30, 28, 2, 2]);
    const half = ['--period', '2020-H1', '--stage', 'estimate'] as const;
    expect((await refusal('import', file, official, ...half)).code).toBe('bad-request');
  });

  it('no other step goes back by its number', async () => {
    const file = await newDienBien(here.path('khong-rieng.chitieu'));
    expect((await refusal('undo', file, '--step', '1')).code).toBe('bad-request');
    expect((await refusal('undo', file, '--step', '99')).code).toBe('not-found');
    expect((await run(['undo', file, '--dry-run', '--json'])).status).toBe(2);
  });
});

type Undone = { readonly step: number | null; readonly skipped: readonly unknown[] };

async function report(
  name: string,
  admitted: number,
  founded: number,
  title = 'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020',
): Promise<string> {
  const path = here.path(name);
  const lines = [
    'LĐLĐ huyện Mường Ảng',
    title,
    'TT,Chỉ tiêu,Kết quả thực hiện',
    `1,Kết nạp đoàn viên,${admitted}`,
    `2,Thành lập CĐCS,${founded}`,
  ];
  await writeFile(path, `\uFEFF${lines.join('\r\n')}\r\n`);
  return path;
}

function take(file: string, path: string, ...more: readonly string[]): Promise<Imported> {
  return answer('import', file, path, ...PERIOD, ...more);
}

function issuesOf({ files }: Imported) {
  const issues = files.flatMap(({ tables }) => tables.flatMap((table) => table.issues));
  return issues.map(({ code, severity, cell: at }) => [code, severity, at]);
}

/** Admitted members, then founded unions: those there are. */
async function results(file: string): Promise<readonly unknown[]> {
  const { figures } = await show(file);
  const found = figures.filter(({ kind }) => kind === 'result');
  const valuesOf = (code: string) =>
    found.flatMap(({ indicator, value }) => (indicator === code ? [value] : []));
  return [...valuesOf('doan-vien-ket-nap'), ...valuesOf('cdcs-thanh-lap')];
}
