import type { Table } from 'docx';
import type { OfficialDocument } from '../../domain/report/document.ts';
import type { SignatureBlock } from '../../domain/report/table.ts';
import { sideBySide } from './word-frame.ts';
import { styled } from './word-text.ts';

const HALF_MM = 82.5;

/** «Nơi nhận» at the left of whoever signs. */
export function documentSignature({ recipients, signature }: OfficialDocument): Table {
  const { authority, title, name } = signature;
  const to =
    recipients.length === 0
      ? []
      : [styled('NoiNhanTieuDe', 'Nơi nhận:'), ...recipients.map((one) => styled('NoiNhan', one))];
  return sideBySide(HALF_MM, HALF_MM, [
    [
      to,
      [
        ...(authority === '' ? [] : [styled('QuyenHan', authority)]),
        styled('ChucVu', title),
        styled('ChuKy', name),
      ],
    ],
  ]);
}

/** Who drew a table up, and who signs it. */
export function tableSignature({ left, right }: SignatureBlock, widthMm: number): Table {
  const half = widthMm / 2;
  return sideBySide(half, half, [
    [
      [styled('QuyenHan', left.title)],
      [styled('QuyenHan', right.authority), styled('ChucVu', right.title)],
    ],
    [[styled('ChuKy', left.name)], [styled('ChuKy', right.name)]],
  ]);
}
