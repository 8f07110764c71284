import type { HelpText } from '../help-text.ts';
import { helpKeys } from './help-keys.ts';
import { helpSheet } from './help-sheet.ts';
import { helpTemplates } from './help-templates.ts';

export const helpText: HelpText = {
  chapters: {
    year: {
      title: 'Targets in a year',
      parts: [
        {
          type: 'steps',
          steps: [
            'Make a workspace from a programme: units, indicators, tasks and deadlines are there.',
            'In the catalogue, check the units and enter the baselines; they can be pasted from Excel.',
            'Choose the year in the top bar, then open the plan.',
            'Type the total of each indicator into the first row.',
            'Select a cell of the column, choose «Share out a target…», look at the proposal, apply it.',
            'Issue the version with the number and date of the decision; it is sealed then.',
            'Print or save the annex under reports; receive the returns of the units during the year.',
          ],
        },
        { type: 'picture', name: 'plan', shows: 'The plan: a row for each unit' },
        {
          type: 'text',
          text: 'There is no save button: each change is stored at once and can be undone, except issuing.',
        },
      ],
    },
    sheet: helpSheet,
    allocation: {
      title: 'Ways to share out',
      parts: [
        {
          type: 'list',
          items: [
            'By unit: by one or several weighted baselines, or equally.',
            'Unit × sector: both ways add up.',
            'Of which: a part of another indicator.',
            'By year: a stage over its years.',
            'Amend: a new total, the difference shared out.',
          ],
        },
        { type: 'picture', name: 'plan-allocation', shows: 'The panel with the proposal' },
      ],
    },
    locks: {
      title: 'Locks',
      parts: [
        {
          type: 'text',
          text: 'A locked cell is kept when a total is shared out and cannot be typed or pasted over. Select cells, choose «Lock»; unlock them to edit.',
        },
      ],
    },
    keepTotal: {
      title: 'Keep the total',
      parts: [
        {
          type: 'text',
          text: 'While it is on, the other unlocked cells make up for a changed one. What changes is shown first.',
        },
      ],
    },
    reason: {
      title: 'Reason for a number',
      parts: [
        {
          type: 'text',
          text: 'The panel tells in words how a number came about, with enough digits to do it again by hand.',
        },
        { type: 'picture', name: 'plan-reason', shows: 'The reason for a number' },
      ],
    },
    returns: {
      title: 'Receiving returns',
      parts: [
        {
          type: 'text',
          text: 'Drop the Excel files of the units onto the screen, put right what is marked, then store the figures. Nothing is stored before that.',
        },
        {
          type: 'text',
          text: '“Blank returns…” makes an Excel file for each unit with its name, the period and its targets. What comes back is known at once, even under another name, and every figure is still checked.',
        },
        { type: 'picture', name: 'returns', shows: 'A return with its errors at the right' },
        { type: 'picture', name: 'results', shows: 'The results of the units' },
      ],
    },
    reports: {
      title: 'Reports',
      parts: [
        {
          type: 'text',
          text: 'The chosen report as it will be printed; save it as Excel or print it.',
        },
        { type: 'picture', name: 'reports', shows: 'The annex on A4 paper' },
      ],
    },
    templates: helpTemplates,
    amendment: {
      title: 'Issuing and amending',
      parts: [
        {
          type: 'text',
          text: 'An issued version is sealed. «Amend…» opens a new version with the same values; the issued one stays as it is.',
        },
        { type: 'picture', name: 'issue', shows: 'Issuing a version' },
      ],
    },
    history: {
      title: 'History, undo, matching code',
      parts: [
        {
          type: 'text',
          text: 'The history keeps who changed what, when, from what to what and why, by which file or allocation; nothing is taken out of it. Right-click a cell for its own history or for that of its unit; a press on a time shows that day, on «File: …» the sheet that was read.',
        },
        { type: 'picture', name: 'history', shows: 'The history' },
        {
          type: 'text',
          text: 'Ctrl+Z undoes step by step; a whole import or allocation is undone by itself, and what changed since stays and is listed. The matching code of 8 characters is made of all figures of a version: the same code, the same figures. The menu of the version shows it, and finds the version of a code that is typed from a paper.',
        },
      ],
    },
    backup: {
      title: 'Backups',
      parts: [
        {
          type: 'text',
          text: 'A workspace is backed up by itself: when it is opened, every 15 minutes of work, before an import, an upgrade and a restore; in a second folder too, such as a USB stick. «Restore…» says first what will be gone, and keeps what is there, so that a restore can be undone.',
        },
        { type: 'picture', name: 'backups', shows: 'The backups' },
        {
          type: 'text',
          text: 'A whole workspace is sent as one file, locked with a passphrase where wanted. The menu of the organization writes a copy anywhere.',
        },
      ],
    },
  },
  keysTitle: 'Keys',
  keys: helpKeys,
};
