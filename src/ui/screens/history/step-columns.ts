import type { TFunction } from 'i18next';

/** What is told of a step: when, who, what, the changes, why. */
export function stepColumns(t: TFunction<'history'>): readonly string[] {
  return (['when', 'who', 'what', 'changes', 'why'] as const).map((column) =>
    t(`column.${column}`),
  );
}
