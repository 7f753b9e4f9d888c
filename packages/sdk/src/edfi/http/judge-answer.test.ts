import { describe, expect, it } from 'vitest'
import type { OperationSpec } from '../../internal/operation.ts'
import { type EdfiOperationName, type EdfiWireCode, errorCodes, operations } from '../tables.ts'
import { createAnswerJudge } from './judge-answer.ts'

const judge = createAnswerJudge(errorCodes)
const judged = (name: EdfiOperationName, status: number, body: unknown, contentType = 'application/json') =>
  judge(
    operations[name] as OperationSpec,
    status,
    { text: typeof body === 'string' ? body : JSON.stringify(body) },
    new Headers(contentType === '' ? {} : { 'content-type': contentType }),
  )

/** A refusal with a reason, as the framework writes it. */
const thrown = (statusCode: number, message: string | readonly string[] = 'said the server', extras: object = {}) => ({
  message,
  error: 'Reason Phrase',
  statusCode,
  ...extras,
})
/** One without. */
const bare = (statusCode: number, message: string) => ({ message, statusCode })
const crash = { statusCode: 500, message: 'Internal server error' }
const page = { type: 'Error', title: 'Not found' }

type Row = readonly [when: string, operation: EdfiOperationName, status: number, body: object, code: EdfiWireCode]
const failures: readonly Row[] = [
  ['no session', 'listJobs', 401, bare(401, 'Unauthorized'), 'session_missing'],
  ['a role without the privilege', 'updateSchoolYearConfig', 403, thrown(403), 'privilege_missing'],
  ["another tenant's job", 'getJob', 403, thrown(403), 'job_foreign'],
  ['no such job', 'getJob', 404, bare(404, 'Not Found'), 'job_not_found'],
  ['an id of zero', 'getJob', 400, thrown(400), 'invalid_parameter'],
  ['a body that breaks a rule', 'createJob', 400, thrown(400, ['files.0.nameFromUser is empty']), 'validation_failed'],
  ['a year that is not enabled', 'createJob', 400, thrown(400), 'job_rejected'],
  ['a body over the limit', 'createJob', 413, bare(413, 'request entity too large'), 'payload_too_large'],
  ['a crash', 'createJob', 500, crash, 'server_error'],
  ['a crash without any reason', 'createJob', 500, bare(500, 'Internal Server Error'), 'server_error'],
  ['a run under way', 'startJob', 400, thrown(400), 'job_not_startable'],
  ['a launch that failed', 'startJob', 500, thrown(500), 'launch_failed'],
  ['a crash on starting', 'startJob', 500, crash, 'server_error'],
  ['a job in another state', 'resolveJob', 400, thrown(400), 'job_not_resolvable'],
  ['no such file, under 200', 'getFileUrl', 200, {}, 'job_file_not_found'],
  ['no such output, under 200', 'getOutputFileUrl', 200, {}, 'output_file_not_found'],
  [
    'a timestamp that is old',
    'updateSchoolYearConfig',
    409,
    thrown(409, 'x', { lastModifiedOn: null }),
    'school_years_stale',
  ],
  ['a year with a connection', 'createOdsConfig', 409, thrown(409), 'ods_config_exists'],
  ['a connection that does not work', 'createOdsConfig', 400, thrown(400), 'ods_connection_failed'],
  ['the page of a provider that is gone', 'logout', 404, page, 'identity_provider_unknown'],
  ['a logout nobody listens to', 'logoutBackchannel', 501, thrown(501), 'backchannel_unsupported'],
  ['a token that is not good', 'submitJob', 401, thrown(401), 'access_token_refused'],
  ['a scope that is missing', 'listOutputSets', 403, thrown(403), 'token_insufficient'],
  ['machines that are not let in', 'submitJob', 503, thrown(503), 'external_api_disabled'],
  ['a uid that is none', 'createDownloadLinks', 400, thrown(400), 'invalid_parameter'],
  ['an init token that is spent', 'initRun', 401, thrown(401), 'run_token_refused'],
  ['a token of another run', 'reportStatus', 403, thrown(403), 'run_token_foreign'],
  ['a report made before', 'reportStatus', 500, crash, 'server_error'],
  ['a job nobody can run', 'getRunJob', 500, thrown(500), 'job_definition_unavailable'],
  ['matching that is off', 'getRunRoster', 409, thrown(409), 'cross_year_matching_off'],
  ['a folder that is not its own', 'reportOutputFiles', 400, thrown(400), 'output_path_rejected'],
  ['a folder without a name', 'reportOutputFiles', 400, thrown(400, ['path is empty']), 'validation_failed'],
  ['a folder reported before', 'reportOutputFiles', 409, thrown(409), 'output_set_exists'],
]

