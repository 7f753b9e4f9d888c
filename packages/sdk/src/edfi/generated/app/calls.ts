// Generated from contracts/edfi/app.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { CallOptions, Transport } from '../../../internal/transport.ts'
import { operations } from './operations.ts'
import type {
  Acknowledged,
  CreateJob,
  CreateOdsConfig,
  CreatedJob,
  Job,
  JobList,
  JobNoteList,
  JobTemplateList,
  NoteText,
  Nothing,
  OdsConfig,
  OdsConfigList,
  OdsConfigWithSecret,
  PartnerConfig,
  PartnerConfigChange,
  ResolveJob,
  RunErrorList,
  RunUpdateList,
  SchoolYearChangeList,
  SchoolYearConfigList,
  SchoolYearList,
  SessionInfo,
  StartedJob,
  TenantSchoolYearList,
  UpdateOdsConfig,
  UpdateSchoolYearConfigHeaders,
} from './types.ts'

/** Options of operations where the server ignores an idempotency key: passing one would promise what it does not keep. */
export type UnkeyedCallOptions = Omit<CallOptions, 'idempotencyKey'>

/** Every operation of Nova Ed-Fi ingestion, app API, bound to a transport. */
export interface EdfiAppOperations {
  /**
   * Log out.
   *
   * Ends the session. Where the user has to go to be logged out of the identity provider, too, is in a header; nobody is
   * sent there.
   *
   * `POST /api/auth/logout`. Needs a session cookie. Safe to repeat.
   *
   * With headers of the answer, null where it has none or a page may not see them: `location`.
   *
   * Error codes: `session_missing`, `identity_provider_unknown`, `server_error`.
   */
  logout(options?: UnkeyedCallOptions): Promise<{ readonly body: string; readonly headers: { readonly location: string | null } }>

  /**
   * Who is logged in.
   *
   * The user, the tenant of the session and the roles there. What a role may do is not on the wire.
   *
   * `GET /api/auth/me`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `session_missing`, `server_error`.
   */
  getMe(options?: UnkeyedCallOptions): Promise<SessionInfo>

  /**
   * List jobs.
   *
   * All jobs of the tenant that have been started at least once, in no order and in one answer. A job that waits for its
   * files is not among them.
   *
   * `GET /api/jobs`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `session_missing`, `server_error`.
   */
  listJobs(options?: UnkeyedCallOptions): Promise<JobList>

  /**
   * Create a job and get the URLs its files go to.
   *
   * Nothing runs yet. Every file is sent with one PUT to its URL, which lives for an hour and cannot be made again; then
   * the job is started. A repeated call makes another job. `name` and `previousJobId` are ignored; without `type` of a
   * file or `template` the call crashes and may leave a job nobody can see. Checked in this order: body, bundle, school
   * year and where it sends its data, params, files.
   *
   * `POST /api/jobs`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether it took effect.
   *
   * Error codes: `validation_failed`, `job_rejected`, `session_missing`, `payload_too_large`, `server_error`.
   */
  createJob(body: CreateJob, options?: UnkeyedCallOptions): Promise<CreatedJob>

  /**
   * Read a job.
   *
   * The job with its runs, in no order.
   *
   * `GET /api/jobs/{jobId}`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `invalid_parameter`, `session_missing`, `job_foreign`, `job_not_found`, `server_error`.
   */
  getJob(jobId: number, options?: UnkeyedCallOptions): Promise<Job>

  /**
   * Start a job.
   *
   * Makes a run and launches its executor. Whether the files are there is not looked at: all are taken for uploaded.
   * Refused while a run is `new` or `running`; otherwise a job may be started again, and the new run writes over the
   * output of the one before. Two calls at the same moment may make two runs.
   *
   * `PUT /api/jobs/{jobId}/start`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether it
   * took effect.
   *
   * Error codes: `job_not_startable`, `session_missing`, `job_foreign`, `job_not_found`, `launch_failed`,
   * `server_error`.
   */
  startJob(jobId: number, options?: UnkeyedCallOptions): Promise<StartedJob>

