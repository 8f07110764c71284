import type { TextsLike } from '../shape.ts';
import type { history as vi } from '../vi/history.ts';

export const history: TextsLike<typeof vi> = {
  title: 'History',
  none: 'No changes yet. From now on every change is written down here, with who, when and why.',
  noneFound: 'No change fits the choice. Take some of the conditions away.',
  unit: 'Unit',
  anyUnit: 'Every unit',
  indicator: 'Indicator',
  anyIndicator: 'Every indicator',
  person: 'Who',
  anyone: 'Everybody',
  day: 'Day',
  column: {
    when: 'When',
    who: 'Who',
    what: 'What',
    changes: 'From → to',
    why: 'Why',
  },
  blank: '(blank)',
  all: 'Show all {{n}} changes',
  fewer: 'Show fewer',
  notShown: 'and {{n}} more changes',
  more: 'Show earlier changes',
  backup: 'Back up now…',
  undoStep: {
    import: 'Take this import back',
    allocation: 'Take this sharing back',
    what: '«{{what}}», {{when}}, {{who}}',
    back: '{{n}} figures and records go back to what they were before this step',
    skipped: '{{n}} places stay',
    now: 'now',
    why: {
      changed: 'changed since',
      locked: 'locked',
      sealed: 'issued',
      confirmed: 'confirmed by the file {{file}}',
    },
    nothing:
      'Nothing is left to take back: everything of this step went back or was changed since.',
    kept: 'Later steps stay. The original file stays in the workspace. This is one step, and Ctrl+Z takes it back.',
    run: 'Take back',
    done: 'Taken back: {{what}}',
    doneSkipped: 'Taken back: {{what}}. {{n}} places stay.',
  },
};
