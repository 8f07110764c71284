import { allocation } from './allocation.ts';
import { backups } from './backups.ts';
import { catalogue } from './catalogue.ts';
import { cellMenu } from './cell-menu.ts';
import { charts } from './charts.ts';
import { commands } from './commands.ts';
import { common } from './common.ts';
import { frame } from './frame.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { inbox } from './inbox.ts';
import { issue } from './issue.ts';
import { lines } from './lines.ts';
import { notes } from './notes.ts';
import { paste } from './paste.ts';
import { plan } from './plan.ts';
import { planViews } from './plan-views.ts';
import { programme } from './programme.ts';
import { reports } from './reports.ts';
import { results } from './results.ts';
import { returnForms } from './return-forms.ts';
import { returns } from './returns.ts';
import { sendForms } from './send-forms.ts';
import { start } from './start.ts';
import { templates } from './templates.ts';
import { totals } from './totals.ts';
import { tour } from './tour.ts';

export const en = {
  allocation,
  backups,
  catalogue,
  cellMenu,
  charts,
  commands,
  common,
  frame,
  help,
  history,
  inbox,
  issue,
  lines,
  notes,
  paste,
  plan,
  planViews,
  programme,
  reports,
  results,
  returnForms,
  returns,
  sendForms,
  start,
  templates,
  totals,
  tour,
};
