import type { EdfiContext } from './context.ts'
import type { EdfiHandler } from './http/call.ts'
import { createJob } from './jobs/create-job.ts'
import { getFileUrl, getOutputFileUrl } from './jobs/file-urls.ts'
import { listErrors, listStatusUpdates } from './jobs/list-reports.ts'
import { listJobTemplates } from './jobs/list-templates.ts'
import { getJob, listJobs } from './jobs/read-jobs.ts'
import { resolveJob } from './jobs/resolve-job.ts'
import { startJob } from './jobs/start-job.ts'
import { createNote, deleteNote, listNotes, updateNote } from './notes/note-handlers.ts'
import {
  checkOdsConnection,
  createOdsConfig,
  deleteOdsConfig,
  getOdsConfig,
  listOdsConfigs,
  updateOdsConfig,
} from './ods/ods-handlers.ts'
import { enableBundle, getPartnerConfig, updatePartnerConfig } from './partner/partner-handlers.ts'
import { answerNothing } from './users/user-handlers.ts'
import {
  getSchoolYearConfig,
  listSchoolYears,
  listTenantSchoolYears,
  updateSchoolYearConfig,
} from './years/year-handlers.ts'

/** What people's pages can do once they are logged in, by operation. */
export function createAppHandlers(context: EdfiContext): Readonly<Record<string, EdfiHandler>> {
  return {
    listJobs: (call) => listJobs(context, call),
    createJob: (call) => createJob(context, call),
    getJob: (call) => getJob(context, call),
    startJob: (call) => startJob(context, call),
    resolveJob: (call) => resolveJob(context, call),
    listStatusUpdates: (call) => listStatusUpdates(context, call),
    listErrors: (call) => listErrors(context, call),
    getFileUrl: (call) => getFileUrl(context, call),
    getOutputFileUrl: (call) => getOutputFileUrl(context, call),
    listNotes: (call) => listNotes(context, call),
    createNote: (call) => createNote(context, call),
    updateNote: (call) => updateNote(context, call),
    deleteNote: (call) => deleteNote(context, call),
    listJobTemplates: (call) => listJobTemplates(context, call),
    listSchoolYears: () => listSchoolYears(context),
    getSchoolYearConfig: (call) => getSchoolYearConfig(context, call),
    updateSchoolYearConfig: (call) => updateSchoolYearConfig(context, call),
    listTenantSchoolYears: (call) => listTenantSchoolYears(context, call),
    getPartnerConfig: (call) => getPartnerConfig(context, call),
    updatePartnerConfig: (call) => updatePartnerConfig(context, call),
    enableBundle: () => enableBundle(context),
    listUsers: () => answerNothing(context),
    createUser: () => answerNothing(context),
    getUser: () => answerNothing(context),
    updateUser: () => answerNothing(context),
    deleteUser: () => answerNothing(context),
    listOdsConfigs: (call) => listOdsConfigs(context, call),
    createOdsConfig: (call) => createOdsConfig(context, call),
    getOdsConfig: (call) => getOdsConfig(call),
    updateOdsConfig: (call) => updateOdsConfig(context, call),
    deleteOdsConfig: (call) => deleteOdsConfig(context, call),
    checkOdsConnection: (call) => checkOdsConnection(context, call),
  }
}
