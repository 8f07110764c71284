import type { TextsLike } from '../shape.ts';
import type { reports as vi } from '../vi/reports.ts';

export const reports: TextsLike<typeof vi> = {
  title: 'Tables, documents',
  empty: 'Tables and documents are shown here.',
};