  /**
   * Mark a job as resolved, or not.
   *
   * Says that somebody has dealt with the errors. Only jobs that are complete with errors, or resolved, can be marked.
   *
   * `PUT /api/jobs/{jobId}/resolve`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `validation_failed`, `job_not_resolvable`, `session_missing`, `job_foreign`, `job_not_found`,
   * `payload_too_large`, `server_error`.
   */
  resolveJob(jobId: number, body: ResolveJob, options?: UnkeyedCallOptions): Promise<void>

  /**
   * Read or follow what the executor reported.
   *
   * What the executor of the last run reported so far, in no order: sort by `receivedAt`. No body at all before the
   * first run. A caller that prefers `text/event-stream` may be answered with a stream; that is an addition to the
   * service, and a deployment without it answers JSON.
   *
   * `GET /api/jobs/{jobId}/status-updates`. Needs a session cookie. Safe to repeat.
   *
   * Null while the server answers without a body: there is nothing yet.
   *
   * Error codes: `invalid_parameter`, `session_missing`, `job_foreign`, `job_not_found`, `server_error`.
   */
  listStatusUpdates(jobId: number, options?: UnkeyedCallOptions): Promise<RunUpdateList | null>

  /**
   * Read why a run failed.
   *
   * What the executor of the last run reported as errors. No body at all before the first run. Codes this route does not
   * know come out as `unknown`, with their payload.
   *
   * `GET /api/jobs/{jobId}/errors`. Needs a session cookie. Safe to repeat.
   *
   * Null while the server answers without a body: there is nothing yet.
   *
   * Error codes: `invalid_parameter`, `session_missing`, `job_foreign`, `job_not_found`, `server_error`.
   */
  listErrors(jobId: number, options?: UnkeyedCallOptions): Promise<RunErrorList | null>

  /**
   * Get a URL to read a file that was uploaded.
   *
   * A presigned URL as bare text, good for an hour. Whether the object is there is not looked at. An unknown key is an
   * empty object under 200.
   *
   * `GET /api/jobs/{jobId}/files/{templateKey}`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `job_file_not_found`, `invalid_parameter`, `session_missing`, `job_foreign`, `job_not_found`,
   * `server_error`.
   */
  getFileUrl(jobId: number, templateKey: string, options?: UnkeyedCallOptions): Promise<string>

  /**
   * Get a URL to read a file that a run produced.
   *
   * A presigned URL as bare text, good for an hour, of the newest run with a file of that name. The name may have
   * folders; its slashes are encoded. A name with a percent sign crashes the call. An unknown name is an empty object
   * under 200.
   *
   * `GET /api/jobs/{jobId}/output-files/{fileName}`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `output_file_not_found`, `invalid_parameter`, `session_missing`, `job_foreign`, `job_not_found`,
   * `server_error`.
   */
  getOutputFileUrl(jobId: number, fileName: string, options?: UnkeyedCallOptions): Promise<string>

  /**
   * Read notes.
   *
   * The notes of a job, the oldest first.
   *
   * `GET /api/jobs/{jobId}/notes`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `invalid_parameter`, `session_missing`, `job_foreign`, `job_not_found`, `server_error`.
   */
  listNotes(jobId: number, options?: UnkeyedCallOptions): Promise<JobNoteList>

  /**
   * Write a note.
   *
   * Adds a note. It is not answered; read the notes to get its id.
   *
   * `POST /api/jobs/{jobId}/notes`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether it
   * took effect.
   *
   * Error codes: `validation_failed`, `invalid_parameter`, `session_missing`, `job_foreign`, `job_not_found`,
   * `payload_too_large`, `server_error`.
   */
  createNote(jobId: number, body: NoteText, options?: UnkeyedCallOptions): Promise<void>

  /**
   * Change a note.
   *
   * Replaces the text of a note, whoever wrote it.
   *
   * `PUT /api/jobs/{jobId}/notes/{noteId}`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `validation_failed`, `invalid_parameter`, `session_missing`, `job_foreign`, `note_not_found`,
   * `payload_too_large`, `server_error`.
   */
  updateNote(jobId: number, noteId: number, body: NoteText, options?: UnkeyedCallOptions): Promise<void>

  /**
   * Delete a note.
   *
   * Deletes a note, whoever wrote it.
   *
   * `DELETE /api/jobs/{jobId}/notes/{noteId}`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `invalid_parameter`, `session_missing`, `job_foreign`, `note_not_found`, `server_error`.
   */
  deleteNote(jobId: number, noteId: number, options?: UnkeyedCallOptions): Promise<void>

