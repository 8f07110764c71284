import { existsSync, readFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../../tools/project.ts';
import { answer } from './command-line.ts';

export type ShownFigure = {
  readonly kind: string;
  readonly version: string;
  readonly indicator: string;
  readonly unit: string;
  readonly sector: string;
  readonly period: string;
  readonly value: number | null;
  readonly locked: boolean;
  readonly source: unknown;
};

export type Shown = {
  readonly root: string;
  readonly version: {
    readonly id: string;
    readonly state: string;
    readonly number: string | null;
    readonly date: string | null;
  } | null;
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly parent: string | null;
    readonly order: number;
  }[];
  readonly indicators: readonly { readonly code: string }[];
  readonly figures: readonly ShownFigure[];
};

export type Allocated = {
  readonly year: number;
  readonly indicator: string;
  readonly total: number;
  readonly rows: readonly {
    readonly unit: string;
    readonly sector: string;
    readonly value: number;
    readonly previous: number | null;
    readonly share: string;
    readonly reason: string;
  }[];
  readonly step: number | null;
  readonly changed: number;
};

/** The yearly job of Điện Biên 2020: units, an illustrative baseline and what the sharing must give. */
export const dienBien: {
  readonly totals: Readonly<Record<string, number>>;
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly order: number;
    readonly baseline: Readonly<Record<string, number>>;
    readonly expected: Readonly<Record<string, number>>;
  }[];
} = JSON.parse(readFileSync(join(root, 'tests', 'fixtures', 'dien-bien-2020.json'), 'utf8'));

export function expectedOf(indicator: string): Record<string, number> {
  return Object.fromEntries(
    dienBien.units.map((unit) => [unit.code, unit.expected[indicator] ?? Number.NaN]),
  );
}

export const memberTarget = ['--year', '2020', '--indicator', 'doan-vien-ket-nap'] as const;
export const byWorkers = ['--by', 'lao-dong-chua-doan-vien'] as const;

/** A copy of one workspace that is made once in the folder. */
export async function newDienBien(file: string): Promise<string> {
  const pattern = join(dirname(file), 'mau-dien-bien.chitieu');
  if (!existsSync(pattern)) await answer('new', pattern, '--programme', 'dien-bien-2020');
  await copyFile(pattern, file);
  return file;
}

export function show(file: string, ...args: string[]): Promise<Shown> {
  return answer<Shown>('show', file, ...args);
}

/** The targets of one indicator and period, by unit; the root's own included. */
export function targetsIn(shown: Shown, indicator: string, period: string): Record<string, number> {
  return Object.fromEntries(
    shown.figures
      .filter(
        (figure) =>
          figure.kind === 'target' &&
          figure.indicator === indicator &&
          figure.period === period &&
          figure.sector === '',
      )
      .map((figure) => [figure.unit, figure.value ?? Number.NaN]),
  );
}

/** `--period --indicator --unit` of a cell of 2020. */
export function cell(unit: string, indicator = 'doan-vien-ket-nap', period = '2020'): string[] {
  return ['--period', period, '--indicator', indicator, '--unit', unit];
}
