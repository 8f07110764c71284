import type { Figure } from '../../../domain/figure.ts';
import { type Indicator, isCount, isRatio } from '../../../domain/indicator.ts';
import type { DocumentBlock, OfficialDocument } from '../../../domain/report/document.ts';
import {
  extremesSentence,
  missingSentence,
  type ProgressSubject,
  resultSentence,
  silentUnits,
} from '../../../domain/report/progress-sentences.ts';
import type { ReportTable } from '../../../domain/report/table.ts';
import { NO_LINE, type ResultLine, resultLine, sumLine } from '../../../domain/result-lines.ts';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import { formatCountInText } from '../../../domain/vietnamese/numbers.ts';
import type { Readable } from '../../../store/workspace-store.ts';
import { standardIndicators } from '../../programmes/built-in.ts';
import { periodInText } from '../period-in-text.ts';
import { indicatorsShown, progressReport } from '../progress-report.ts';
import { comparatorIn, draftMark, type ReportFacts } from '../report-facts.ts';
import { newestPeriod, standingResults, unitFigures } from '../standing-results.ts';
import type { AskedPeriod } from '../table-report.ts';
import { decisionWithSubject, standingFacts } from './decision.ts';
import { letterheadOf, recipientLines, signatureOf } from './office-words.ts';

/**
 * «Báo cáo kết quả thực hiện chỉ tiêu»: the figures in sentences, the table behind them. Number and
 * date are left to be filled in by hand.
 */
export async function progressDocument(
  view: Readable,
  facts: ReportFacts,
  asked: AskedPeriod | null,
  today: string,
): Promise<OfficialDocument> {
  const { settings, year } = facts;
  const { organization } = settings;
  const results = standingResults(facts, asked?.code ?? null);
  const newest = asked?.period ?? newestPeriod(results);
  const span = newest === null ? `năm ${year}` : periodInText(newest);
  const table = progressReport(facts, asked, today);
  const subjects = indicatorsShown(facts, results).map((one) => subjectOf(facts, results, one));
  const standing = standingFacts(facts);
  const grounds =
    standing === null ? '' : `Thực hiện ${await decisionWithSubject(view, standing)}, `;
  const asOf = table.asOf === null ? '' : ` ${lowerParenthesis(table.asOf)}`;
  const number = `…/${settings.reportSymbol}`;
  const mark = draftMark(facts);
  return {
    id: 'progress',
    title: `Báo cáo kết quả thực hiện chỉ tiêu ${span}`,
    letterhead: letterheadOf(settings, null),
    number: `Số: ${number}`,
    about: null,
    kind: 'BÁO CÁO',
    subject: [
      `Kết quả thực hiện chỉ tiêu ${span}`,
      ...(mark === null ? [] : [`(chỉ tiêu ${mark})`]),
    ],
    authority: null,
    addressees: [],
    grounds: [],
    resolution: null,
    body: [
      paragraph(
        `${grounds}${organization} báo cáo kết quả thực hiện chỉ tiêu ${span}${asOf} như sau:`,
      ),
      { type: 'heading', level: 1, text: '1. Tình hình báo cáo của các đơn vị' },
      ...sentences(reportedSentence(subjects), missingSentence(silentOfAll(subjects))),
      { type: 'heading', level: 1, text: '2. Kết quả thực hiện các chỉ tiêu' },
      ...subjects.flatMap((subject) => subjectBlocks(subject, silentOfAll(subjects))),
      paragraph(
        `Trên đây là báo cáo kết quả thực hiện chỉ tiêu ${span} của ${organization} (có Phụ lục kèm theo)./.`,
      ),
    ],
    recipients: recipientLines(settings, null),
    signature: signatureOf(settings),
    annexes: [
      asAnnex(table, `(Kèm theo Báo cáo số ${number} ngày … tháng … năm … của ${organization})`),
    ],
  };
}

