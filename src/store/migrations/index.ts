import type { Migration } from 'kysely/migration';
import { migration0001 } from './0001-start.ts';
import { migration0002 } from './0002-return-forms.ts';
import { migration0003 } from './0003-templates.ts';
import { migration0004 } from './0004-named-reports.ts';
import { migration0005 } from './0005-account.ts';

/** Every migration by its name, in order. One that was released is never changed, renamed or removed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-start': migration0001,
  '0002-return-forms': migration0002,
  '0003-templates': migration0003,
  '0004-named-reports': migration0004,
  '0005-account': migration0005,
};
