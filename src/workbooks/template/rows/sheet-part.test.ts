import { expect, test } from 'vitest';
import { sheetChanges } from './sheet-part.ts';
import { changedPart, INSERTION } from './testing/changed-part.ts';

function sheet(content: string, given = {}): string {
  const whole = changedPart(sheetChanges, `<worksheet>${content}</worksheet>`, given);
  return whole.replace(/^<worksheet>|<\/worksheet>$/g, '');
}

test('new rows take the height, the looks and the formulas of their row, not what was typed there', () => {
  const like =
    '<row r="4" spans="1:3" ht="21" customHeight="1" hidden="1"><c r="A4" s="2" t="s"><v>1</v></c><c r="B4" s="3"><f>A4*2</f><v>6</v></c></row>';
  const after = sheet(`<sheetData>${like}<row r="5"><c r="A5"><v>1</v></c></row></sheetData>`, {
    insertion: { ...INSERTION, count: 1 },
  });
  expect(after).toBe(
    `<sheetData>${like}<row r="5" spans="1:3" ht="21" customHeight="1"><c r="A5" s="2"/><c r="B5" s="3"><f>A5*2</f></c></row><row r="6"><c r="A6"><v>1</v></c></row></sheetData>`,
  );
});

test('rows and cells without numbers are counted from those before them', () => {
  const after = sheet(
    '<sheetData><row r="4"><c><f>B4</f></c></row><row><c/><c><f>A5</f></c></row></sheetData>',
    {
      insertion: { ...INSERTION, count: 1 },
    },
  );
  expect(after).toContain(
    '<row r="5"><c r="A5"><f>B5</f></c></row><row r="6"><c/><c><f>A6</f></c></row>',
  );
});

test('a prefix of the sheet is kept in new rows', () => {
  const after = changedPart(
    sheetChanges,
    '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="4"><x:c r="A4"><x:f>A3+1</x:f></x:c></x:row></x:sheetData></x:worksheet>',
    { insertion: { ...INSERTION, count: 1 } },
  );
  expect(after).toContain('<x:row r="5"><x:c r="A5"><x:f>A4+1</x:f></x:c></x:row></x:sheetData>');
});

const GROUP = (rows: readonly number[], formula: string) =>
  rows
    .map((row, index) => {
      const shared =
        index === 0 ? ` ref="B${row}:B${rows.at(-1)}" si="0">${formula}</f>` : ' si="0"/>';
      return `<row r="${row}"><c r="B${row}"><f t="shared"${shared}</c></row>`;
    })
    .join('');

test('a shared formula stays shared where its cells still say the same', () => {
  const after = sheet(`<sheetData>${GROUP([6, 7, 8], 'A6*2')}</sheetData>`);
  expect(after).toBe(`<sheetData>${GROUP([9, 10, 11], 'A9*2')}</sheetData>`);
});

test('a shared formula is written out where its cells part', () => {
  const after = sheet(`<sheetData>${GROUP([3, 4, 5], 'A2+1')}</sheetData>`, { likeRow: 90 });
  expect(after).toBe(
    '<sheetData><row r="3"><c r="B3"><f>A2+1</f></c></row><row r="4"><c r="B4"><f>A3+1</f></c></row><row r="8"><c r="B8"><f>A4+1</f></c></row></sheetData>',
  );
});

test('a new row gets its own copy of a formula that its row shares', () => {
  const after = sheet(`<sheetData>${GROUP([2, 3, 4], 'A2*C$9')}</sheetData>`);
  expect(after).toContain('<row r="7"><c r="B7"><f>A7*C$12</f></c></row>');
  expect(after).toContain('<row r="2"><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*C$12</f>');
});

test('an array formula over several rows is not torn apart', () => {
  const array = (ref: string) =>
    sheet(
      `<sheetData><row r="4"><c r="B4"><f t="array" ref="${ref}">A4:A9*2</f></c></row></sheetData>`,
      { likeRow: 90 },
    );
  expect(array('B4:B6')).toBe('công thức ở ô B4: array-formula');
  expect(array('B4:C4')).toContain('<f t="array" ref="B4:C4">A4:A12*2</f>');
});

test('a data table moves whole or keeps the rows out', () => {
  const table = (first: number) =>
    sheet(
      `<sheetData><row r="${first}"><c r="B${first}"><f t="dataTable" ref="B${first}:B9" r1="A2" r2="A7"/></c></row></sheetData>`,
      { likeRow: 90 },
    );
  expect(table(4)).toBe('ô B4: data-table');
  expect(table(6)).toContain('<f t="dataTable" ref="B9:B12" r1="A2" r2="A10"/>');
});