function subjectOf(
  facts: ReportFacts,
  results: readonly Figure[],
  indicator: Indicator,
): ProgressSubject {
  const { code, name, kind, unit: measure } = indicator;
  const judged = { kind, comparator: comparatorIn(facts, indicator, facts.year) };
  const figuresOf = unitFigures(facts, results);
  const members = facts.groups.flatMap(({ units }) =>
    units.map((unit) => ({ name: unit.name, figures: figuresOf(unit.code, code) })),
  );
  const root = figuresOf(ROOT_UNIT, code);
  const own = resultLine(judged, root);
  const sum = sumLine(
    judged,
    members.map(({ figures }) => figures),
    isCount(kind) && members.some(({ figures }) => figures.target !== null) ? null : root.target,
  );
  const range = [root, ...members.map(({ figures }) => figures)]
    .map(({ target }) => target)
    .find((target) => target?.valueTo != null);
  return {
    name,
    ...judged,
    measure,
    counted: countedOf(facts, indicator),
    range:
      range?.value == null || range.valueTo === null
        ? null
        : { from: range.value, to: range.valueTo },
    whole: wholeLine(
      indicator,
      own,
      sum,
      members.map(({ figures }) => figures),
    ),
    units: members.map((one) => ({ name: one.name, line: resultLine(judged, one.figures) })),
    words: root.result?.text ?? null,
  };
}

/** What the province told itself stands where its units' figures do not make the whole. */
function wholeLine(
  { kind }: Indicator,
  own: ResultLine,
  sum: ResultLine,
  members: readonly { readonly outlook: unknown; readonly result: unknown }[],
): ResultLine {
  const everyOutlook = members.every(({ result, outlook }) => result === null || outlook !== null);
  const outlook = everyOutlook ? sum.outlook : null;
  if (isCount(kind)) return sum.result === null ? own : { ...sum, outlook };
  if (isRatio(kind)) return own.result === null ? sum : own;
  return kind === 'average' ? own : NO_LINE;
}

/** What a ratio's numerator counts. */
function countedOf(facts: ReportFacts, { numerator }: Indicator): string {
  if (numerator === null) return '';
  const listed = [...facts.indicators, ...standardIndicators()];
  return listed.find(({ code }) => code === numerator)?.unit ?? '';
}

function subjectBlocks(
  subject: ProgressSubject,
  silentEverywhere: readonly string[],
): readonly DocumentBlock[] {
  const silent = silentUnits(subject);
  const known = new Set(silentEverywhere);
  const more = silent.some((name) => !known.has(name)) ? missingSentence(silent) : null;
  return [
    { type: 'item', text: `- ${resultSentence(subject)}` },
    ...sentences(extremesSentence(subject), subject.whole.result === null ? null : more),
  ];
}

function reportedSentence(subjects: readonly ProgressSubject[]): string {
  const names = askedUnits(subjects);
  const silent = silentOfAll(subjects).length;
  if (names.size === 0) return 'Chưa có đơn vị nào được giao chỉ tiêu.';
  if (silent === names.size) return 'Chưa có đơn vị nào báo cáo.';
  const all = formatCountInText(names.size);
  return `Có ${formatCountInText(names.size - silent)}/${all} đơn vị được giao chỉ tiêu đã báo cáo.`;
}

function askedUnits(subjects: readonly ProgressSubject[]): ReadonlySet<string> {
  return new Set(
    subjects.flatMap(({ units }) =>
      units
        .filter(
          ({ line: { target, result } }) => result !== null || (target !== null && target !== 0),
        )
        .map(({ name }) => name),
    ),
  );
}

/** Units that were given something and told nothing of anything. */
function silentOfAll(subjects: readonly ProgressSubject[]): readonly string[] {
  const told = new Set(
    subjects.flatMap(({ units }) =>
      units.filter(({ line }) => line.result !== null).map(({ name }) => name),
    ),
  );
  return [...new Set(subjects.flatMap(silentUnits))].filter((name) => !told.has(name));
}

/** The stand-alone table as the annex of the report: without letterhead and signatures. */
function asAnnex(table: ReportTable, attachedTo: string): ReportTable {
  const { further, ...rest } = table;
  return {
    ...bare(rest),
    annexLabel: 'Phụ lục',
    attachedTo,
    ...(further === undefined ? {} : { further: further.map(bare) }),
  };
}

function bare(table: ReportTable): ReportTable {
  return {
    ...table,
    paper: { ...table.paper, kind: 'annex' },
    letterhead: null,
    signature: null,
  };
}

function lowerParenthesis(asOf: string): string {
  return asOf.replace(/^\(\p{Lu}/u, (start) => start.toLocaleLowerCase('vi'));
}

function sentences(...texts: readonly (string | null)[]): readonly DocumentBlock[] {
  const said = texts.filter((text) => text !== null);
  return said.length === 0 ? [] : [paragraph(said.join(' '))];
}

function paragraph(text: string): DocumentBlock {
  return { type: 'paragraph', text };
}
