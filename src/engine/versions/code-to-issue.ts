import type { z } from 'zod';
import type { codeToIssueSchema } from '../../contract/schemas/versions.ts';
import type { CodeToIssue } from '../../contract/views/history.ts';
import { ok } from '../../domain/result.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { readFacts } from '../facts.ts';
import type { Session } from '../session.ts';
import { codeOfTaken, draftsToIssue } from './issue-version.ts';

/**
 * «Mã đối chiếu» that a decision will have: one of some years or some indicators takes a part of the
 * draft, which has another code than the draft. Errors: those of issuing it.
 */
export async function codeToIssue(
  { store, context }: Session,
  input: z.output<typeof codeToIssueSchema>,
): Answer<CodeToIssue> {
  return store.snapshot(async (view) => {
    const facts = await readFacts(view, localDay(context.now()));
    const drafts = draftsToIssue(facts, input);
    return drafts.ok ? ok({ code: await codeOfTaken(view, drafts.value, input) }) : drafts;
  });
}