  /**
   * List templates.
   *
   * The bundles that are enabled for the partner. There is one type of them.
   *
   * `GET /api/job-templates/{type}`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `invalid_parameter`, `session_missing`, `server_error`.
   */
  listJobTemplates(type: string, options?: UnkeyedCallOptions): Promise<JobTemplateList>

  /**
   * List school years.
   *
   * All school years there are, the newest first. The id is a text without a meaning of its own; use the list to get
   * from one to the other.
   *
   * `GET /api/school-years`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `session_missing`, `server_error`.
   */
  listSchoolYears(options?: UnkeyedCallOptions): Promise<SchoolYearList>

  /**
   * Read which school years are enabled for the partner.
   *
   * All years, the newest first, those without a row as disabled and sending to an ODS. A header says when the rows were
   * last changed; it is absent as long as there are none.
   *
   * `GET /api/school-year-config`. Needs a session cookie that holds `school-year-config.read`. Safe to repeat.
   *
   * With headers of the answer, null where it has none or a page may not see them: `x-config-modified-at`.
   *
   * Error codes: `session_missing`, `privilege_missing`, `server_error`.
   */
  getSchoolYearConfig(options?: UnkeyedCallOptions): Promise<{ readonly body: SchoolYearConfigList; readonly headers: { readonly 'x-config-modified-at': string | null } }>

  /**
   * Change which school years are enabled for the partner.
   *
   * Replaces the rows of the years that are named. The header has to say what reading them said, letter by letter, and
   * is left out only as long as there are no rows.
   *
   * `PUT /api/school-year-config`. Needs a session cookie that holds `school-year-config.update`. Never repeated
   * blindly: a lost answer leaves open whether it took effect.
   *
   * Error codes: `validation_failed`, `school_years_rejected`, `session_missing`, `privilege_missing`,
   * `school_years_stale`, `payload_too_large`, `server_error`.
   */
  updateSchoolYearConfig(body: SchoolYearChangeList, headers?: UpdateSchoolYearConfigHeaders, options?: UnkeyedCallOptions): Promise<Acknowledged>

  /**
   * List the school years that jobs can be made for.
   *
   * The years that are enabled, and whether the tenant has what they need: an ODS connection where data is sent to an
   * ODS, else a roster.
   *
   * `GET /api/school-year-config/tenant`. Needs a session cookie that holds `school-year-config.read`. Safe to repeat.
   *
   * Error codes: `session_missing`, `privilege_missing`, `server_error`.
   */
  listTenantSchoolYears(options?: UnkeyedCallOptions): Promise<TenantSchoolYearList>

  /**
   * Read settings of the partner.
   *
   * Whether students are matched across years, and whether that could be switched on.
   *
   * `GET /api/partners/config`. Needs a session cookie that holds `partner-config.read`. Safe to repeat.
   *
   * Error codes: `session_missing`, `privilege_missing`, `server_error`.
   */
  getPartnerConfig(options?: UnkeyedCallOptions): Promise<PartnerConfig>

  /**
   * Change settings of the partner.
   *
   * Switches matching across years on or off. It cannot be switched on without credentials for EDU.
   *
   * `PUT /api/partners/config`. Needs a session cookie that holds `partner-config.update`. Safe to repeat.
   *
   * Error codes: `validation_failed`, `edu_credentials_missing`, `session_missing`, `privilege_missing`,
   * `payload_too_large`, `server_error`.
   */
  updatePartnerConfig(body: PartnerConfigChange, options?: UnkeyedCallOptions): Promise<Acknowledged>

  /**
   * Enable a bundle.
   *
   * Does nothing yet.
   *
   * `POST /api/partners/{type}/{bundleKey}`. Needs a session cookie that holds `partner-earthmover-bundle.create`. Safe
   * to repeat.
   *
   * Error codes: `session_missing`, `privilege_missing`, `server_error`.
   */
  enableBundle(type: string, bundleKey: string, options?: UnkeyedCallOptions): Promise<void>

