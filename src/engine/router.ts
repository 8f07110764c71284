import { implement } from '@orpc/server';
import { contract } from '../contract/contract.ts';
import { ok } from '../domain/result.ts';
import { restoreWorkspace } from '../store/backup.ts';
import { allocate, previewAllocation } from './allocation/allocate.ts';
import { allocateYears, previewYears } from './allocation/allocate-years.ts';
import { answer } from './answer.ts';
import { backUpTo } from './backups/back-up-to.ts';
import { backupRoutes } from './backups/backup-routes.ts';
import { catalogueRoutes } from './catalogue/catalogue-routes.ts';
import { chartChoices } from './charts/chart-choices.ts';
import { chartPicture } from './charts/chart-picture.ts';
import { chartView } from './charts/chart-view.ts';
import type { EngineContext } from './context.ts';
import { formsView } from './forms/forms-view.ts';
import { writeForms } from './forms/write-forms.ts';
import { historyCounts } from './history/history-counts.ts';
import { historyList } from './history/history-list.ts';
import { restoreValue } from './history/restore-value.ts';
import { undoEarlierStep } from './history/undo-earlier-step.ts';
import { undoToStep } from './history/undo-to-step.ts';
import { writeHistory } from './history/write-history.ts';
import { redoStep, undoStep } from './history-steps.ts';
import type { OpenWorkspace } from './open-session.ts';
import { explainCell } from './plan/explain-cell.ts';
import { lockCells } from './plan/lock-cells.ts';
import { readPlan } from './plan/read-plan.ts';
import { setFigures } from './plan/set-figures.ts';
import { setNote } from './plan/set-note.ts';
import { showWorkspace } from './plan/show-workspace.ts';
import type { ActingProfile } from './profile.ts';
import { builtInProgrammes } from './programmes/built-in.ts';
import { programmesView } from './programmes/programmes-view.ts';
import { previewDocument } from './reports/document/preview-document.ts';
import {
  listOwnReports,
  previewOwnReport,
  removeOwnReport,
  renameOwnReport,
  saveOwnReport,
} from './reports/own/own-reports.ts';
import { listReports } from './reports/report-list.ts';
import { previewReport } from './reports/report-table.ts';
import { writeReport } from './reports/write-report.ts';
import { acceptReturns } from './returns/accept-returns.ts';
import { answerReturns } from './returns/answer-returns.ts';
import { figureOrigin } from './returns/figure-origin.ts';
import { listForms, removeForm, renameForm } from './returns/forms/form-list.ts';
import { previewAnswers } from './returns/forms/preview-answers.ts';
import { rememberForm } from './returns/forms/remember-form.ts';
import { exportForms, importForms } from './returns/forms/share-forms.ts';
import { handIn } from './returns/hand-in.ts';
import { originalFile, receivedFileView } from './returns/original-file.ts';
import { readReturns } from './returns/read-returns.ts';
import { proposedFigures, readFileOf } from './returns/reading-parts.ts';
import { returnsStatus, setDeadline } from './returns/returns-status.ts';
import type { ReturnsTools } from './returns/tools.ts';
import { unnamedReturns } from './returns/unnamed-returns.ts';
import { refuseSystemErrors } from './system-errors.ts';
import { templateRoutes } from './templates/template-routes.ts';
import { amendVersion } from './versions/amend-version.ts';
import { codeToIssue } from './versions/code-to-issue.ts';
import { createVersion } from './versions/create-version.ts';
import { issueVersion } from './versions/issue-version.ts';
import { matchingVersions, versionCodes } from './versions/version-codes.ts';
import { checkWorkspace } from './workspace/check-workspace.ts';
import { startView } from './workspace/start-view.ts';

export type EngineRouter = ReturnType<typeof createEngineRouter>;