test('merges move and grow, and the new rows are merged as theirs', () => {
  expect(
    sheet(
      '<mergeCells count="3"><mergeCell ref="A4:B4"/><mergeCell ref="C2:C5"/><mergeCell ref="A9:B9"/></mergeCells>',
      {
        insertion: { ...INSERTION, count: 2 },
      },
    ),
  ).toBe(
    '<mergeCells count="5"><mergeCell ref="A4:B4"/><mergeCell ref="C2:C7"/><mergeCell ref="A11:B11"/><mergeCell ref="A5:B5"/><mergeCell ref="A6:B6"/></mergeCells>',
  );
});

test('a conditional format reaches over new rows that are like one of its own', () => {
  const format = (sqref: string, formula: string) =>
    `<conditionalFormatting sqref="${sqref}"><cfRule><formula>${formula}</formula></cfRule></conditionalFormatting>`;
  expect(sheet(format('B2:B4 D4', '$B2&lt;$C$9'))).toBe(format('B2:B7 D4:D7', '$B2&lt;$C$12'));
  expect(sheet(format('B5:B9', 'B5&lt;&gt;B4'), { likeRow: 5 })).toBe(
    format('B5:B12', 'B5&lt;&gt;B4'),
  );
  expect(sheet(format('B6:B9', 'B6&lt;&gt;B5'))).toBe(format('B9:B12', 'B9&lt;&gt;B8'));
  expect(sheet(format('B2:F2', 'B2&gt;B9'))).toBe(format('B2:F2', 'B2&gt;B12'));
});

test('limits of colour scales and rules in extensions follow too', () => {
  expect(
    sheet(
      '<conditionalFormatting sqref="B2:B9"><cfRule><colorScale><cfvo type="num" val="$C$9"/></colorScale></cfRule></conditionalFormatting>',
    ),
  ).toContain('sqref="B2:B12"><cfRule><colorScale><cfvo type="num" val="$C$12"/>');
  expect(
    sheet(
      '<extLst><ext><x14:dataValidation><x14:formula1><xm:f>Khác!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>B4</xm:sqref></x14:dataValidation></ext></extLst>',
    ),
  ).toContain('<xm:f>Khác!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>B4:B7</xm:sqref>');
});

test('a validation of another sheet that takes its list from ours follows', () => {
  expect(
    sheet(
      '<dataValidations><dataValidation sqref="B9"><formula1>Biểu!$A$2:$A$9</formula1></dataValidation></dataValidations>',
      { sheet: 'Khác' },
    ),
  ).toContain('sqref="B9"><formula1>Biểu!$A$2:$A$12</formula1>');
});

