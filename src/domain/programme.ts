import type { Comparator, IndicatorKind } from './indicator.ts';
import type { UnitKind } from './unit.ts';

export type ProgrammeIndicator = {
  readonly code: string;
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly comparator: Comparator;
  /** The document's own words: «từ 70% trở lên». */
  readonly comparatorText: string;
  readonly value: number | null;
  readonly valueTo?: number | null;
  readonly unit: string;
  readonly period: string | null;
  readonly cadence: string;
  readonly parent: string | null;
  readonly scope: string | null;
  readonly sectors: readonly string[];
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly ambiguous: boolean;
  readonly paragraph: string;
  readonly quote: string;
};

export type ProgrammeTask = {
  readonly paragraph: string;
  readonly text: string;
  readonly lead: string | null;
  readonly joint: string | null;
  readonly due: string | null;
};

export type ProgrammeDeadline = {
  readonly paragraph: string;
  readonly what: string;
  /** The document's own words: «trước 10/6 và 25/11 hàng năm». */
  readonly rule: string;
  /** `06-10` every year, `2019-11-10` once, null where no day is named. The day itself is already late. */
  readonly date: string | null;
  readonly to: string | null;
  readonly via: string | null;
};

export type OrgLevel = 'province' | 'district';

/** A document that targets come from, as it stands in resources/programmes. */
export type Programme = {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  /** A day `2019-10-16`, a month `2021-10`, or null. */
  readonly date: string | null;
  readonly organization: string;
  readonly orgLevel: OrgLevel;
  /** Ban đầu mối. */
  readonly focal: string | null;
  readonly horizon: { readonly from: number; readonly to: number } | null;
  readonly indicators: readonly ProgrammeIndicator[];
  readonly tasks: readonly ProgrammeTask[];
  readonly deadlines: readonly ProgrammeDeadline[];
};

/** A receiver with which a new workspace starts. */
export type StartingUnit = {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly order: number;
  readonly aliases: readonly string[];
};
