import type { TFunction } from 'i18next';
import type { PlanView } from '../../../../contract/views/plan.ts';
import type { SheetColumn } from '../../../grid/sheet.ts';
import type { PlanColumn } from '../model/plan-columns.ts';
import type { PlanWay } from '../model/plan-way.ts';

type Texts = { readonly t: TFunction<'plan'>; readonly tv: TFunction<'planViews'> };

/** What else of the plan the headings name. */
type NamedParts = Pick<PlanView, 'sectors' | 'version'>;

type Head = Pick<SheetColumn, 'title' | 'measure' | 'caption' | 'width'>;

/** The plan's columns as the sheet heads them. */
export function sheetColumns(
  columns: readonly PlanColumn[],
  way: PlanWay,
  view: NamedParts,
  texts: Texts,
): readonly SheetColumn[] {
  const head = (column: PlanColumn) =>
    way.type === 'all' ? indicatorHead(column, texts) : oneIndicatorHead(column, view, texts);
  return columns.map((column) => ({
    id: column.id,
    adds: column.numbers === 'count' && column.kind !== 'note',
    ...head(column),
  }));
}

/** Where all indicators stand beside each other a column is headed by its indicator. */
function indicatorHead({ kind, indicator }: PlanColumn, { t }: Texts): Head {
  return {
    title: indicator.name,
    measure: indicator.unit,
    caption: kind === 'baseline' ? t('baseline') : '',
    width: indicator.name.length > 40 ? 168 : 146,
  };
}

/** Where one indicator is open a column is headed by what it is of that indicator. */
function oneIndicatorHead(
  column: PlanColumn,
  { sectors, version }: NamedParts,
  texts: Texts,
): Head {
  const { tv } = texts;
  const { kind, sector, indicator, numbers, period } = column;
  const plain = { measure: '', caption: '', width: numbers === 'percent' ? 112 : 96 };
  switch (kind) {
    case 'baseline':
      return { ...indicatorHead(column, texts), width: 132 };
    case 'last-target':
      return { ...plain, title: tv('column.lastTarget'), measure: period };
    case 'last-result':
      return { ...plain, title: tv('column.lastResult'), measure: period };
    case 'registered':
      return { ...plain, title: tv('column.registered'), width: 82 };
    case 'target': {
      if (sector !== '') {
        const name = sectors.find(({ code }) => code === sector)?.name ?? sector;
        return { ...plain, title: name, caption: tv('column.sector') };
      }
      const title = tv(version?.state === 'issued' ? 'column.issued' : 'column.target');
      return { ...plain, title, measure: indicator.unit };
    }
    case 'sector-sum':
      return { ...plain, title: tv('column.sectorSum') };
    case 'difference': {
      const measure = tv(numbers === 'percent' ? 'column.points' : 'column.differenceFrom');
      return { ...plain, title: tv('column.difference'), measure, width: 104 };
    }
    case 'note':
      return { ...plain, title: tv('column.note'), width: 200 };
  }
}
