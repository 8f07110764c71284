import { describe, expect, it } from 'vitest';
import { answer, commandLineHere, refusedIn, run } from './command-line.ts';
import { byWorkers, cell, memberTarget, newDienBien } from './workspace.ts';

const here = commandLineHere();

describe('wrong usage', () => {
  it('ends with status 2, says why on stderr and leaves stdout empty', async () => {
    const file = await newDienBien(here.path('dung-sai.chitieu'));
    for (const args of [
      [],
      ['khong-co-lenh-nay'],
      ['show'],
      ['show', file, '--khong-co'],
      ['show', file, 'thua'],
      ['new', file],
      ['new', file, '--programme'],
      ['set', file, ...cell('muong-ang')],
      ['set', file, '--period', '2020', '--value', '1'],
      ['lock', file, '--period', '2020'],
      ['allocate', file, ...memberTarget, '--total', '594'],
      ['allocate', file, ...byWorkers],
      ['issue', file, '--year', '2020'],
      ['report', file],
      ['report', file, 'annex', '--year', '2020'],
      ['import', file],
      ['returns', file],
      ['backup', file],
      ['restore', file],
      ['undo'],
      ['--lang', 'fr', 'programmes'],
    ]) {
      const done = await run([...args, ...(args.length > 0 ? ['--json'] : [])]);
      expect(done, args.join(' ')).toMatchObject({ status: 2, stdout: '' });
      expect(done.stderr.length, args.join(' ')).toBeGreaterThan(10);
    }
  }, 60_000);

  it('is not taken for a request that the data refuse', async () => {
    const file = await newDienBien(here.path('tu-choi.chitieu'));
    for (const args of [
      ['set', file, ...cell('muong-ang'), '--value', '1', '--kind', 'khong-co'],
      ['allocate', file, ...memberTarget, '--total', '594', ...byWorkers, '--method', 'khong-co'],
      ['allocate', file, ...memberTarget, '--total', '594', ...byWorkers, '--lock', '5'],
      ['allocate', file, ...memberTarget, '--total', '-5', ...byWorkers],
      ['allocate', file, ...memberTarget, '--total', '594', '--by', 'equal=x'],
      ['allocate', file, ...memberTarget, '--total', '594', ...byWorkers, '--step', '0'],
      ['show', file, '--year', 'hai-nghin'],
      ['show', file, '--as-of', 'hom-nay'],
    ]) {
      const done = await run([...args, '--json']);
      expect([1, 2], `${args.join(' ')}: ${done.stderr}`).toContain(done.status);
      if (done.status === 1) refusedIn(done.stdout);
      else expect(done.stdout).toBe('');
    }
  });
});

describe('what is printed', () => {
  it('is one JSON document with --json, before or after the command', async () => {
    const before = await run(['--json', 'reports']);
    const after = await run(['reports', '--json']);
    expect(before.stdout).toBe(after.stdout);
    expect(Array.isArray(JSON.parse(before.stdout))).toBe(true);
  });

  it('is Vietnamese for people, and English where that is asked for', async () => {
    const file = await newDienBien(here.path('in.chitieu'));
    await answer('allocate', file, ...memberTarget, '--total', '594', ...byWorkers);
    const spoken = await run(['check', file]);
    expect(spoken).toMatchObject({ status: 0, stderr: '' });
    expect(spoken.stdout).toContain('Khớp');
    expect(spoken.stdout).toContain('594');
    const english = await run(['check', file, '--lang', 'en']);
    expect(english.stdout).toContain('add up');
  });

  it('of a refusal goes to stderr without --json', async () => {
    const refused = await run(['show', here.path('khong-co.chitieu')]);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toMatch(/^not-found: .*khong-co/);
  });

  it('is help where help is asked for', async () => {
    const help = await run(['--help']);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    for (const command of ['new', 'allocate', 'issue', 'report', 'serve']) {
      expect(help.stdout).toContain(command);
    }
  });
});

describe('the programmes', () => {
  it('are listed with every indicator, task and deadline, in the documented form', async () => {
    const programmes = await answer<Programme[]>('programmes');
    expect(programmes.map((programme) => programme.id)).toEqual(
      expect.arrayContaining([
        ...['dien-bien-2020', 'nghe-an-2021', 'tra-vinh-2020'],
        ...['quang-tri-2019', 'duong-minh-chau-2024'],
      ]),
    );
    for (const programme of programmes) {
      for (const key of ['id', 'title', 'number', 'date', 'organization', 'orgLevel', 'focal']) {
        expect(programme, programme.id).toHaveProperty(key);
      }
      expect(programme).toHaveProperty('horizon');
      for (const indicator of programme.indicators) {
        expect(Object.keys(indicator), programme.id).toEqual(
          expect.arrayContaining([
            ...['code', 'name', 'kind', 'comparator', 'comparatorText', 'value', 'unit', 'period'],
            ...['cadence', 'parent', 'scope', 'sectors', 'numerator', 'denominator', 'ambiguous'],
            ...['paragraph', 'quote'],
          ]),
        );
        expect(['ge', 'gt', 'approx', 'approx-gt', 'none']).toContain(indicator.comparator);
      }
      for (const task of programme.tasks) {
        expect(Object.keys(task)).toEqual(
          expect.arrayContaining(['paragraph', 'text', 'lead', 'joint', 'due']),
        );
      }
      for (const deadline of programme.deadlines) {
        expect(Object.keys(deadline)).toEqual(
          expect.arrayContaining(['paragraph', 'what', 'rule', 'date', 'to', 'via']),
        );
      }
    }
  });

  it('each make a workspace that opens and checks', async () => {
    for (const { id } of await answer<Programme[]>('programmes')) {
      const file = here.path(`${id}.chitieu`);
      expect(await answer('new', file, '--programme', id)).toMatchObject({
        step: expect.any(Number),
        changed: expect.any(Number),
      });
      expect((await answer('check', file)).integrity, id).toBe('ok');
    }
  }, 60_000);
});

type Programme = {
  readonly id: string;
  readonly indicators: readonly Readonly<Record<string, unknown>>[];
  readonly tasks: readonly object[];
  readonly deadlines: readonly object[];
};
