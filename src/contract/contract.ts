import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { ChartModel } from '../domain/chart/model.ts';
import type { Failure } from '../domain/error.ts';
import type { Programme } from '../domain/programme.ts';
import type { OfficialDocument } from '../domain/report/document.ts';
import type { ReportTable } from '../domain/report/table.ts';
import { allocateSchema, allocateYearsSchema } from './schemas/allocation.ts';
import * as backup from './schemas/backups.ts';
import * as catalogue from './schemas/catalogue.ts';
import { chartChoicesSchema, chartPictureSchema, chartSchema } from './schemas/charts.ts';
import {
  lockCellsSchema,
  reasonQuerySchema,
  setFiguresSchema,
  setNoteSchema,
} from './schemas/figures.ts';
import { formsSchema, writeFormsSchema } from './schemas/forms.ts';
import * as history from './schemas/history.ts';
import { dateSchema, pathSchema, periodSchema, textSchema, yearSchema } from './schemas/keys.ts';
import * as own from './schemas/own-reports.ts';
import { reportSchema, writeReportSchema } from './schemas/reports.ts';
import * as forms from './schemas/return-forms.ts';
import {
  acceptReturnsSchema,
  answerReturnsSchema,
  figureOriginSchema,
  handInSchema,
  originalFileSchema,
  readFileSchema,
  readReturnsSchema,
  receivedFileSchema,
} from './schemas/returns.ts';
import * as templates from './schemas/templates.ts';
import {
  amendSchema,
  codeToIssueSchema,
  createVersionSchema,
  issueSchema,
} from './schemas/versions.ts';
import type * as backups from './views/backups.ts';
import type { ChartChoices } from './views/charts.ts';
import type { FormsView, WrittenForms } from './views/forms.ts';
import type * as past from './views/history.ts';
import type * as view from './views/others.ts';
import type { OwnReportView } from './views/own-reports.ts';
import type * as plan from './views/plan.ts';
import type * as form from './views/return-forms.ts';
import type * as template from './views/templates.ts';
import type {
  RestoredStep,
  StartView,
  StepAnswer,
  WorkspaceChange,
  WorkspaceInfo,
} from './views/workspace.ts';

/** Every refusal travels as one error; `data` is the engine's own `Failure`. */
const procedure = oc.errors({ REFUSED: { status: 422, data: type<Failure>() } });
const empty = z.object({}).default({});

/**
 * The one interface of the engine. Inputs are parsed here, at every door; outputs come from the
 * engine itself and are typed, not parsed again.
 */
