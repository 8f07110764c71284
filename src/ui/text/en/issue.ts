import type { TextsLike } from '../shape.ts';
import type { issue as vi } from '../vi/issue.ts';

export const issue: TextsLike<typeof vi> = {
  title: 'Issue «{{name}}»',
  hint: 'Once issued, the version is sealed: it can only be amended by another version. Issuing cannot be undone.',
  number: 'Number of the decision',
  numberExample: '433/QĐ-LĐLĐ',
  numberWhole: 'Write it in full: {{number}}',
  date: 'Date',
  dateExample: 'day/month/year',
  noSuchDay: 'There is no {{date}}. Enter another day.',
  badDate: 'Enter a date such as 24/01/2019.',
  years: 'Years',
  indicators: 'Indicators',
  all: 'All indicators of the version',
  chosen: 'Only these',
  noYear: 'Choose at least one year.',
  noIndicator: 'Choose at least one indicator.',
  unbalanced:
    'Totals do not match: {{list}}. It can be issued with these; to make them match, share out more or change the total first.',
  unbalancedOne: '{{indicator}} {{state}}',
  left: '{{amount}} left',
  over: '{{amount}} over',
  code: 'Matching code of the figures to be issued:',
  codeNone: 'no figures yet',
  issueDo: 'Issue',
  done: 'Issued as {{number}} of {{date}}.',
  amendTitle: 'Amend the targets of {{year}}',
  amendHint: 'The issued version stays as it is. An amending draft opens with its values.',
  amendReason: 'Reason of the amendment',
  amendDo: 'Open an amending draft',
  amendDone: 'An amending draft is open.',
};
