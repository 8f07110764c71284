import { type Failure, failure } from '../../domain/error.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Sector } from '../../domain/sector.ts';
import type { UnitRecord } from '../../store/units.ts';

export function listedUnit(
  units: readonly UnitRecord[],
  code: string,
): Result<UnitRecord, Failure> {
  const found = units.find((unit) => unit.code === code);
  if (found !== undefined) return ok(found);
  return err(
    failure('unknown-unit', `Không có đơn vị «${code}» trong danh mục của hồ sơ.`, { unit: code }),
  );
}

export function listedSector(sectors: readonly Sector[], code: string): Result<Sector, Failure> {
  const found = sectors.find((sector) => sector.code === code);
  if (found !== undefined) return ok(found);
  return err(
    failure('unknown-sector', `Không có khu vực «${code}» trong danh mục của hồ sơ.`, {
      sector: code,
    }),
  );
}

export function listedIndicator(
  indicators: readonly Indicator[],
  code: string,
): Result<Indicator, Failure> {
  const found = indicators.find((indicator) => indicator.code === code);
  if (found !== undefined) return ok(found);
  return err(
    failure('unknown-indicator', `Không có chỉ tiêu «${code}» trong danh mục của hồ sơ.`, {
      indicator: code,
    }),
  );
}
