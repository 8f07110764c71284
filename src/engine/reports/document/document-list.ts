import type { ReportChoice } from '../../../contract/views/others.ts';

const ENDINGS = ['docx', 'html'] as const;

/** Papers that are no tables, beside the progress report, whose Word file is its text. */
export const DOCUMENTS: readonly (ReportChoice & { readonly id: 'decision' | 'letter' })[] = [
  {
    id: 'decision',
    title: 'Quyết định giao chỉ tiêu',
    shape: 'document',
    needs: [],
    endings: ENDINGS,
  },
  {
    id: 'letter',
    title: 'Công văn gửi các đơn vị',
    shape: 'document',
    needs: ['period'],
    endings: ENDINGS,
  },
];