export const contract = {
  workspace: {
    start: procedure.input(empty).output(type<StartView>()),
    create: procedure
      .input(z.object({ path: pathSchema, programme: z.string().max(80) }))
      .output(type<WorkspaceInfo>()),
    /** `any` opens for writing where that is possible and says why where it is not. */
    open: procedure
      .input(z.object({ path: pathSchema, mode: z.enum(['any', 'write', 'read']).default('any') }))
      .output(type<WorkspaceInfo>()),
    close: procedure.input(empty).output(type<{ readonly closed: boolean }>()),
    /** null while no workspace is open. */
    info: procedure.input(empty).output(type<WorkspaceInfo | null>()),
    check: procedure.input(empty).output(type<view.CheckView>()),
    backup: procedure
      .input(z.object({ out: pathSchema }))
      .output(type<{ readonly path: string }>()),
    restore: procedure
      .input(z.object({ copy: pathSchema, out: pathSchema }))
      .output(type<{ readonly path: string }>()),
    watch: procedure.input(empty).output(eventIterator(type<WorkspaceChange>())),
  },
  plan: {
    view: procedure
      .input(z.object({ year: yearSchema, version: z.string().max(80).optional() }))
      .output(type<plan.PlanView>()),
    show: procedure
      .input(
        z.object({
          year: yearSchema.optional(),
          version: z.string().max(80).optional(),
          asOf: dateSchema.optional(),
        }),
      )
      .output(type<plan.ShowView>()),
    set: procedure.input(setFiguresSchema).output(type<StepAnswer>()),
    lock: procedure.input(lockCellsSchema).output(type<StepAnswer>()),
    unlock: procedure.input(lockCellsSchema).output(type<StepAnswer>()),
    setNote: procedure.input(setNoteSchema).output(type<StepAnswer>()),
    reason: procedure.input(reasonQuerySchema).output(type<plan.ReasonView>()),
    previewAllocation: procedure
      .input(allocateSchema)
      .output(type<plan.Offered<plan.AllocationPreview>>()),
    allocate: procedure.input(allocateSchema).output(type<plan.AllocationAnswer>()),
    previewYears: procedure
      .input(allocateYearsSchema)
      .output(type<plan.Offered<plan.YearsPreview>>()),
    allocateYears: procedure.input(allocateYearsSchema).output(type<plan.YearsAnswer>()),
  },
  versions: {
    create: procedure
      .input(createVersionSchema)
      .output(type<StepAnswer & { readonly version: string }>()),
    issue: procedure.input(issueSchema).output(type<StepAnswer & { readonly version: string }>()),
    amend: procedure.input(amendSchema).output(type<StepAnswer & { readonly version: string }>()),
    /** «Mã đối chiếu» of every version. */
    codes: procedure.input(empty).output(type<readonly past.VersionCode[]>()),
    /** «Mã đối chiếu» of what a decision would take. */
    codeToIssue: procedure.input(codeToIssueSchema).output(type<past.CodeToIssue>()),
    /** Which versions a code on paper belongs to. */
    matching: procedure.input(history.matchingCodeSchema).output(type<past.MatchingVersions>()),
  },
  history: {
    undo: procedure.input(empty).output(type<RestoredStep>()),
    redo: procedure.input(empty).output(type<RestoredStep>()),
    /** Takes one older import or allocation back; what changed since stays and is listed. */
    undoStep: procedure
      .input(z.object({ step: z.int().min(1), dryRun: z.boolean().default(false) }))
      .output(type<view.UndoneStep>()),
    list: procedure.input(history.historyListSchema).output(type<readonly past.HistoryStep[]>()),
    counts: procedure.input(history.historyFilterSchema).output(type<past.HistoryCounts>()),
    /** The history itself as a table, every change that the filter leaves. */
    write: procedure.input(history.writeHistorySchema).output(type<view.WrittenReport>()),
    /** Puts one value of the past back, as a step of its own. */
    restore: procedure.input(history.restoreValueSchema).output(type<past.RestoredValue>()),
    /** Goes back step by step until the one that is named is the last that stands. */
    undoTo: procedure.input(history.undoToSchema).output(type<past.UndoneTo>()),
  },
  /** Who works at this computer. */
  profile: {
    view: procedure.input(empty).output(type<past.Profile>()),
    rename: procedure.input(history.displayNameSchema).output(type<past.Profile>()),
  },
  backups: {
    list: procedure.input(empty).output(type<backups.BackupsView>()),
    make: procedure.input(empty).output(type<backups.MadeBackup>()),
    /** Needs no open workspace. */
    kept: procedure.input(empty).output(type<backups.KeptBackups>()),
    /** Puts a kept backup at a new place. Errors: `not-found`, `exists`, `damaged`, `newer-version`, those of the disk. */
    takeOut: procedure.input(backup.takeOutSchema).output(type<backups.MailedWorkspace>()),
    /** What restoring it would change. */
    preview: procedure.input(backup.backupSchema).output(type<backups.RestorePreview>()),
    /** In place; what is there is backed up first. */
    restore: procedure.input(backup.restoreBackupSchema).output(type<backups.RestoredWorkspace>()),
    choose: procedure
      .input(backup.backupSettingsSchema)
      .output(type<{ readonly second: string | null; readonly atWork: boolean }>()),
    /** A whole workspace as one file that can be mailed, with a passphrase in the age format. */
    export: procedure.input(backup.exportWorkspaceSchema).output(type<backups.MailedWorkspace>()),
    import: procedure.input(backup.importWorkspaceSchema).output(type<backups.MailedWorkspace>()),
    isLocked: procedure.input(backup.lockedSchema).output(type<{ readonly locked: boolean }>()),
  },
  programme: {
    builtIn: procedure.input(empty).output(type<readonly Programme[]>()),
    view: procedure.input(empty).output(type<readonly view.ProgrammeView[]>()),
  },
  catalogue: {
    view: procedure
      .input(z.object({ asOf: dateSchema.optional() }).default({}))
      .output(type<view.CatalogueView>()),
    addUnit: procedure
      .input(catalogue.addUnitSchema)
      .output(type<StepAnswer & { readonly code: string }>()),
    renameUnit: procedure.input(catalogue.renameUnitSchema).output(type<StepAnswer>()),
    endUnit: procedure.input(catalogue.endUnitSchema).output(type<StepAnswer>()),
    reorderUnits: procedure.input(catalogue.reorderSchema).output(type<StepAnswer>()),
    removeUnit: procedure.input(catalogue.removeSchema).output(type<StepAnswer>()),
    addSector: procedure
      .input(catalogue.addSectorSchema)
      .output(type<StepAnswer & { readonly code: string }>()),
    changeSector: procedure.input(catalogue.changeSectorSchema).output(type<StepAnswer>()),
    reorderSectors: procedure.input(catalogue.reorderSchema).output(type<StepAnswer>()),
    removeSector: procedure.input(catalogue.removeSchema).output(type<StepAnswer>()),
    addIndicator: procedure
      .input(catalogue.addIndicatorSchema)
      .output(type<StepAnswer & { readonly code: string }>()),
    changeIndicator: procedure.input(catalogue.changeIndicatorSchema).output(type<StepAnswer>()),
    reorderIndicators: procedure.input(catalogue.reorderSchema).output(type<StepAnswer>()),
    removeIndicator: procedure.input(catalogue.removeSchema).output(type<StepAnswer>()),
    /** In what other ways a unit or an indicator is written, and who confirmed each. */
    aliases: procedure
      .input(catalogue.aliasSchema.omit({ alias: true }))
      .output(type<readonly view.RememberedName[]>()),
    addAlias: procedure.input(catalogue.aliasSchema).output(type<StepAnswer>()),
    removeAlias: procedure.input(catalogue.aliasSchema).output(type<StepAnswer>()),
    setSettings: procedure.input(catalogue.settingsSchema.partial()).output(type<StepAnswer>()),
    setPersons: procedure
      .input(z.object({ persons: z.array(catalogue.personSchema).max(200) }))
      .output(type<StepAnswer>()),
  },
  returns: {
    handIn: procedure.input(handInSchema).output(type<{ readonly pile: string }>()),
    read: procedure
      .input(readReturnsSchema)
      .output(eventIterator(type<view.ReturnsProgress | view.ReturnsReading>())),
    /** A file as it looks; asked for one by one, since all of them are megabytes. */
    file: procedure.input(readFileSchema).output(type<view.ReadFile>()),
    proposed: procedure
      .input(readFileSchema.pick({ reading: true }))
      .output(type<readonly view.ProposedFigure[]>()),
    answer: procedure.input(answerReturnsSchema).output(type<view.ReturnsReading>()),
    accept: procedure.input(acceptReturnsSchema).output(type<view.AcceptedReturns>()),
    /** Which file, sheet and cell a figure was read from. */
    origin: procedure.input(figureOriginSchema).output(type<view.FigureOrigin>()),
    /** A stored file as it looks. */
    received: procedure.input(receivedFileSchema).output(type<view.ReadFile>()),
    /** A stored file as it came, byte for byte. */
    original: procedure.input(originalFileSchema).output(type<view.WrittenFile>()),
    status: procedure
      .input(z.object({ period: periodSchema }))
      .output(type<readonly view.ReturnState[]>()),
    unnamed: procedure
      .input(z.object({ period: periodSchema }))
      .output(type<readonly view.UnnamedReturn[]>()),
    setDeadline: procedure
      .input(
        z.object({ period: periodSchema, due: dateSchema.nullable(), why: textSchema.default('') }),
      )
      .output(type<StepAnswer>()),
  },
  forms: {
    view: procedure.input(formsSchema).output(type<FormsView>()),
    write: procedure.input(writeFormsSchema).output(type<WrittenForms>()),
  },
  /** Layouts of returns that were put right by hand and are read by these corrections from then on. */
  returnForms: {
    list: procedure.input(empty).output(type<readonly form.ReturnFormView[]>()),
    /** What a file would tell under further answers; nothing is kept. */
    preview: procedure.input(forms.previewAnswersSchema).output(type<form.AnswersPreview>()),
    remember: procedure
      .input(forms.rememberFormSchema)
      .output(type<{ readonly form: string; readonly reading: view.ReturnsReading }>()),
    rename: procedure.input(forms.renameFormSchema).output(type<StepAnswer>()),
    remove: procedure.input(forms.removeFormSchema).output(type<StepAnswer>()),
    export: procedure.input(forms.exportFormsSchema).output(type<view.WrittenReport>()),
    import: procedure.input(forms.importFormsSchema).output(type<form.ImportedForms>()),
  },
  reports: {
    list: procedure.input(empty).output(type<readonly view.ReportChoice[]>()),
    preview: procedure.input(reportSchema).output(type<ReportTable>()),
    /** A paper that is written out: the decision, the letter, the progress report's text. */
    document: procedure.input(reportSchema).output(type<OfficialDocument>()),
    write: procedure.input(writeReportSchema).output(type<view.PrintedReport>()),
    /** Reports that were put together by hand; those that are saved are printed by their id. */
    own: {
      list: procedure.input(empty).output(type<readonly OwnReportView[]>()),
      save: procedure
        .input(own.saveOwnReportSchema)
        .output(type<StepAnswer & { readonly id: string }>()),
      rename: procedure.input(own.renameOwnReportSchema).output(type<StepAnswer>()),
      remove: procedure.input(own.removeOwnReportSchema).output(type<StepAnswer>()),
      previewUnsaved: procedure.input(own.previewOwnReportSchema).output(type<ReportTable>()),
    },
  },
  /** The office's own Excel forms, filled with the workspace's figures. */
  templates: {
    list: procedure.input(empty).output(type<readonly template.TemplateView[]>()),
    register: procedure
      .input(templates.registerTemplateSchema)
      .output(type<StepAnswer & { readonly id: string }>()),
    rename: procedure.input(templates.renameTemplateSchema).output(type<StepAnswer>()),
    remove: procedure.input(templates.removeTemplateSchema).output(type<StepAnswer>()),
    /** Another file in its place; what was pointed at stays where the sheet and the cell are there. */
    replace: procedure.input(templates.replaceTemplateSchema).output(type<StepAnswer>()),
    /** The form as it came, byte for byte. */
    original: procedure.input(templates.templateOriginalSchema).output(type<view.WrittenFile>()),
    /** What would land where; nothing is written. */
    preview: procedure
      .input(templates.previewTemplateSchema)
      .output(type<template.TemplatePreview>()),
    point: procedure.input(templates.pointSchema).output(type<StepAnswer>()),
    fill: procedure.input(templates.fillTemplateSchema).output(type<template.FilledTemplate>()),
  },
  charts: {
    choices: procedure.input(chartChoicesSchema).output(type<ChartChoices>()),
    view: procedure.input(chartSchema).output(type<ChartModel>()),
    /** For slides and documents: 16 : 9, white ground, letters of Times New Roman's form. */
    picture: procedure.input(chartPictureSchema).output(type<view.WrittenReport>()),
  },
};

export type Contract = typeof contract;
