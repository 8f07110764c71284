import backups from '../../../../resources/help/backups.webp';
import history from '../../../../resources/help/history.webp';
import issue from '../../../../resources/help/issue.webp';
import plan from '../../../../resources/help/plan.webp';
import planAllocation from '../../../../resources/help/plan-allocation.webp';
import planReason from '../../../../resources/help/plan-reason.webp';
import reports from '../../../../resources/help/reports.webp';
import results from '../../../../resources/help/results.webp';
import returns from '../../../../resources/help/returns.webp';
import type { HelpPicture } from '../../text/help-text.ts';

/** Addresses only: a picture is fetched when its chapter is read. */
export const PICTURES: Readonly<Record<HelpPicture, string>> = {
  backups,
  history,
  issue,
  plan,
  'plan-allocation': planAllocation,
  'plan-reason': planReason,
  reports,
  results,
  returns,
};

/** All are taken at this size. */
export const PICTURE_SIZE = { width: 1366, height: 768 } as const;