  /**
   * List users.
   *
   * Does nothing yet: an empty object.
   *
   * `GET /api/users`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `session_missing`, `server_error`.
   */
  listUsers(options?: UnkeyedCallOptions): Promise<Nothing>

  /**
   * Create a user.
   *
   * Does nothing yet: an empty object.
   *
   * `POST /api/users`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `session_missing`, `server_error`.
   */
  createUser(options?: UnkeyedCallOptions): Promise<Nothing>

  /**
   * Read a user.
   *
   * Does nothing yet: an empty object.
   *
   * `GET /api/users/{userId}`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `session_missing`, `server_error`.
   */
  getUser(userId: number, options?: UnkeyedCallOptions): Promise<Nothing>

  /**
   * Change a user.
   *
   * Does nothing yet: an empty object.
   *
   * `PUT /api/users/{userId}`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `session_missing`, `server_error`.
   */
  updateUser(userId: number, options?: UnkeyedCallOptions): Promise<Nothing>

  /**
   * Delete a user.
   *
   * Does nothing yet: an empty object.
   *
   * `DELETE /api/users/{userId}`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `session_missing`, `server_error`.
   */
  deleteUser(userId: number, options?: UnkeyedCallOptions): Promise<Nothing>

  /**
   * List connections.
   *
   * Connections of the tenant that are in use, without their secrets.
   *
   * `GET /api/ods-configs`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `session_missing`, `server_error`.
   */
  listOdsConfigs(options?: UnkeyedCallOptions): Promise<OdsConfigList>

  /**
   * Create a connection.
   *
   * Tries to log in to the ODS first. At most one connection per tenant and school year. The secret comes back
   * encrypted, unlike from the other routes; it is of no use to a caller.
   *
   * `POST /api/ods-configs`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether it took
   * effect.
   *
   * Error codes: `validation_failed`, `ods_connection_failed`, `session_missing`, `ods_config_exists`,
   * `payload_too_large`, `server_error`.
   */
  createOdsConfig(body: CreateOdsConfig, options?: UnkeyedCallOptions): Promise<OdsConfigWithSecret>

  /**
   * Read a connection.
   *
   * With its secret, in clear text.
   *
   * `GET /api/ods-configs/{odsConfigId}`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `invalid_parameter`, `session_missing`, `ods_config_foreign`, `ods_config_not_found`, `server_error`.
   */
  getOdsConfig(odsConfigId: number, options?: UnkeyedCallOptions): Promise<OdsConfigWithSecret>

  /**
   * Change a connection.
   *
   * Retires the connection and makes another one in its place, after a login to the ODS. The school year cannot be
   * changed. The secret comes back in clear text.
   *
   * `PUT /api/ods-configs/{odsConfigId}`. Needs a session cookie. Never repeated blindly: a lost answer leaves open
   * whether it took effect.
   *
   * Error codes: `validation_failed`, `ods_connection_failed`, `session_missing`, `ods_config_foreign`,
   * `ods_config_not_found`, `ods_config_exists`, `payload_too_large`, `server_error`.
   */
  updateOdsConfig(odsConfigId: number, body: UpdateOdsConfig, options?: UnkeyedCallOptions): Promise<OdsConfigWithSecret>

  /**
   * Delete a connection.
   *
   * Retires it; jobs that were made with it keep what they need.
   *
   * `DELETE /api/ods-configs/{odsConfigId}`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `invalid_parameter`, `session_missing`, `ods_config_foreign`, `ods_config_not_found`, `server_error`.
   */
  deleteOdsConfig(odsConfigId: number, options?: UnkeyedCallOptions): Promise<void>

  /**
   * Try a connection.
   *
   * Logs in to the ODS and keeps what came of it. A login that fails is answered 201, too: look at `lastUseResult`.
   *
   * `POST /api/ods-configs/{odsConfigId}/test-connection`. Needs a session cookie. Safe to repeat.
   *
   * Error codes: `invalid_parameter`, `session_missing`, `ods_config_foreign`, `ods_config_not_found`, `server_error`.
   */
  checkOdsConnection(odsConfigId: number, options?: UnkeyedCallOptions): Promise<OdsConfig>

  /**
   * Whether the service runs.
   *
   * A sentence for people.
   *
   * `GET /api/healthcheck`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `server_error`.
   */
  getHealth(options?: UnkeyedCallOptions): Promise<string>
}