/** Binds every procedure of the contract to the use case that keeps it. */
export function createEngineRouter(
  context: EngineContext,
  workspace: OpenWorkspace,
  tools: ReturnsTools,
  profile: ActingProfile,
) {
  const os = implement(contract).use(({ next }) => refuseSystemErrors(next));
  const { use } = workspace;
  return os.router({
    workspace: {
      start: os.workspace.start.handler(() => startView(context)),
      create: os.workspace.create.handler(({ input }) =>
        answer(workspace.create(input.path, input.programme)),
      ),
      open: os.workspace.open.handler(({ input }) =>
        answer(workspace.open(input.path, input.mode)),
      ),
      close: os.workspace.close.handler(async () => {
        await workspace.close();
        return { closed: true };
      }),
      info: os.workspace.info.handler(() => answer(workspace.info())),
      check: os.workspace.check.handler(() =>
        answer(use(async (session) => ok(await checkWorkspace(session)))),
      ),
      backup: os.workspace.backup.handler(({ input }) =>
        answer(use((session) => backUpTo(session, input.out, workspace.backups.run))),
      ),
      restore: os.workspace.restore.handler(async ({ input }) => {
        const done = await restoreWorkspace(input.copy, input.out);
        return answer(done.ok ? ok({ path: input.out }) : done);
      }),
      watch: os.workspace.watch.handler(({ signal }) => workspace.watch(signal)),
    },
    plan: {
      view: os.plan.view.handler(({ input }) => answer(use((session) => readPlan(session, input)))),
      show: os.plan.show.handler(({ input }) =>
        answer(use((session) => showWorkspace(session, input))),
      ),
      set: os.plan.set.handler(({ input }) => answer(use((session) => setFigures(session, input)))),
      lock: os.plan.lock.handler(({ input }) =>
        answer(use((session) => lockCells(session, input, true))),
      ),
      unlock: os.plan.unlock.handler(({ input }) =>
        answer(use((session) => lockCells(session, input, false))),
      ),
      setNote: os.plan.setNote.handler(({ input }) =>
        answer(use((session) => setNote(session, input))),
      ),
      reason: os.plan.reason.handler(({ input }) =>
        answer(use((session) => explainCell(session, input))),
      ),
      previewAllocation: os.plan.previewAllocation.handler(({ input }) =>
        answer(use((session) => previewAllocation(session, input))),
      ),
      allocate: os.plan.allocate.handler(({ input }) =>
        answer(use((session) => allocate(session, input))),
      ),
      previewYears: os.plan.previewYears.handler(({ input }) =>
        answer(use((session) => previewYears(session, input))),
      ),
      allocateYears: os.plan.allocateYears.handler(({ input }) =>
        answer(use((session) => allocateYears(session, input))),
      ),
    },
    versions: {
      create: os.versions.create.handler(({ input }) =>
        answer(use((session) => createVersion(session, input))),
      ),
      issue: os.versions.issue.handler(({ input }) =>
        answer(use((session) => issueVersion(session, input))),
      ),
      amend: os.versions.amend.handler(({ input }) =>
        answer(use((session) => amendVersion(session, input))),
      ),
      codes: os.versions.codes.handler(() => answer(use(versionCodes))),
      codeToIssue: os.versions.codeToIssue.handler(({ input }) =>
        answer(use((session) => codeToIssue(session, input))),
      ),
      matching: os.versions.matching.handler(({ input }) =>
        answer(use((session) => matchingVersions(session, input))),
      ),
    },
    history: {
      undo: os.history.undo.handler(() => answer(use(undoStep))),
      redo: os.history.redo.handler(() => answer(use(redoStep))),
      undoStep: os.history.undoStep.handler(({ input }) =>
        answer(use((session) => undoEarlierStep(session, input))),
      ),
      list: os.history.list.handler(({ input }) =>
        answer(use((session) => historyList(session, input))),
      ),
      counts: os.history.counts.handler(({ input }) =>
        answer(use((session) => historyCounts(session, input))),
      ),
      write: os.history.write.handler(({ input }) =>
        answer(use((session) => writeHistory(session, input))),
      ),
      restore: os.history.restore.handler(({ input }) =>
        answer(use((session) => restoreValue(session, input))),
      ),
      undoTo: os.history.undoTo.handler(({ input }) =>
        answer(use((session) => undoToStep(session, input))),
      ),
    },
    profile: {
      view: os.profile.view.handler(() => profile.view()),
      rename: os.profile.rename.handler(({ input }) => answer(profile.rename(input.displayName))),
    },
    backups: backupRoutes(workspace),
    programme: {
      builtIn: os.programme.builtIn.handler(() => builtInProgrammes()),
      view: os.programme.view.handler(() =>
        answer(use(async (session) => ok(await programmesView(session)))),
      ),
    },
    catalogue: catalogueRoutes(workspace),
    returns: {
      handIn: os.returns.handIn.handler(({ input }) => answer(handIn(tools, input))),
      file: os.returns.file.handler(({ input }) =>
        answer(use(async (session) => readFileOf(session, tools, input))),
      ),
      proposed: os.returns.proposed.handler(({ input }) =>
        answer(use(async (session) => proposedFigures(session, tools, input))),
      ),
      read: os.returns.read.handler(async ({ input, signal }) =>
        answer(
          use(async (session, left) => {
            const until = signal === undefined ? left : AbortSignal.any([signal, left]);
            return ok(readReturns(session, tools, input, until));
          }),
        ),
      ),
      answer: os.returns.answer.handler(({ input }) =>
        answer(use((session) => answerReturns(session, tools, input))),
      ),
      accept: os.returns.accept.handler(({ input }) =>
        answer(
          use(async (session) => {
            await workspace.backups.before(session, 'import');
            return acceptReturns(session, tools, input);
          }),
        ),
      ),
      origin: os.returns.origin.handler(({ input }) =>
        answer(use((session) => figureOrigin(session, input))),
      ),
      received: os.returns.received.handler(({ input }) =>
        answer(use((session) => receivedFileView(session, tools, input))),
      ),
      original: os.returns.original.handler(({ input }) =>
        answer(use((session) => originalFile(session, input))),
      ),
      status: os.returns.status.handler(({ input }) =>
        answer(use((session) => returnsStatus(session, input))),
      ),
      unnamed: os.returns.unnamed.handler(({ input }) =>
        answer(use((session) => unnamedReturns(session, input))),
      ),
      setDeadline: os.returns.setDeadline.handler(({ input }) =>
        answer(use((session) => setDeadline(session, input))),
      ),
    },
    forms: {
      view: os.forms.view.handler(({ input }) =>
        answer(use((session) => formsView(session, input))),
      ),
      write: os.forms.write.handler(({ input }) =>
        answer(use((session) => writeForms(session, input))),
      ),
    },
    returnForms: {
      list: os.returnForms.list.handler(() =>
        answer(use(async (session) => ok(await listForms(session)))),
      ),
      preview: os.returnForms.preview.handler(({ input }) =>
        answer(use((session) => previewAnswers(session, tools, input))),
      ),
      remember: os.returnForms.remember.handler(({ input }) =>
        answer(use((session) => rememberForm(session, tools, input))),
      ),
      rename: os.returnForms.rename.handler(({ input }) =>
        answer(use((session) => renameForm(session, input))),
      ),
      remove: os.returnForms.remove.handler(({ input }) =>
        answer(use((session) => removeForm(session, input))),
      ),
      export: os.returnForms.export.handler(({ input }) =>
        answer(use((session) => exportForms(session, input))),
      ),
      import: os.returnForms.import.handler(({ input }) =>
        answer(use((session) => importForms(session, input))),
      ),
    },
    reports: {
      list: os.reports.list.handler(() =>
        answer(workspace.useAny((session) => listReports(session?.store ?? null))),
      ),
      preview: os.reports.preview.handler(({ input }) =>
        answer(use((session) => previewReport(session, input))),
      ),
      document: os.reports.document.handler(({ input }) =>
        answer(use((session) => previewDocument(session, input))),
      ),
      write: os.reports.write.handler(({ input }) =>
        answer(use((session) => writeReport(session, input))),
      ),
      own: {
        list: os.reports.own.list.handler(() =>
          answer(use(async ({ store }) => ok(await listOwnReports(store)))),
        ),
        save: os.reports.own.save.handler(({ input }) =>
          answer(use((session) => saveOwnReport(session, input))),
        ),
        rename: os.reports.own.rename.handler(({ input }) =>
          answer(use((session) => renameOwnReport(session, input))),
        ),
        remove: os.reports.own.remove.handler(({ input }) =>
          answer(use((session) => removeOwnReport(session, input))),
        ),
        previewUnsaved: os.reports.own.previewUnsaved.handler(({ input }) =>
          answer(use((session) => previewOwnReport(session, input))),
        ),
      },
    },
    templates: templateRoutes(workspace, tools),
    charts: {
      choices: os.charts.choices.handler(({ input }) =>
        answer(use((session) => chartChoices(session, input))),
      ),
      view: os.charts.view.handler(({ input }) =>
        answer(use((session) => chartView(session, input))),
      ),
      picture: os.charts.picture.handler(({ input }) =>
        answer(use((session) => chartPicture(session, input))),
      ),
    },
  });
}
