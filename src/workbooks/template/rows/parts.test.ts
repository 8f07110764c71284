import { expect, test } from 'vitest';
import { drawingChanges } from './drawing-part.ts';
import { linkTargetChanges } from './links-part.ts';
import { pivotSourceChanges, pivotTableChanges } from './pivot-part.ts';
import { chartChanges, commentChanges, settingsBelow } from './small-parts.ts';
import { tableChanges } from './table-part.ts';
import { changedPart, INSERTION } from './testing/changed-part.ts';
import { vmlChanges } from './vml-part.ts';
import { workbookChanges } from './workbook-part.ts';

const GROWING = { insertion: { ...INSERTION, growAbove: true } };

function anchor(from: number, to: number, editAs = '', offset = 5): string {
  return `<xdr:twoCellAnchor${editAs}><xdr:from><xdr:row>${from}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:row>${to}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:to></xdr:twoCellAnchor>`;
}

test('a drawing moves, grows or stays as its properties say', () => {
  const after = (text: string) => changedPart(drawingChanges, text);
  expect(after(anchor(4, 9))).toBe(anchor(7, 12));
  expect(after(anchor(3, 9))).toBe(anchor(3, 12));
  expect(after(anchor(1, 4, '', 0))).toBe(anchor(1, 4, '', 0));
  expect(after(anchor(3, 9, ' editAs="oneCell"'))).toBe(anchor(3, 9, ' editAs="oneCell"'));
  expect(after(anchor(4, 9, ' editAs="oneCell"'))).toBe(anchor(7, 12, ' editAs="oneCell"'));
  expect(after(anchor(4, 9, ' editAs="absolute"'))).toBe(anchor(4, 9, ' editAs="absolute"'));
  expect(changedPart(drawingChanges, anchor(4, 9), { sheet: 'Khác' })).toBe(anchor(4, 9));
});

test('a shape of another sheet that shows a cell of ours follows it', () => {
  expect(changedPart(drawingChanges, '<xdr:sp textlink="Biểu!$B$9"/>', { sheet: 'Khác' })).toBe(
    '<xdr:sp textlink="Biểu!$B$12"/>',
  );
});

test('links of pictures to places in the book follow', () => {
  expect(
    changedPart(
      linkTargetChanges,
      '<Relationships><Relationship Target="#Biểu!A9"/><Relationship Target="#Kh%C3%A1c!A9"/><Relationship Target="#Bi%E1%BB%83u!A9"/><Relationship Target="../a.png"/></Relationships>',
    ),
  ).toBe(
    '<Relationships><Relationship Target="#Biểu!A12"/><Relationship Target="#Kh%C3%A1c!A9"/><Relationship Target="#Bi%E1%BB%83u!A12"/><Relationship Target="../a.png"/></Relationships>',
  );
});

test('what a chart draws follows, and grows where that is asked for', () => {
  const chart =
    '<c:ser><c:f>Biểu!$B$2:$B$4</c:f><c:f>(Biểu!$B$6,Biểu!$B$8)</c:f><c15:sqref>Biểu!$A$2:$A$9</c15:sqref></c:ser>';
  expect(changedPart(chartChanges, chart)).toBe(
    '<c:ser><c:f>Biểu!$B$2:$B$4</c:f><c:f>(Biểu!$B$9,Biểu!$B$11)</c:f><c15:sqref>Biểu!$A$2:$A$12</c15:sqref></c:ser>',
  );
  expect(changedPart(chartChanges, chart, GROWING)).toContain('<c:f>Biểu!$B$2:$B$7</c:f>');
});

test('notes and their answers go with their cell', () => {
  const notes = (row: number) =>
    `<comments><comment ref="B4"/><comment ref="B${row}"/><threadedComment ref="C${row}"/></comments>`;
  expect(changedPart(commentChanges, notes(5))).toBe(notes(8));
});

