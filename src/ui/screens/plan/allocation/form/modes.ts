import type { AllocationMode } from '../../../../../contract/views/plan.ts';
import type { Version } from '../../../../../domain/version.ts';

/** What the panel does: one of the engine's ways of sharing a year's total, or a stage over its years. */
export type PanelMode = AllocationMode | 'years';

/** Amending is offered where something has been issued that the units hold in their hands. */
export function modesFor(place: {
  readonly version: Version | null;
  readonly isIssued: boolean;
  /** Only some units share, as when a group's subtotal was typed over. */
  readonly onlySome: boolean;
}): readonly PanelMode[] {
  if (place.onlySome) return ['units'];
  const amends = isAmending(place.version) || place.isIssued;
  return ['units', 'sectors', 'parts', 'years', ...(amends ? (['amend'] as const) : [])];
}

/** The way of sharing that the panel opens with: an amendment of an issued plan amends. */
export function firstMode(modes: readonly PanelMode[], version: Version | null): PanelMode {
  return isAmending(version) && modes.includes('amend') ? 'amend' : 'units';
}

function isAmending(version: Version | null): boolean {
  return version !== null && version.state === 'draft' && version.amends !== null;
}
