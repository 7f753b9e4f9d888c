// Generated from contracts/edfi/app.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { ErrorCodeSpec, OperationSpec } from '../../../internal/operation.ts'

/** Every operation by its name in the client. */
export const operations = {
  login: {
    name: 'login',
    operationId: 'login',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/auth/login',
    tag: 'auth',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'origin', in: 'query', required: true },
      { name: 'redirect', in: 'query', required: false },
      { name: 'forceLogin', in: 'query', required: false },
    ],
    requestSchema: null,
    navigated: true,
    success: 302,
    responses: {
      302: { body: 'empty', schema: null, codes: [], documented: true },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['login_origin_unknown'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  finishLogin: {
    name: 'finishLogin',
    operationId: 'finish_login',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/auth/callback/{idpId}',
    tag: 'auth',
    auth: 'none',
    idempotency: null,
    retry: 'verify',
    parameters: [
      { name: 'idpId', in: 'path', required: true },
      { name: 'code', in: 'query', required: false },
      { name: 'state', in: 'query', required: false },
    ],
    requestSchema: null,
    navigated: true,
    success: 302,
    responses: {
      302: { body: 'empty', schema: null, codes: [], documented: true },
      404: { body: 'envelope', schema: 'NotFoundPage', codes: ['identity_provider_unknown'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  logout: {
    name: 'logout',
    operationId: 'logout',
    service: 'edfi',
    surface: 'app',
    method: 'POST',
    path: '/api/auth/logout',
    tag: 'auth',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    resultHeaders: ['location'],
    success: 200,
    responses: {
      200: { body: 'text', schema: null, codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      404: { body: 'envelope', schema: 'NotFoundPage', codes: ['identity_provider_unknown'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  logoutBackchannel: {
    name: 'logoutBackchannel',
    operationId: 'logout_backchannel',
    service: 'edfi',
    surface: 'app',
    method: 'POST',
    path: '/api/auth/backchannel-logout/{idpId}',
    tag: 'auth',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'idpId', in: 'path', required: true }],
    requestSchema: null,
    unavailable: true,
    success: 0,
    responses: {
      501: { body: 'envelope', schema: 'ErrorBody', codes: ['backchannel_unsupported'], documented: true },
    },
  },
  getMe: {
    name: 'getMe',
    operationId: 'get_me',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/auth/me',
    tag: 'auth',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'SessionInfo', codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  listJobs: {
    name: 'listJobs',
    operationId: 'list_jobs',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/jobs',
    tag: 'jobs',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'JobList', codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  createJob: {
    name: 'createJob',
    operationId: 'create_job',
    service: 'edfi',
    surface: 'app',
    method: 'POST',
    path: '/api/jobs',
    tag: 'jobs',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: 'CreateJob',
    success: 201,
    responses: {
      201: { body: 'json', schema: 'CreatedJob', codes: [], documented: true },
      400: {
        body: 'envelope',
        schema: 'ErrorBody',
        codes: ['validation_failed', 'job_rejected'],
        documented: true,
      },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      413: { body: 'envelope', schema: 'ErrorBody', codes: ['payload_too_large'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  getJob: {
    name: 'getJob',
    operationId: 'get_job',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/jobs/{jobId}',
    tag: 'jobs',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'jobId', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Job', codes: [], documented: true },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['invalid_parameter'], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['job_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['job_not_found'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  startJob: {
    name: 'startJob',
    operationId: 'start_job',
    service: 'edfi',
    surface: 'app',
    method: 'PUT',
    path: '/api/jobs/{jobId}/start',
    tag: 'jobs',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'jobId', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'StartedJob', codes: [], documented: true },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['job_not_startable'], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['job_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['job_not_found'], documented: true },
      500: {
        body: 'envelope',
        schema: 'ErrorBody',
        codes: ['launch_failed', 'server_error'],
        documented: true,
      },
    },
  },
  resolveJob: {
    name: 'resolveJob',
    operationId: 'resolve_job',
    service: 'edfi',
    surface: 'app',
    method: 'PUT',
    path: '/api/jobs/{jobId}/resolve',
    tag: 'jobs',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'jobId', in: 'path', required: true }],
    requestSchema: 'ResolveJob',
    success: 200,
    responses: {
      200: { body: 'empty', schema: null, codes: [], documented: true },
      400: {
        body: 'envelope',
        schema: 'ErrorBody',
        codes: ['validation_failed', 'job_not_resolvable'],
        documented: true,
      },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['job_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['job_not_found'], documented: true },
      413: { body: 'envelope', schema: 'ErrorBody', codes: ['payload_too_large'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  listStatusUpdates: {
    name: 'listStatusUpdates',
    operationId: 'list_status_updates',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/jobs/{jobId}/status-updates',
    tag: 'jobs',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'jobId', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    eventStream: true,
    responses: {
      200: { body: 'json', schema: 'RunUpdateList', codes: [], documented: true, mayBeEmpty: true },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['invalid_parameter'], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['job_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['job_not_found'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  listErrors: {
    name: 'listErrors',
    operationId: 'list_errors',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/jobs/{jobId}/errors',
    tag: 'jobs',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'jobId', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'RunErrorList', codes: [], documented: true, mayBeEmpty: true },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['invalid_parameter'], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['job_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['job_not_found'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  getFileUrl: {
    name: 'getFileUrl',
    operationId: 'get_file_url',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/jobs/{jobId}/files/{templateKey}',
    tag: 'jobs',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'jobId', in: 'path', required: true }, { name: 'templateKey', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: {
        body: 'text',
        schema: null,
        otherSchemas: ['Nothing'],
        codes: ['job_file_not_found'],
        documented: true,
        secret: true,
      },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['invalid_parameter'], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['job_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['job_not_found'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  getOutputFileUrl: {
    name: 'getOutputFileUrl',
    operationId: 'get_output_file_url',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/jobs/{jobId}/output-files/{fileName}',
    tag: 'jobs',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'jobId', in: 'path', required: true }, { name: 'fileName', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: {
        body: 'text',
        schema: null,
        otherSchemas: ['Nothing'],
        codes: ['output_file_not_found'],
        documented: true,
        secret: true,
      },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['invalid_parameter'], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['job_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['job_not_found'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  listNotes: {
    name: 'listNotes',
    operationId: 'list_notes',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/jobs/{jobId}/notes',
    tag: 'notes',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'jobId', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'JobNoteList', codes: [], documented: true },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['invalid_parameter'], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['job_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['job_not_found'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  createNote: {
    name: 'createNote',
    operationId: 'create_note',
    service: 'edfi',
    surface: 'app',
    method: 'POST',
    path: '/api/jobs/{jobId}/notes',
    tag: 'notes',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'jobId', in: 'path', required: true }],
    requestSchema: 'NoteText',
    success: 201,
    responses: {
      201: { body: 'empty', schema: null, codes: [], documented: true },
      400: {
        body: 'envelope',
        schema: 'ErrorBody',
        codes: ['validation_failed', 'invalid_parameter'],
        documented: true,
      },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['job_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['job_not_found'], documented: true },
      413: { body: 'envelope', schema: 'ErrorBody', codes: ['payload_too_large'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  updateNote: {
    name: 'updateNote',
    operationId: 'update_note',
    service: 'edfi',
    surface: 'app',
    method: 'PUT',
    path: '/api/jobs/{jobId}/notes/{noteId}',
    tag: 'notes',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'jobId', in: 'path', required: true }, { name: 'noteId', in: 'path', required: true }],
    requestSchema: 'NoteText',
    success: 200,
    responses: {
      200: { body: 'empty', schema: null, codes: [], documented: true },
      400: {
        body: 'envelope',
        schema: 'ErrorBody',
        codes: ['validation_failed', 'invalid_parameter'],
        documented: true,
      },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['job_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['note_not_found'], documented: true },
      413: { body: 'envelope', schema: 'ErrorBody', codes: ['payload_too_large'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  deleteNote: {
    name: 'deleteNote',
    operationId: 'delete_note',
    service: 'edfi',
    surface: 'app',
    method: 'DELETE',
    path: '/api/jobs/{jobId}/notes/{noteId}',
    tag: 'notes',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'jobId', in: 'path', required: true }, { name: 'noteId', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'empty', schema: null, codes: [], documented: true },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['invalid_parameter'], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['job_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['note_not_found'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  listJobTemplates: {
    name: 'listJobTemplates',
    operationId: 'list_job_templates',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/job-templates/{type}',
    tag: 'templates',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'type', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'JobTemplateList', codes: [], documented: true },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['invalid_parameter'], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  listSchoolYears: {
    name: 'listSchoolYears',
    operationId: 'list_school_years',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/school-years',
    tag: 'school-years',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'SchoolYearList', codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  getSchoolYearConfig: {
    name: 'getSchoolYearConfig',
    operationId: 'get_school_year_config',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/school-year-config',
    tag: 'school-years',
    auth: 'cookie',
    requires: ['school-year-config.read'],
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    resultHeaders: ['x-config-modified-at'],
    success: 200,
    responses: {
      200: { body: 'json', schema: 'SchoolYearConfigList', codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['privilege_missing'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  updateSchoolYearConfig: {
    name: 'updateSchoolYearConfig',
    operationId: 'update_school_year_config',
    service: 'edfi',
    surface: 'app',
    method: 'PUT',
    path: '/api/school-year-config',
    tag: 'school-years',
    auth: 'cookie',
    requires: ['school-year-config.update'],
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'x-if-config-modified-at', in: 'header', required: false }],
    requestSchema: 'SchoolYearChangeList',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Acknowledged', codes: [], documented: true },
      400: {
        body: 'envelope',
        schema: 'ErrorBody',
        codes: ['validation_failed', 'school_years_rejected'],
        documented: true,
      },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['privilege_missing'], documented: true },
      409: { body: 'envelope', schema: 'SchoolYearConflict', codes: ['school_years_stale'], documented: true },
      413: { body: 'envelope', schema: 'ErrorBody', codes: ['payload_too_large'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  listTenantSchoolYears: {
    name: 'listTenantSchoolYears',
    operationId: 'list_tenant_school_years',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/school-year-config/tenant',
    tag: 'school-years',
    auth: 'cookie',
    requires: ['school-year-config.read'],
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'TenantSchoolYearList', codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['privilege_missing'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  getPartnerConfig: {
    name: 'getPartnerConfig',
    operationId: 'get_partner_config',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/partners/config',
    tag: 'partner',
    auth: 'cookie',
    requires: ['partner-config.read'],
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'PartnerConfig', codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['privilege_missing'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  updatePartnerConfig: {
    name: 'updatePartnerConfig',
    operationId: 'update_partner_config',
    service: 'edfi',
    surface: 'app',
    method: 'PUT',
    path: '/api/partners/config',
    tag: 'partner',
    auth: 'cookie',
    requires: ['partner-config.update'],
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: 'PartnerConfigChange',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Acknowledged', codes: [], documented: true },
      400: {
        body: 'envelope',
        schema: 'ErrorBody',
        codes: ['validation_failed', 'edu_credentials_missing'],
        documented: true,
      },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['privilege_missing'], documented: true },
      413: { body: 'envelope', schema: 'ErrorBody', codes: ['payload_too_large'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  enableBundle: {
    name: 'enableBundle',
    operationId: 'enable_bundle',
    service: 'edfi',
    surface: 'app',
    method: 'POST',
    path: '/api/partners/{type}/{bundleKey}',
    tag: 'partner',
    auth: 'cookie',
    requires: ['partner-earthmover-bundle.create'],
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'type', in: 'path', required: true }, { name: 'bundleKey', in: 'path', required: true }],
    requestSchema: null,
    success: 201,
    responses: {
      201: { body: 'empty', schema: null, codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['privilege_missing'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  listUsers: {
    name: 'listUsers',
    operationId: 'list_users',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/users',
    tag: 'users',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Nothing', codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  createUser: {
    name: 'createUser',
    operationId: 'create_user',
    service: 'edfi',
    surface: 'app',
    method: 'POST',
    path: '/api/users',
    tag: 'users',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    success: 201,
    responses: {
      201: { body: 'json', schema: 'Nothing', codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  getUser: {
    name: 'getUser',
    operationId: 'get_user',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/users/{userId}',
    tag: 'users',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'userId', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Nothing', codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  updateUser: {
    name: 'updateUser',
    operationId: 'update_user',
    service: 'edfi',
    surface: 'app',
    method: 'PUT',
    path: '/api/users/{userId}',
    tag: 'users',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'userId', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Nothing', codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  deleteUser: {
    name: 'deleteUser',
    operationId: 'delete_user',
    service: 'edfi',
    surface: 'app',
    method: 'DELETE',
    path: '/api/users/{userId}',
    tag: 'users',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'userId', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'Nothing', codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  listOdsConfigs: {
    name: 'listOdsConfigs',
    operationId: 'list_ods_configs',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/ods-configs',
    tag: 'ods-configs',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'OdsConfigList', codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  createOdsConfig: {
    name: 'createOdsConfig',
    operationId: 'create_ods_config',
    service: 'edfi',
    surface: 'app',
    method: 'POST',
    path: '/api/ods-configs',
    tag: 'ods-configs',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: 'CreateOdsConfig',
    success: 201,
    responses: {
      201: { body: 'json', schema: 'OdsConfigWithSecret', codes: [], documented: true },
      400: {
        body: 'envelope',
        schema: 'ErrorBody',
        codes: ['validation_failed', 'ods_connection_failed'],
        documented: true,
      },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      409: { body: 'envelope', schema: 'ErrorBody', codes: ['ods_config_exists'], documented: true },
      413: { body: 'envelope', schema: 'ErrorBody', codes: ['payload_too_large'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  getOdsConfig: {
    name: 'getOdsConfig',
    operationId: 'get_ods_config',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/ods-configs/{odsConfigId}',
    tag: 'ods-configs',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'odsConfigId', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'OdsConfigWithSecret', codes: [], documented: true },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['invalid_parameter'], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['ods_config_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['ods_config_not_found'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  updateOdsConfig: {
    name: 'updateOdsConfig',
    operationId: 'update_ods_config',
    service: 'edfi',
    surface: 'app',
    method: 'PUT',
    path: '/api/ods-configs/{odsConfigId}',
    tag: 'ods-configs',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'odsConfigId', in: 'path', required: true }],
    requestSchema: 'UpdateOdsConfig',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'OdsConfigWithSecret', codes: [], documented: true },
      400: {
        body: 'envelope',
        schema: 'ErrorBody',
        codes: ['validation_failed', 'ods_connection_failed'],
        documented: true,
      },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['ods_config_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['ods_config_not_found'], documented: true },
      409: { body: 'envelope', schema: 'ErrorBody', codes: ['ods_config_exists'], documented: true },
      413: { body: 'envelope', schema: 'ErrorBody', codes: ['payload_too_large'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  deleteOdsConfig: {
    name: 'deleteOdsConfig',
    operationId: 'delete_ods_config',
    service: 'edfi',
    surface: 'app',
    method: 'DELETE',
    path: '/api/ods-configs/{odsConfigId}',
    tag: 'ods-configs',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'odsConfigId', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'empty', schema: null, codes: [], documented: true },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['invalid_parameter'], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['ods_config_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['ods_config_not_found'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  checkOdsConnection: {
    name: 'checkOdsConnection',
    operationId: 'check_ods_connection',
    service: 'edfi',
    surface: 'app',
    method: 'POST',
    path: '/api/ods-configs/{odsConfigId}/test-connection',
    tag: 'ods-configs',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'odsConfigId', in: 'path', required: true }],
    requestSchema: null,
    success: 201,
    responses: {
      201: { body: 'json', schema: 'OdsConfig', codes: [], documented: true },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['invalid_parameter'], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['session_missing'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['ods_config_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['ods_config_not_found'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  getHealth: {
    name: 'getHealth',
    operationId: 'get_health',
    service: 'edfi',
    surface: 'app',
    method: 'GET',
    path: '/api/healthcheck',
    tag: 'system',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'text', schema: null, codes: [], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
} as const satisfies Record<string, OperationSpec>

export type EdfiAppOperationName = keyof typeof operations

/** Every error code the service knows, with what it means for a caller. */
export const errorCodes = {
  session_missing: {
    kind: 'authentication',
    retryable: false,
    advice: 'Log in again in a browser and use the new `connect.sid` cookie; a session ends two hours after its last call and cannot be opened by a program.',
    reachable: true,
    seen: { code: 401 },
  },
  login_origin_unknown: {
    kind: 'validation',
    retryable: false,
    advice: 'Name the origin of a front end that an identity provider is registered for.',
    reachable: true,
    seen: { code: 400, form: 'text' },
  },
  identity_provider_unknown: {
    kind: 'not_found',
    retryable: false,
    advice: 'Begin at the login route; the id in the address is of no identity provider.',
    reachable: true,
    seen: { code: 404, keys: ['title'] },
  },
  backchannel_unsupported: {
    kind: 'service',
    retryable: false,
    advice: 'Do not register this address with an identity provider; the service does not listen there.',
    reachable: true,
    seen: { code: 501 },
  },
  privilege_missing: {
    kind: 'authorization',
    retryable: false,
    advice: 'Log in as a user whose role has this privilege; settings of a partner need `PartnerAdmin`.',
    reachable: true,
    seen: { code: 403 },
  },
  job_foreign: {
    kind: 'authorization',
    retryable: false,
    advice: 'Log in to the tenant the job belongs to.',
    reachable: true,
    seen: { code: 403 },
  },
  job_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Check the id; it is the number `id`, not the `uid` of the external API.',
    reachable: true,
    seen: { code: 404 },
  },
  note_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Read the notes of the job again; the job has no such note, or there is no such job.',
    reachable: true,
    seen: { code: 404 },
  },
  job_rejected: {
    kind: 'validation',
    retryable: false,
    advice: 'Compare school year, params and files with the template and with the years that are enabled for the tenant; details.messages says which of them it was. No job was made.',
    reachable: true,
    seen: { code: 400, form: 'text' },
  },
  job_not_startable: {
    kind: 'conflict',
    retryable: false,
    advice: 'A run of this job is under way: watch it. A run that hangs cannot be ended; create another job then.',
    reachable: true,
    seen: { code: 400, form: 'text' },
  },
  job_not_resolvable: {
    kind: 'conflict',
    retryable: false,
    advice: 'Only jobs that are complete with errors, or resolved already, can be changed; read the job again.',
    reachable: true,
    seen: { code: 400, form: 'text' },
  },
  job_file_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Name the templateKey of one of the job\'s files.',
    reachable: true,
    seen: { code: 200, form: 'empty' },
  },
  output_file_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Name a file as the runs of the job list it, folder included; the list is complete once the run is over.',
    reachable: true,
    seen: { code: 200, form: 'empty' },
  },
  school_years_rejected: {
    kind: 'validation',
    retryable: false,
    advice: 'Send a list with the id of a known school year in each row.',
    reachable: true,
    seen: { code: 400, form: 'text' },
  },
  school_years_stale: {
    kind: 'conflict',
    retryable: false,
    advice: 'Somebody else changed the school years: read them again, look at what differs, and send the change with the new `x-config-modified-at`.',
    reachable: true,
    seen: { code: 409, keys: ['lastModifiedOn'] },
  },
  edu_credentials_missing: {
    kind: 'conflict',
    retryable: false,
    advice: 'Have the partner connected to EDU first; matching across years reads its rosters from there.',
    reachable: true,
    seen: { code: 400, form: 'text' },
  },
  ods_config_foreign: {
    kind: 'authorization',
    retryable: false,
    advice: 'Log in to the tenant the connection belongs to.',
    reachable: true,
    seen: { code: 403 },
  },
  ods_config_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'List the connections again; a changed or deleted one has another id or none.',
    reachable: true,
    seen: { code: 404 },
  },
  ods_config_exists: {
    kind: 'conflict',
    retryable: false,
    advice: 'Change the connection that the tenant has for this school year, or delete it first.',
    reachable: true,
    seen: { code: 409 },
  },
  ods_connection_failed: {
    kind: 'validation',
    retryable: false,
    advice: 'Check host, key and secret; the service tried to log in to the ODS with them and was refused. Nothing was stored.',
    reachable: true,
    seen: { code: 400, form: 'text' },
  },
  validation_failed: {
    kind: 'validation',
    retryable: false,
    advice: 'Correct the members that details.messages names; nothing was stored.',
    reachable: true,
    seen: { code: 400, form: 'list' },
  },
  invalid_parameter: {
    kind: 'validation',
    retryable: false,
    advice: 'Correct the id or word in the path, or the query; details.messages says what was expected.',
    reachable: true,
    seen: { code: 400, form: 'text' },
  },
  payload_too_large: {
    kind: 'validation',
    retryable: false,
    advice: 'Send a body below 100 kB. Files never travel in a body of this service: they go to the upload URLs that creating the job answers.',
    reachable: true,
    seen: { code: 413 },
  },
  launch_failed: {
    kind: 'service',
    retryable: false,
    advice: 'The run was recorded as failed and the job may be started again; when it fails again, check that every file was uploaded and ask whoever runs the service.',
    reachable: true,
    seen: { code: 500, keys: ['error'] },
  },
  server_error: {
    kind: 'service',
    retryable: true,
    advice: 'The service crashed on this call and does not say why. Find out what is stored before a call is repeated that makes something: creating a job is not one step, and its remains are invisible.',
    reachable: true,
    seen: { code: 500 },
  },
} as const satisfies Record<string, ErrorCodeSpec>

/** Every `error.code` the service can put on the wire. */
export type EdfiAppWireCode = keyof typeof errorCodes

/** Fields that grant access to whoever reads them, by schema: never logged. */
export const secretFields = {
  UploadLocation: ['url'],
  OdsConfigWithSecret: ['clientSecret'],
  CreateOdsConfig: ['clientSecret'],
  UpdateOdsConfig: ['clientSecret'],
} as const satisfies Record<string, readonly string[]>

/** The codes each operation can be answered with. */
export interface EdfiAppOperationCodes {
  readonly login: 'login_origin_unknown' | 'server_error'
  readonly finishLogin: 'identity_provider_unknown' | 'server_error'
  readonly logout: 'session_missing' | 'identity_provider_unknown' | 'server_error'
  readonly logoutBackchannel: 'backchannel_unsupported'
  readonly getMe: 'session_missing' | 'server_error'
  readonly listJobs: 'session_missing' | 'server_error'
  readonly createJob:
    | 'validation_failed'
    | 'job_rejected'
    | 'session_missing'
    | 'payload_too_large'
    | 'server_error'
  readonly getJob:
    | 'invalid_parameter'
    | 'session_missing'
    | 'job_foreign'
    | 'job_not_found'
    | 'server_error'
  readonly startJob:
    | 'job_not_startable'
    | 'session_missing'
    | 'job_foreign'
    | 'job_not_found'
    | 'launch_failed'
    | 'server_error'
  readonly resolveJob:
    | 'validation_failed'
    | 'job_not_resolvable'
    | 'session_missing'
    | 'job_foreign'
    | 'job_not_found'
    | 'payload_too_large'
    | 'server_error'
  readonly listStatusUpdates:
    | 'invalid_parameter'
    | 'session_missing'
    | 'job_foreign'
    | 'job_not_found'
    | 'server_error'
  readonly listErrors:
    | 'invalid_parameter'
    | 'session_missing'
    | 'job_foreign'
    | 'job_not_found'
    | 'server_error'
  readonly getFileUrl:
    | 'job_file_not_found'
    | 'invalid_parameter'
    | 'session_missing'
    | 'job_foreign'
    | 'job_not_found'
    | 'server_error'
  readonly getOutputFileUrl:
    | 'output_file_not_found'
    | 'invalid_parameter'
    | 'session_missing'
    | 'job_foreign'
    | 'job_not_found'
    | 'server_error'
  readonly listNotes:
    | 'invalid_parameter'
    | 'session_missing'
    | 'job_foreign'
    | 'job_not_found'
    | 'server_error'
  readonly createNote:
    | 'validation_failed'
    | 'invalid_parameter'
    | 'session_missing'
    | 'job_foreign'
    | 'job_not_found'
    | 'payload_too_large'
    | 'server_error'
  readonly updateNote:
    | 'validation_failed'
    | 'invalid_parameter'
    | 'session_missing'
    | 'job_foreign'
    | 'note_not_found'
    | 'payload_too_large'
    | 'server_error'
  readonly deleteNote:
    | 'invalid_parameter'
    | 'session_missing'
    | 'job_foreign'
    | 'note_not_found'
    | 'server_error'
  readonly listJobTemplates: 'invalid_parameter' | 'session_missing' | 'server_error'
  readonly listSchoolYears: 'session_missing' | 'server_error'
  readonly getSchoolYearConfig: 'session_missing' | 'privilege_missing' | 'server_error'
  readonly updateSchoolYearConfig:
    | 'validation_failed'
    | 'school_years_rejected'
    | 'session_missing'
    | 'privilege_missing'
    | 'school_years_stale'
    | 'payload_too_large'
    | 'server_error'
  readonly listTenantSchoolYears: 'session_missing' | 'privilege_missing' | 'server_error'
  readonly getPartnerConfig: 'session_missing' | 'privilege_missing' | 'server_error'
  readonly updatePartnerConfig:
    | 'validation_failed'
    | 'edu_credentials_missing'
    | 'session_missing'
    | 'privilege_missing'
    | 'payload_too_large'
    | 'server_error'
  readonly enableBundle: 'session_missing' | 'privilege_missing' | 'server_error'
  readonly listUsers: 'session_missing' | 'server_error'
  readonly createUser: 'session_missing' | 'server_error'
  readonly getUser: 'session_missing' | 'server_error'
  readonly updateUser: 'session_missing' | 'server_error'
  readonly deleteUser: 'session_missing' | 'server_error'
  readonly listOdsConfigs: 'session_missing' | 'server_error'
  readonly createOdsConfig:
    | 'validation_failed'
    | 'ods_connection_failed'
    | 'session_missing'
    | 'ods_config_exists'
    | 'payload_too_large'
    | 'server_error'
  readonly getOdsConfig:
    | 'invalid_parameter'
    | 'session_missing'
    | 'ods_config_foreign'
    | 'ods_config_not_found'
    | 'server_error'
  readonly updateOdsConfig:
    | 'validation_failed'
    | 'ods_connection_failed'
    | 'session_missing'
    | 'ods_config_foreign'
    | 'ods_config_not_found'
    | 'ods_config_exists'
    | 'payload_too_large'
    | 'server_error'
  readonly deleteOdsConfig:
    | 'invalid_parameter'
    | 'session_missing'
    | 'ods_config_foreign'
    | 'ods_config_not_found'
    | 'server_error'
  readonly checkOdsConnection:
    | 'invalid_parameter'
    | 'session_missing'
    | 'ods_config_foreign'
    | 'ods_config_not_found'
    | 'server_error'
  readonly getHealth: 'server_error'
}