test('the box of a note and the cell of an old control are found in text that is no XML', () => {
  const vml = (row: number, top: number, link: number) =>
    `<xml><v:shape><br><x:ClientData ObjectType="Note"><x:Anchor>3, 15, ${top}, 10, 5, 31, ${top + 4}, 9</x:Anchor><x:Row>${row}</x:Row></x:ClientData><x:ClientData ObjectType="Checkbox"><x:FmlaLink>$B$${link}</x:FmlaLink></x:ClientData></xml>`;
  const text = vml(5, 4, 9);
  const changes = vmlChanges({ text, sheet: 'Biểu', insertion: INSERTION, likeRows: [4, 4, 4] });
  let after = text;
  for (const change of [...changes]
    .reverse()
    .sort((one, other) => ('start' in one && 'start' in other ? other.start - one.start : 0))) {
    if ('start' in change)
      after = after.slice(0, change.start) + change.text + after.slice(change.end);
  }
  expect(after).toBe(vml(8, 7, 12));
});

test('a form control follows the cell it is linked to', () => {
  expect(changedPart(settingsBelow, '<formControlPr fmlaLink="$B$9" fmlaRange="Khác!$A$9"/>')).toBe(
    '<formControlPr fmlaLink="$B$12" fmlaRange="Khác!$A$9"/>',
  );
});

test('a table grows with its filter, also in front of its totals', () => {
  const table = (bottom: number, totals: number, formula = 9) =>
    `<table displayName="B" ref="A1:C${bottom}" totalsRowCount="${totals}"><autoFilter ref="A1:C${bottom - totals}"/><tableColumn><calculatedColumnFormula>Biểu!$D$${formula}</calculatedColumnFormula></tableColumn></table>`;
  expect(changedPart(tableChanges, table(9, 1))).toBe(table(12, 1, 12));
  expect(changedPart(tableChanges, table(5, 1))).toBe(table(8, 1, 12));
  expect(changedPart(tableChanges, table(4, 0))).toBe(table(4, 0, 12));
  expect(changedPart(tableChanges, table(4, 0), GROWING)).toBe(table(7, 0, 12));
  expect(changedPart(tableChanges, table(4, 1), GROWING)).toBe(table(4, 1, 12));
});

test('a table that a query refills keeps the rows out if they would move it', () => {
  const table = (ref: string) => `<table displayName="Q" tableType="queryTable" ref="${ref}"/>`;
  expect(changedPart(tableChanges, table('A1:C9'))).toBe('bảng «Q»: query-table');
  expect(changedPart(tableChanges, table('A1:C4'))).toBe(table('A1:C4'));
});

test('a pivot table moves whole, or keeps the rows out', () => {
  const pivot = (ref: string, pages = 0) =>
    `<pivotTableDefinition name="P"><location ref="${ref}" rowPageCount="${pages}"/></pivotTableDefinition>`;
  expect(changedPart(pivotTableChanges, pivot('A6:C9'))).toBe(pivot('A9:C12'));
  expect(changedPart(pivotTableChanges, pivot('A2:C4'), GROWING)).toBe(pivot('A2:C4'));
  expect(changedPart(pivotTableChanges, pivot('A3:C9'))).toBe(
    'bảng tổng hợp (PivotTable) «P»: pivot-table',
  );
  expect(changedPart(pivotTableChanges, pivot('A6:C9', 1))).toBe(
    'bảng tổng hợp (PivotTable) «P»: pivot-table',
  );
});

test('what a pivot table counts from follows, if it is of this book', () => {
  const cache = (bottom: number, more = '') =>
    `<cacheSource><worksheetSource ref="A1:C${bottom}" sheet="Biểu"${more}/></cacheSource>`;
  expect(changedPart(pivotSourceChanges, cache(9), { sheet: '' })).toBe(cache(12));
  expect(changedPart(pivotSourceChanges, cache(9, ' r:id="rId1"'), { sheet: '' })).toBe(
    cache(9, ' r:id="rId1"'),
  );
});

test('names of the book follow; a heading repeated on every page does not grow', () => {
  const names = (area: number, plain: number) =>
    `<workbook><definedNames><definedName name="_xlnm.Print_Titles">Biểu!$1:$4</definedName><definedName name="_xlnm.Print_Area">Biểu!$A$1:$C$${area}</definedName><definedName name="tuong_doi">Biểu!B9</definedName><definedName name="co_dinh">Biểu!$B$${plain}+Khác!$B$9</definedName></definedNames></workbook>`;
  expect(changedPart(workbookChanges, names(4, 9), { sheet: '' })).toBe(names(4, 12));
  expect(changedPart(workbookChanges, names(4, 9), { sheet: '', ...GROWING })).toBe(names(7, 12));
});
