import type { Remedy } from '../../domain/returns/reading.ts';

export const BLANK_REMEDY: Remedy = { action: 'blank' };

export function setValue(value: number): Remedy {
  return { action: 'set-value', value };
}