/** All calls with their first argument filled in. Sends nothing by itself. */
export function bindEdfiAppOperations(transport: Transport): EdfiAppOperations {
  return {
    logout: (options) => logout(transport, options),
    getMe: (options) => getMe(transport, options),
    listJobs: (options) => listJobs(transport, options),
    createJob: (body, options) => createJob(transport, body, options),
    getJob: (jobId, options) => getJob(transport, jobId, options),
    startJob: (jobId, options) => startJob(transport, jobId, options),
    resolveJob: (jobId, body, options) => resolveJob(transport, jobId, body, options),
    listStatusUpdates: (jobId, options) => listStatusUpdates(transport, jobId, options),
    listErrors: (jobId, options) => listErrors(transport, jobId, options),
    getFileUrl: (jobId, templateKey, options) => getFileUrl(transport, jobId, templateKey, options),
    getOutputFileUrl: (jobId, fileName, options) => getOutputFileUrl(transport, jobId, fileName, options),
    listNotes: (jobId, options) => listNotes(transport, jobId, options),
    createNote: (jobId, body, options) => createNote(transport, jobId, body, options),
    updateNote: (jobId, noteId, body, options) => updateNote(transport, jobId, noteId, body, options),
    deleteNote: (jobId, noteId, options) => deleteNote(transport, jobId, noteId, options),
    listJobTemplates: (type, options) => listJobTemplates(transport, type, options),
    listSchoolYears: (options) => listSchoolYears(transport, options),
    getSchoolYearConfig: (options) => getSchoolYearConfig(transport, options),
    updateSchoolYearConfig: (body, headers, options) => updateSchoolYearConfig(transport, body, headers, options),
    listTenantSchoolYears: (options) => listTenantSchoolYears(transport, options),
    getPartnerConfig: (options) => getPartnerConfig(transport, options),
    updatePartnerConfig: (body, options) => updatePartnerConfig(transport, body, options),
    enableBundle: (type, bundleKey, options) => enableBundle(transport, type, bundleKey, options),
    listUsers: (options) => listUsers(transport, options),
    createUser: (options) => createUser(transport, options),
    getUser: (userId, options) => getUser(transport, userId, options),
    updateUser: (userId, options) => updateUser(transport, userId, options),
    deleteUser: (userId, options) => deleteUser(transport, userId, options),
    listOdsConfigs: (options) => listOdsConfigs(transport, options),
    createOdsConfig: (body, options) => createOdsConfig(transport, body, options),
    getOdsConfig: (odsConfigId, options) => getOdsConfig(transport, odsConfigId, options),
    updateOdsConfig: (odsConfigId, body, options) => updateOdsConfig(transport, odsConfigId, body, options),
    deleteOdsConfig: (odsConfigId, options) => deleteOdsConfig(transport, odsConfigId, options),
    checkOdsConnection: (odsConfigId, options) => checkOdsConnection(transport, odsConfigId, options),
    getHealth: (options) => getHealth(transport, options),
  }
}

/** {@link EdfiAppOperations.logout} on a transport of your own. */
export function logout(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<{ readonly body: string; readonly headers: { readonly location: string | null } }> {
  return transport.call(operations.logout, {}, options)
}

/** {@link EdfiAppOperations.getMe} on a transport of your own. */
export function getMe(transport: Transport, options?: UnkeyedCallOptions): Promise<SessionInfo> {
  return transport.call(operations.getMe, {}, options)
}

/** {@link EdfiAppOperations.listJobs} on a transport of your own. */
export function listJobs(transport: Transport, options?: UnkeyedCallOptions): Promise<JobList> {
  return transport.call(operations.listJobs, {}, options)
}

/** {@link EdfiAppOperations.createJob} on a transport of your own. */
export function createJob(
  transport: Transport,
  body: CreateJob,
  options?: UnkeyedCallOptions,
): Promise<CreatedJob> {
  return transport.call(operations.createJob, { body }, options)
}

/** {@link EdfiAppOperations.getJob} on a transport of your own. */
export function getJob(
  transport: Transport,
  jobId: number,
  options?: UnkeyedCallOptions,
): Promise<Job> {
  return transport.call(operations.getJob, { path: { jobId } }, options)
}

/** {@link EdfiAppOperations.startJob} on a transport of your own. */
export function startJob(
  transport: Transport,
  jobId: number,
  options?: UnkeyedCallOptions,
): Promise<StartedJob> {
  return transport.call(operations.startJob, { path: { jobId } }, options)
}

/** {@link EdfiAppOperations.resolveJob} on a transport of your own. */
export function resolveJob(
  transport: Transport,
  jobId: number,
  body: ResolveJob,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.resolveJob, { path: { jobId }, body }, options)
}

