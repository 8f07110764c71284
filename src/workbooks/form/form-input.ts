import type { IndicatorKind } from '../../domain/indicator.ts';
import type { IsoDate } from '../../domain/unit.ts';

/** What is counted above or below the line of a ratio. */
export type FormPart = {
  readonly name: string;
  readonly unitOfMeasure: string;
  readonly numbers: 'whole' | 'decimal';
};

/** The whole of an indicator, or one of its sectors, with what was assigned for it. */
export type FormPlace = {
  /** '' for the whole. */
  readonly sector: string;
  readonly sectorName: string;
  readonly target: number | null;
  /** The upper end of a range (8.000–11.000). */
  readonly targetTo: number | null;
  /** What a document asks of a ratio, in its words: «từ 70% trở lên». */
  readonly targetWords?: string;
};

export type FormIndicator = {
  readonly code: string;
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly unitOfMeasure: string;
  /** «Trong đó» of an indicator above it. */
  readonly isPart: boolean;
  /** The ratio's two counts, where the catalogue knows both. */
  readonly parts: { readonly numerator: FormPart; readonly denominator: FormPart } | null;
  /** The whole first. */
  readonly places: readonly FormPlace[];
};

/** One blank return: «biểu mẫu báo cáo» of a unit for a period. */
export type FormInput = {
  /** Tells the office's own forms from those of another workspace. */
  readonly workspace: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: {
    readonly code: string;
    /** «6 tháng đầu năm 2020». */
    readonly text: string;
    /** Whether the period is itself a day up to which results count. */
    readonly isDay: boolean;
  };
  readonly year: number;
  /** The organization that the unit reports to. */
  readonly organization: string;
  /** «Số liệu tính đến ngày»; null leaves it to the unit. */
  readonly asOf: IsoDate | null;
  /** The day named in «trước ngày …»; null where none is set. */
  readonly due: IsoDate | null;
  /** Ban đầu mối; '' where none is set. */
  readonly focal: string;
  /** Where the pre-filled targets come from. */
  readonly targets:
    | { readonly state: 'issued'; readonly number: string; readonly date: IsoDate | null }
    | { readonly state: 'draft'; readonly name: string }
    | { readonly state: 'none' };
  readonly indicators: readonly FormIndicator[];
};
