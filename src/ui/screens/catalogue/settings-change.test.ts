import { expect, it } from 'vitest';
import type { Settings } from '../../../contract/views/others.ts';
import { changedSettings, linesOf } from './settings-change.ts';

const STORED: Settings = {
  organization: 'LĐLĐ tỉnh Điện Biên',
  parentBody: '',
  issuingBody: '',
  place: 'Điện Biên',
  signerAuthority: '',
  signerTitle: '',
  signerName: '',
  tableAuthority: '',
  tableTitle: '',
  tableName: '',
  preparerTitle: '',
  preparerName: '',
  recipients: ['Như Điều 3', 'Lưu: VT'],
  focal: '',
  documentSymbol: '',
  letterSymbol: '',
  reportSymbol: '',
  decisionGrounds: ['[chương trình]'],
  codeOnAnnex: false,
};

it('only what differs is sent', () => {
  expect(changedSettings(STORED, STORED)).toEqual({});
  expect(changedSettings(STORED, { ...STORED, place: 'Nghệ An' })).toEqual({ place: 'Nghệ An' });
});

it('recipients are lines, and empty lines are none', () => {
  const typed = { ...STORED, recipients: [' Như Điều 3', '', 'Lưu: VT '] };
  expect(changedSettings(STORED, typed)).toEqual({});
  expect(changedSettings(STORED, { ...STORED, recipients: ['Lưu: VT'] })).toEqual({
    recipients: ['Lưu: VT'],
  });
  expect(linesOf({ recipients: ['a', ' '] })).toEqual({ recipients: ['a'] });
  expect(linesOf({ place: 'x' })).toEqual({});
});
