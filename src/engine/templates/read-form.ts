import type { z } from 'zod';
import type { previewTemplateSchema } from '../../contract/schemas/templates.ts';
import type { EmptyCell, Unplaced } from '../../contract/views/templates.ts';
import { ok } from '../../domain/result.ts';
import { receivers } from '../../domain/totals.ts';
import { ROOT_UNIT, type Unit } from '../../domain/unit.ts';
import { groupUnits } from '../../domain/unit-groups.ts';
import { readUnitRecords, type UnitRecord } from '../../store/units.ts';
import type { BookReader } from '../../workbooks/open/reader.ts';
import { type BookGrids, cellName } from '../../workbooks/open/sheet-grid.ts';
import { withAddedUnits } from '../../workbooks/template/map/added-units.ts';
import type { FormMap, FormProblem } from '../../workbooks/template/map/form-place.ts';
import { givenNames } from '../../workbooks/template/map/given-names.ts';
import { mapForm } from '../../workbooks/template/map/map-form.ts';
import { percentCells } from '../../workbooks/template/map/percent-cells.ts';
import type { FormGroup } from '../../workbooks/template/map/placeholders.ts';
import {
  type FormValues,
  type PlannedCell,
  planForm,
  type WordsInPlace,
} from '../../workbooks/template/map/plan-form.ts';
import {
  type UnplacedFigure,
  unplacedFigures,
} from '../../workbooks/template/map/unplaced-figures.ts';
import type { TemplatePackage } from '../../workbooks/template/package/template-package.ts';
import { readOfficeSettings } from '../catalogue/settings.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { dayOf, type Facts, readFacts } from '../facts.ts';
import type { Session } from '../session.ts';
import { readFigureValues } from './figure-values.ts';
import { formText } from './form-texts.ts';
import { FIELD_WORDS, figureLabel } from './form-words.ts';
import { openForm } from './template-file.ts';
import type { TemplateSource } from './template-source.ts';

type Input = Omit<z.output<typeof previewTemplateSchema>, 'source'>;

/** A form held against the workspace: what lands where, and what does not. */
export type ReadForm = {
  readonly pkg: TemplatePackage;
  readonly book: BookGrids;
  readonly facts: Facts;
  readonly map: FormMap;
  readonly cells: readonly PlannedCell[];
  readonly empty: readonly EmptyCell[];
  readonly unplaced: readonly Unplaced[];
  readonly unitsWithoutRow: readonly { readonly sheet: string; readonly unit: string }[];
};

/** Errors: those of a file that cannot be read, `unknown-version`, `unknown-period`. */
export async function readForm(
  session: Session,
  reader: BookReader,
  { file, row }: TemplateSource,
  { year, period, version, addRows }: Input,
): Answer<ReadForm> {
  const opened = await openForm(reader, file);
  if (!opened.ok) return opened;
  const { pkg, book } = opened.value;
  const names = givenNames(pkg);
  const asked = { year, period };
  const today = localDay(session.context.now());
  return session.store.snapshot(async (view) => {
    const facts = await readFacts(view, dayOf(year));
    const found = await readFigureValues(view, facts, asked, version);
    if (!found.ok) return found;
    const settings = await readOfficeSettings(view);
    const lists = {
      units: unitsOf(facts, await readUnitRecords(view), year),
      indicators: facts.indicators,
      sectors: facts.sectors,
    };
    const values: FormValues = {
      figure: found.value.of,
      text: (text) =>
        formText(text, {
          settings,
          version: found.value.version,
          asked,
          today,
          units: facts.units,
        }),
      indicators: new Map(facts.indicators.map((indicator) => [indicator.code, indicator])),
    };
    const pointings = row?.pointings ?? [];
    const recognized = mapForm({
      book,
      names,
      pointings,
      lists,
      groups: groupsOf(facts, year),
      asked,
    });
    const receiving = receivers(facts.units, { type: 'year', year }).map(({ code }) => code);
    const without = unplacedFigures(recognized, receiving, found.value.of);
    const nameOf = (code: string) => facts.units.find((one) => one.code === code)?.name ?? code;
    const map = addRows
      ? withAddedUnits(recognized, book, withoutRow(without), receiving, nameOf)
      : recognized;
    const missing = addRows ? unplacedFigures(map, receiving, found.value.of) : without;
    const { cells, words } = planForm(map, book, values, percentCells(pkg, map.extraRows));
    return ok({
      pkg,
      book,
      facts,
      map,
      cells,
      empty: emptyCells(cells, facts),
      unplaced: [
        ...map.problems.map(problem),
        ...cells.flatMap(unsaidTexts),
        ...words.map(wordsInPlace),
        ...missing.map((one) => noPlace(one, facts)),
      ],
      unitsWithoutRow: withoutRow(missing),
    });
  });
}

