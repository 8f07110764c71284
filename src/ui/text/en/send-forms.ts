import type { TextsLike } from '../shape.ts';
import type { sendForms as vi } from '../vi/send-forms.ts';

export const sendForms: TextsLike<typeof vi> = {
  open: 'Blank returns…',
  make: 'Make blank returns…',
  title: 'Blank returns for the units',
  intro:
    'An Excel file for each unit with its name, the period and its targets; the unit fills in the yellow cells and sends it back. It is known again at once, even under another name.',
  period: 'Period of the forms',
  asOf: 'Figures as of',
  asOfHint: 'Left empty: each unit writes its own.',
  units: 'Units',
  allUnits: 'All {{n}} units',
  someUnits: '{{n}} of {{of}} units',
  filled: 'Filled in already',
  asked: 'Indicators asked for ({{n}})',
  more: '{{names}} and {{n}} more',
  targets: 'Targets of {{year}}',
  issued: 'by {{number}}',
  draft: 'by “{{name}}”, not issued yet (the form says so)',
  noTargets: 'none yet',
  due: 'Due',
  dueDay: 'before {{day}}',
  noDue: 'not set; set it at “Set the deadline…” to have it in the form',
  sendTo: 'Sent to',
  place: 'Write to',
  zip: 'One .zip file',
  folder: 'A folder',
  replace: 'Replace forms that are in the folder',
  do: 'Make {{n}} forms',
  downloaded: '{{name}} downloaded: {{n}} forms.',
  saved: '{{path}} saved: {{n}} forms.',
};