/** {@link EdfiAppOperations.listStatusUpdates} on a transport of your own. */
export function listStatusUpdates(
  transport: Transport,
  jobId: number,
  options?: UnkeyedCallOptions,
): Promise<RunUpdateList | null> {
  return transport.call(operations.listStatusUpdates, { path: { jobId } }, options)
}

/** {@link EdfiAppOperations.listErrors} on a transport of your own. */
export function listErrors(
  transport: Transport,
  jobId: number,
  options?: UnkeyedCallOptions,
): Promise<RunErrorList | null> {
  return transport.call(operations.listErrors, { path: { jobId } }, options)
}

/** {@link EdfiAppOperations.getFileUrl} on a transport of your own. */
export function getFileUrl(
  transport: Transport,
  jobId: number,
  templateKey: string,
  options?: UnkeyedCallOptions,
): Promise<string> {
  return transport.call(operations.getFileUrl, { path: { jobId, templateKey } }, options)
}

/** {@link EdfiAppOperations.getOutputFileUrl} on a transport of your own. */
export function getOutputFileUrl(
  transport: Transport,
  jobId: number,
  fileName: string,
  options?: UnkeyedCallOptions,
): Promise<string> {
  return transport.call(operations.getOutputFileUrl, { path: { jobId, fileName } }, options)
}

/** {@link EdfiAppOperations.listNotes} on a transport of your own. */
export function listNotes(
  transport: Transport,
  jobId: number,
  options?: UnkeyedCallOptions,
): Promise<JobNoteList> {
  return transport.call(operations.listNotes, { path: { jobId } }, options)
}

/** {@link EdfiAppOperations.createNote} on a transport of your own. */
export function createNote(
  transport: Transport,
  jobId: number,
  body: NoteText,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.createNote, { path: { jobId }, body }, options)
}

/** {@link EdfiAppOperations.updateNote} on a transport of your own. */
export function updateNote(
  transport: Transport,
  jobId: number,
  noteId: number,
  body: NoteText,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.updateNote, { path: { jobId, noteId }, body }, options)
}

/** {@link EdfiAppOperations.deleteNote} on a transport of your own. */
export function deleteNote(
  transport: Transport,
  jobId: number,
  noteId: number,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.deleteNote, { path: { jobId, noteId } }, options)
}

/** {@link EdfiAppOperations.listJobTemplates} on a transport of your own. */
export function listJobTemplates(
  transport: Transport,
  type: string,
  options?: UnkeyedCallOptions,
): Promise<JobTemplateList> {
  return transport.call(operations.listJobTemplates, { path: { type } }, options)
}