/** The receivers of a year with the root; every other name of theirs is known too, since forms live long. */
function unitsOf({ units }: Facts, records: readonly UnitRecord[], year: number): readonly Unit[] {
  const receiving = receivers(units, { type: 'year', year });
  const namesOf = new Map(records.map(({ code, names }) => [code, names]));
  return [...units.filter(({ code }) => code === ROOT_UNIT), ...receiving].map((unit) => ({
    ...unit,
    aliases: [
      ...unit.aliases,
      ...(namesOf.get(unit.code) ?? [])
        .map(({ name }) => name)
        .filter((name) => name !== unit.name),
    ],
  }));
}

function groupsOf({ units }: Facts, year: number): readonly FormGroup[] {
  return groupUnits(receivers(units, { type: 'year', year })).map(({ title, units: members }) => ({
    title,
    units: members.map(({ code }) => code),
  }));
}

function emptyCells(cells: readonly PlannedCell[], facts: Facts): readonly EmptyCell[] {
  return cells.flatMap(({ sheet, row, column, value, missing }) =>
    missing.map((figure) => {
      const left = value === null ? 'Ô được để trống.' : 'Chỗ đó ghi «—».';
      const message = `Hồ sơ chưa có số liệu: ${figureLabel(figure, facts)}. ${left}`;
      return { sheet, cell: cellName(row, column), figure, message };
    }),
  );
}

function problem({ reason, sheet, row, column, text, message }: FormProblem): Unplaced {
  return { reason, message, sheet, cell: cellName(row, column), figure: null, text };
}

function unsaidTexts({ sheet, row, column, unsaid }: PlannedCell): readonly Unplaced[] {
  return unsaid.map(({ field }) => ({
    reason: 'no-text',
    message: field.startsWith('decision')
      ? `Phương án chưa ban hành nên chưa có ${FIELD_WORDS[field]}. Ghi tay vào tệp đã điền.`
      : `Hồ sơ chưa ghi ${FIELD_WORDS[field]}. Bổ sung trong Danh mục, hoặc ghi tay vào tệp đã điền.`,
    ...{ sheet, cell: cellName(row, column), figure: null, text: field },
  }));
}

function wordsInPlace({ sheet, row, column, text, written }: WordsInPlace): Unplaced {
  const cell = cellName(row, column);
  const message =
    written === null
      ? `Ô ${cell} ghi «${text}», hồ sơ chưa có số liệu cho ô này: chữ còn nguyên.`
      : `Ô ${cell} ghi «${text}», được thay bằng ${written}.`;
  return { reason: 'words', message, sheet, cell, figure: null, text };
}

function noPlace({ figure, sheet }: UnplacedFigure, facts: Facts): Unplaced {
  const label = figureLabel(figure, facts);
  const message =
    sheet === null
      ? `Mẫu không có chỗ cho: ${label}.`
      : `Trang «${sheet}» không có dòng của đơn vị nên chưa điền: ${label}. Thêm dòng vào mẫu, hoặc điền kèm chèn dòng.`;
  return {
    reason: sheet === null ? 'no-place' : 'no-row',
    ...{ message, sheet, cell: null, figure, text: null },
  };
}

function withoutRow(missing: readonly UnplacedFigure[]) {
  const seen = new Set<string>();
  return missing.flatMap(({ figure, sheet }) => {
    const key = `${sheet} ${figure.unit}`;
    if (sheet === null || seen.has(key)) return [];
    seen.add(key);
    return [{ sheet, unit: figure.unit }];
  });
}
