import { type Comparator, isCount, isRatio } from '../../../domain/indicator.ts';
import {
  NO_LINE,
  type ResultLine,
  resultLine,
  sumLine,
  type UnitFigures,
} from '../../../domain/result-lines.ts';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import { decimalsOf, type ReportIndicator } from '../../../workbooks/report/report-input.ts';

/** One indicator in one period, with what every unit has come to in it. */
export type OwnBlock = {
  readonly indicator: ReportIndicator;
  /** Decimals of its own figures; per cents of them have one. */
  readonly decimals: number;
  readonly ofUnit: (unit: string) => ResultLine;
  /** What these units have come to together; `isWhole` where they are all of the province. */
  readonly ofUnits: (units: readonly string[], isWhole: boolean) => ResultLine;
};

/** `units` are all whose figures may be shown. */
export function ownBlock(
  indicator: ReportIndicator & { readonly comparator: Comparator },
  units: readonly string[],
  figuresOf: (unit: string, indicator: string) => UnitFigures,
): OwnBlock {
  const { code, kind } = indicator;
  const ofUnit = (unit: string) => resultLine(indicator, figuresOf(unit, code));
  const values = units.flatMap((unit) => {
    const { target, result } = figuresOf(unit, code);
    return [target?.value ?? null, isRatio(kind) ? null : (result?.value ?? null)];
  });
  return {
    indicator,
    decimals: isCount(kind) ? 0 : decimalsOf(values.filter((value) => value !== null)),
    ofUnit,
    ofUnits: (members, isWhole) => {
      // Averages do not add up: of the whole it is the province's own.
      if (!isCount(kind) && !isRatio(kind)) return isWhole ? ofUnit(ROOT_UNIT) : NO_LINE;
      const own = isWhole ? figuresOf(ROOT_UNIT, code) : null;
      const line = sumLine(
        indicator,
        members.map((unit) => figuresOf(unit, code)),
        own?.target ?? null,
      );
      return isWhole && isRatio(kind) && line.percent === null ? ofUnit(ROOT_UNIT) : line;
    },
  };
}