describe('a failure is named by status and form', () => {
  it.each(failures)('%s (%s, %i)', (_when, operation, status, body, code) => {
    expect(judged(operation, status, body)).toMatchObject({ type: 'service', code })
  })

  it('every code of the contract that a server raises is in the table, or told exactly like one that is', () => {
    const tried = new Set<string>(failures.map(([, , , , code]) => code))
    const alike = ['login_origin_unknown', 'note_not_found', 'school_years_rejected', 'edu_credentials_missing']
    const byStatus = ['ods_config_foreign', 'ods_config_not_found', 'submission_rejected', 'submission_not_startable']
    const uids = ['submission_not_found', 'partner_not_found', 'output_set_not_found', 'run_not_found']
    const missing = Object.keys(errorCodes).filter((code) => !tried.has(code))
    expect(missing.sort()).toEqual([...alike, ...byStatus, ...uids].sort())
  })

  it.each([
    ['a sentence', 'No such year', ['No such year']],
    ['a list', ['one', 'two'], ['one', 'two']],
  ])('%s is always a list in the details', (_form, message, messages) => {
    expect(judged('createJob', 400, thrown(400, message))).toMatchObject({
      message: messages.join('; '),
      details: { messages },
    })
  })

  it('who changed the years, and when, is for programs to read', () => {
    const extras = { lastModifiedOn: '2026-07-01T10:00:00.000Z', lastModifiedBy: 'Ada L.' }
    expect(judged('updateSchoolYearConfig', 409, thrown(409, 'x', extras))).toMatchObject({ details: extras })
  })

  it('one that the contract does not list keeps its status', () => {
    expect(judged('getHealth', 418, thrown(418))).toMatchObject({ type: 'service', code: '418' })
  })

  it('a sentence about a body that is no JSON does not quote the body', () => {
    const message = `Unexpected token '}', "{"clientSecret":"it's-0nly-mine"}" is not valid JSON`
    const answer = judged('createOdsConfig', 400, thrown(400, message))
    expect(JSON.stringify(answer)).not.toContain('0nly')
    expect(answer).toMatchObject({ message: 'Unexpected token …' })
  })
})

describe('a success is', () => {
  const url = 'http://storage/job/input/a.csv?X-Amz-Signature=5ecre7'
  it.each<readonly [string, EdfiOperationName, number, unknown, string, unknown]>([
    ['an object', 'getJob', 200, { id: 1 }, 'application/json', { id: 1 }],
    ['a list', 'listJobs', 200, [], 'application/json', []],
    ['a bare URL', 'getFileUrl', 200, url, 'text/html', url],
    ['a sentence', 'verifyToken', 201, 'Good for ea.', 'text/html', 'Good for ea.'],
    ['nothing', 'createNote', 201, '', '', undefined],
    ['nothing yet', 'listStatusUpdates', 200, '', '', null],
    ['no errors yet', 'listErrors', 200, '', '', null],
    ['a list of none', 'listErrors', 200, [], 'application/json', []],
    ['an object without members where that is all there is', 'getUser', 200, {}, 'application/json', {}],
    ['one line of JSON', 'getRunRoster', 200, '{"a":1}\n', 'application/x-ndjson', '{"a":1}\n'],
    ['an empty roster', 'getRunRoster', 200, '', 'application/x-ndjson', ''],
  ])('%s', (_what, operation, status, body, type, data) => {
    expect(judged(operation, status, body, type)).toEqual({ type: 'data', data })
  })

  it.each<readonly [string, EdfiOperationName, number, string, string, string]>([
    ['nothing where JSON is due', 'getJob', 200, '', '', 'empty'],
    ['a word where JSON is due', 'getJob', 200, '7', 'application/json', 'not-json'],
    ['JSON that ends early', 'getOdsConfig', 200, '{"clientSecret":"hunter2', 'application/json', 'truncated'],
    ['JSON where a URL is due', 'getFileUrl', 200, '{"url":"hunter2"}', 'application/json', 'not-json'],
    ['a text where JSON is due', 'getOdsConfig', 200, 'clientSecret=hunter2', 'text/plain', 'not-json'],
    ['a page where a URL is due', 'getFileUrl', 200, '<html><title>Sign in</title></html>', 'text/html', 'not-json'],
    [
      'a page where nothing is due',
      'createNote',
      201,
      '<!doctype html><title>Sign in</title>',
      'text/html',
      'not-json',
    ],
  ])('not %s, and no word of it is repeated unless it is a page', (_what, operation, status, body, type, why) => {
    const answer = judged(operation, status, body, type)
    const snippet = body.includes('html') ? 'Sign in' : ''
    expect(answer).toMatchObject({ type: 'bad-success', why, snippet })
  })

  it('not what broke off on the way, whatever it looks like', () => {
    const answer = judge(
      operations.listStatusUpdates as OperationSpec,
      200,
      { text: '', fault: 'truncated' },
      new Headers(),
    )
    expect(answer).toMatchObject({ type: 'bad-success', why: 'truncated' })
  })
})

describe('somebody else answered', () => {
  it.each<readonly [string, number, string, string]>([
    ['a firewall', 403, '<html><head><title>403 Forbidden</title></head></html>', '403 Forbidden'],
    ['a balancer', 502, '<html><title>502 Bad Gateway</title></html>', '502 Bad Gateway'],
    ['a gateway with JSON of its own', 403, '{"message":"Forbidden"}', 'Forbidden'],
    ['somebody whose words may be ours', 400, 'clientSecret=hunter2 is bad', ''],
    ['somebody who quotes', 400, '"hunter2"', ''],
    ['nobody at all', 404, '', ''],
  ])('%s', (_who, status, body, snippet) => {
    expect(judged('createJob', status, body, '')).toMatchObject({ type: 'gateway', snippet })
  })

  it('a refusal that broke off on the way is nobody’s', () => {
    const text = JSON.stringify(bare(404, 'Not Found'))
    const answer = judge(operations.getJob as OperationSpec, 404, { text, fault: 'truncated' }, new Headers())
    expect(answer).toMatchObject({ type: 'gateway' })
  })

  it.each<readonly [EdfiOperationName, string]>([
    ['getJob', 'Cannot GET /app/api/jobs/1'],
    ['createJob', 'Cannot POST /app/api/jobs'],
  ])('no route was met: %s', (operation, message) => {
    expect(judged(operation, 404, thrown(404, message))).toEqual({ type: 'unknown-route', snippet: message })
  })

  it('a job that is not there is no route', () => {
    expect(judged('getJob', 404, thrown(404, 'Cannot find job 7'))).toMatchObject({ code: 'job_not_found' })
  })
})