/** {@link EdfiAppOperations.listSchoolYears} on a transport of your own. */
export function listSchoolYears(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<SchoolYearList> {
  return transport.call(operations.listSchoolYears, {}, options)
}

/** {@link EdfiAppOperations.getSchoolYearConfig} on a transport of your own. */
export function getSchoolYearConfig(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<{ readonly body: SchoolYearConfigList; readonly headers: { readonly 'x-config-modified-at': string | null } }> {
  return transport.call(operations.getSchoolYearConfig, {}, options)
}

/** {@link EdfiAppOperations.updateSchoolYearConfig} on a transport of your own. */
export function updateSchoolYearConfig(
  transport: Transport,
  body: SchoolYearChangeList,
  headers: UpdateSchoolYearConfigHeaders = {},
  options?: UnkeyedCallOptions,
): Promise<Acknowledged> {
  return transport.call(operations.updateSchoolYearConfig, { body, headers }, options)
}

/** {@link EdfiAppOperations.listTenantSchoolYears} on a transport of your own. */
export function listTenantSchoolYears(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<TenantSchoolYearList> {
  return transport.call(operations.listTenantSchoolYears, {}, options)
}

/** {@link EdfiAppOperations.getPartnerConfig} on a transport of your own. */
export function getPartnerConfig(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<PartnerConfig> {
  return transport.call(operations.getPartnerConfig, {}, options)
}

/** {@link EdfiAppOperations.updatePartnerConfig} on a transport of your own. */
export function updatePartnerConfig(
  transport: Transport,
  body: PartnerConfigChange,
  options?: UnkeyedCallOptions,
): Promise<Acknowledged> {
  return transport.call(operations.updatePartnerConfig, { body }, options)
}

/** {@link EdfiAppOperations.enableBundle} on a transport of your own. */
export function enableBundle(
  transport: Transport,
  type: string,
  bundleKey: string,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.enableBundle, { path: { type, bundleKey } }, options)
}

/** {@link EdfiAppOperations.listUsers} on a transport of your own. */
export function listUsers(transport: Transport, options?: UnkeyedCallOptions): Promise<Nothing> {
  return transport.call(operations.listUsers, {}, options)
}

/** {@link EdfiAppOperations.createUser} on a transport of your own. */
export function createUser(transport: Transport, options?: UnkeyedCallOptions): Promise<Nothing> {
  return transport.call(operations.createUser, {}, options)
}

/** {@link EdfiAppOperations.getUser} on a transport of your own. */
export function getUser(
  transport: Transport,
  userId: number,
  options?: UnkeyedCallOptions,
): Promise<Nothing> {
  return transport.call(operations.getUser, { path: { userId } }, options)
}

/** {@link EdfiAppOperations.updateUser} on a transport of your own. */
export function updateUser(
  transport: Transport,
  userId: number,
  options?: UnkeyedCallOptions,
): Promise<Nothing> {
  return transport.call(operations.updateUser, { path: { userId } }, options)
}

/** {@link EdfiAppOperations.deleteUser} on a transport of your own. */
export function deleteUser(
  transport: Transport,
  userId: number,
  options?: UnkeyedCallOptions,
): Promise<Nothing> {
  return transport.call(operations.deleteUser, { path: { userId } }, options)
}

/** {@link EdfiAppOperations.listOdsConfigs} on a transport of your own. */
export function listOdsConfigs(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<OdsConfigList> {
  return transport.call(operations.listOdsConfigs, {}, options)
}

/** {@link EdfiAppOperations.createOdsConfig} on a transport of your own. */
export function createOdsConfig(
  transport: Transport,
  body: CreateOdsConfig,
  options?: UnkeyedCallOptions,
): Promise<OdsConfigWithSecret> {
  return transport.call(operations.createOdsConfig, { body }, options)
}

/** {@link EdfiAppOperations.getOdsConfig} on a transport of your own. */
export function getOdsConfig(
  transport: Transport,
  odsConfigId: number,
  options?: UnkeyedCallOptions,
): Promise<OdsConfigWithSecret> {
  return transport.call(operations.getOdsConfig, { path: { odsConfigId } }, options)
}

/** {@link EdfiAppOperations.updateOdsConfig} on a transport of your own. */
export function updateOdsConfig(
  transport: Transport,
  odsConfigId: number,
  body: UpdateOdsConfig,
  options?: UnkeyedCallOptions,
): Promise<OdsConfigWithSecret> {
  return transport.call(operations.updateOdsConfig, { path: { odsConfigId }, body }, options)
}

/** {@link EdfiAppOperations.deleteOdsConfig} on a transport of your own. */
export function deleteOdsConfig(
  transport: Transport,
  odsConfigId: number,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.deleteOdsConfig, { path: { odsConfigId } }, options)
}

/** {@link EdfiAppOperations.checkOdsConnection} on a transport of your own. */
export function checkOdsConnection(
  transport: Transport,
  odsConfigId: number,
  options?: UnkeyedCallOptions,
): Promise<OdsConfig> {
  return transport.call(operations.checkOdsConnection, { path: { odsConfigId } }, options)
}

/** {@link EdfiAppOperations.getHealth} on a transport of your own. */
export function getHealth(transport: Transport, options?: UnkeyedCallOptions): Promise<string> {
  return transport.call(operations.getHealth, {}, options)
}