test('what is settled for cells and rows moves with them', () => {
  const cases = [
    ['<dimension ref="A1:C4"/>', '<dimension ref="A1:C7"/>'],
    [
      '<autoFilter ref="A3:C9"><sortState ref="A4:C9"><sortCondition ref="B4:B9"/></sortState></autoFilter>',
      '<autoFilter ref="A3:C12"><sortState ref="A4:C12"><sortCondition ref="B4:B12"/></sortState></autoFilter>',
    ],
    [
      '<protectedRanges><protectedRange sqref="B4 C6"/></protectedRanges>',
      '<protectedRanges><protectedRange sqref="B4:B7 C9"/></protectedRanges>',
    ],
    [
      '<rowBreaks><brk id="3" max="16383"/><brk id="4"/><brk id="9"/></rowBreaks><colBreaks><brk id="9"/></colBreaks>',
      '<rowBreaks><brk id="3" max="16383"/><brk id="7"/><brk id="12"/></rowBreaks><colBreaks><brk id="9"/></colBreaks>',
    ],
    [
      '<hyperlinks><hyperlink ref="B6" location="Biểu!C9"/><hyperlink ref="B7" r:id="rId1" location="A9"/></hyperlinks>',
      '<hyperlinks><hyperlink ref="B9" location="Biểu!C12"/><hyperlink ref="B10" r:id="rId1" location="A9"/></hyperlinks>',
    ],
    [
      '<scenarios sqref="B9"><scenario><inputCells r="B6"/></scenario></scenarios>',
      '<scenarios sqref="B12"><scenario><inputCells r="B9"/></scenario></scenarios>',
    ],
    [
      '<ignoredErrors><ignoredError sqref="B4:B9"/></ignoredErrors><cellWatches><cellWatch r="B6"/></cellWatches>',
      '<ignoredErrors><ignoredError sqref="B4:B12"/></ignoredErrors><cellWatches><cellWatch r="B9"/></cellWatches>',
    ],
    [
      '<sheetView topLeftCell="A9"><pane ySplit="6" topLeftCell="B8" state="frozen"/><selection activeCell="B6" sqref="B6:C7"/></sheetView>',
      '<sheetView topLeftCell="A12"><pane ySplit="9" topLeftCell="B11" state="frozen"/><selection activeCell="B9" sqref="B9:C10"/></sheetView>',
    ],
    [
      '<pane ySplit="4" topLeftCell="B5" state="frozen"/>',
      '<pane ySplit="4" topLeftCell="B8" state="frozen"/>',
    ],
    [
      '<x14:sparkline><xm:f>Biểu!B6:F6</xm:f><xm:sqref>G6</xm:sqref></x14:sparkline>',
      '<x14:sparkline><xm:f>Biểu!B9:F9</xm:f><xm:sqref>G9</xm:sqref></x14:sparkline>',
    ],
    [
      '<control><controlPr linkedCell="$B$6" listFillRange="Khác!$A$1:$A$9"/></control>',
      '<control><controlPr linkedCell="$B$9" listFillRange="Khác!$A$1:$A$9"/></control>',
    ],
    [
      '<dataConsolidate><dataRefs><dataRef ref="A6:B9" sheet="Biểu"/><dataRef ref="A6" sheet="Khác"/></dataRefs></dataConsolidate>',
      '<dataConsolidate><dataRefs><dataRef ref="A9:B12" sheet="Biểu"/><dataRef ref="A6" sheet="Khác"/></dataRefs></dataConsolidate>',
    ],
    [
      '<customSheetViews><customSheetView topLeftCell="A9"><rowBreaks><brk id="9"/></rowBreaks><autoFilter ref="A3:C9"/></customSheetView></customSheetViews>',
      '<customSheetViews><customSheetView topLeftCell="A12"><rowBreaks><brk id="12"/></rowBreaks><autoFilter ref="A3:C12"/></customSheetView></customSheetViews>',
    ],
  ] as const;
  for (const [before, after] of cases) expect(sheet(before)).toBe(after);
});

test('a range that ends above grows only where that is asked for', () => {
  const total =
    '<sheetData><row r="9"><c r="B9"><f>SUM(B2:B4)</f></c></row></sheetData><mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells><autoFilter ref="A1:B4"/>';
  expect(sheet(total)).toBe(total.replaceAll('9"', '12"'));
  expect(sheet(total, { insertion: { ...INSERTION, growAbove: true } })).toBe(
    total.replaceAll('9"', '12"').replaceAll(/([AB])4/g, '$17'),
  );
});

test('cells of the last row keep the rows out', () => {
  expect(sheet('<sheetData><row r="1048574"><c r="A1048574"><v>1</v></c></row></sheetData>')).toBe(
    'hàng 1048574: past-the-last-row',
  );
});

test('a protected sheet keeps rows out unless it allows them', () => {
  const protection = (more: string) => `<sheetProtection${more}/>`;
  expect(sheet(protection(' sheet="1"'))).toBe('trang này: protected-sheet');
  for (const open of [' sheet="1" insertRows="0"', ' sheet="0"', '']) {
    expect(sheet(protection(open))).toBe(protection(open));
  }
  expect(sheet(protection(' sheet="1"'), { sheet: 'Khác' })).toBe(protection(' sheet="1"'));
});

test('a new row gets a sparkline of its own where its row has one', () => {
  const line = (cells: string, place: string) =>
    `<x14:sparkline><xm:f>${cells}</xm:f><xm:sqref>${place}</xm:sqref></x14:sparkline>`;
  const list = (...lines: readonly string[]) =>
    `<x14:sparklines>${lines.join('')}</x14:sparklines>`;
  const one = { insertion: { ...INSERTION, count: 1 } };
  expect(sheet(list(line('Biểu!B4:F4', 'G4'), line('Biểu!B5:F5', 'G5')), one)).toBe(
    list(line('Biểu!B4:F4', 'G4'), line('Biểu!B5:F5', 'G5'), line('Biểu!B6:F6', 'G6')),
  );
  expect(sheet(list(line('Biểu!B5:F5', 'G5')), { ...one, likeRow: 5 })).toBe(
    list(line('Biểu!B6:F6', 'G6'), line('Biểu!B5:F5', 'G5')),
  );
  expect(sheet(list(line('Biểu!$B$2:$B$3', 'G4')), one)).toBe(list(line('Biểu!$B$2:$B$3', 'G4')));
});
