import { NovaError, type NovaErrorKind } from '@nova/sdk/transfer'
import { describe, expect, test } from 'vitest'
import { CommandFailure, UsageError } from './command-failure.ts'
import { judgeFailure } from './judge-failure.ts'

const nova = (kind: NovaErrorKind, init: Partial<ConstructorParameters<typeof NovaError>[0]> = {}) =>
  new NovaError({ code: 'some_code', kind, message: 'It failed.', ...init })

describe('the exit code', () => {
  test.each<[string, unknown, number]>([
    ['an unexpected error', new Error('boom'), 1],
    ['what is no error at all', 'boom', 1],
    ['wrong arguments', new UsageError('no'), 2],
    ['an option the SDK refuses', nova('local', { code: 'invalid_options' }), 2],
    ['a deployment document that is none', nova('validation', { code: 'deploy_output_invalid' }), 2],
    ['an unfinished upload of another service', nova('local', { code: 'token_mismatch' }), 2],
    ['a refused token', nova('authentication', { status: 401 }), 3],
    ['a missing permission', nova('authorization', { status: 403 }), 3],
    ['a token server that is down: the token is what is missing', nova('authentication', { retryable: true }), 3],
    ['an unknown export', nova('not_found', { status: 404 }), 4],
    ['a failure of the command with a code of its own', new CommandFailure('gone', 4), 4],
    ['a missing file', nova('local', { code: 'source_unreadable', cause: { code: 'ENOENT' } }), 4],
    ['a file that may not be read', nova('local', { code: 'source_unreadable', cause: { code: 'EACCES' } }), 1],
    ['an export of nothing', nova('service', { code: 'export_failed', details: { reason: 'source_missing' } }), 4],
    ['an export that failed otherwise', nova('service', { code: 'export_failed' }), 1],
    ['a wrong digest', nova('integrity'), 5],
    ['a changed object, though trying again may help', nova('integrity', { retryable: true }), 5],
    ['a service that is down', nova('service', { retryable: true, status: 503 }), 75],
    ['no network', nova('network', { retryable: true }), 75],
    ['a used-up quota that nobody promises to renew', nova('rate_limit', { status: 429 }), 1],
    ['a job that does not fit its template', nova('validation', { code: 'job_invalid' }), 2],
    [
      'an input file of a job that is not there',
      nova('local', { code: 'file_unreadable', cause: { code: 'ENOENT' } }),
      4,
    ],
    ['a job waited for in vain, which goes on', nova('timeout', { code: 'job_timeout' }), 75],
    ['a run of which nothing is heard', nova('timeout', { code: 'job_stalled', retryable: true }), 7],
    ['a name of several novae', nova('validation', { code: 'nova_ambiguous' }), 4],
    ['a bundle that is not there', nova('local', { code: 'bundle_unreadable', cause: { code: 'ENOENT' } }), 4],
    ['a bundle that may not be read', nova('local', { code: 'bundle_unreadable', cause: { code: 'EACCES' } }), 1],
    ['a bundle that is not what it should be', nova('integrity', { code: 'bundle_refused' }), 5],
    ['a value out of its form', nova('validation', { code: 'value_invalid' }), 2],
    ['content nobody can keep', nova('validation', { code: 'memory_content_invalid' }), 2],
    ['a task of which nothing is heard', nova('timeout', { code: 'task_stalled', retryable: true }), 7],
    ['a task waited for in vain, which goes on', nova('timeout', { code: 'task_timeout', retryable: true }), 75],
    ['a quota with too long a queue', nova('rate_limit', { code: 'quota_wait_too_long', retryable: true }), 75],
    ['a write nobody knows the fate of', nova('conflict', { code: 'outcome_unknown' }), 1],
    ['a full disk', nova('local', { code: 'disk_full' }), 1],
  ])('of %s', (_name, error, want) => {
    expect(judgeFailure(error).exitCode).toBe(want)
  })
})

test('a failure is one line with its facts and one with what to do next', () => {
  const error = nova('service', {
    status: 503,
    requestId: 'req-1',
    attempts: 4,
    retryable: true,
    advice: 'Try again later.',
  })
  expect(judgeFailure(error).text).toBe(
    'It failed. (code some_code, status 503, request req-1, 4 attempts)\nTry again later.',
  )
  expect(judgeFailure(error).json).toMatchObject({ error: { code: 'some_code', advice: 'Try again later.' } })
})

test.each([
  ['an existing file', nova('local', { code: 'destination_unwritable', details: { reason: 'EEXIST' } }), '--overwrite'],
  ['a missing token', nova('authentication', { code: 'access_token_missing' }), 'NOVA_TRANSFER_TOKEN'],
  ['a lab session somebody else keeps taking', nova('authentication', { code: 'session_lost' }), '--session-dir'],
  ['a folder for sessions that is none', nova('local', { code: 'session_store_unavailable' }), '--session-dir'],
  [
    'a session of a lab host is not that of a browser',
    nova('authentication', { code: 'session_missing', service: 'labs', advice: 'Log in.' }),
    'Log in.',
  ],
  ['a lost session of edfi', nova('authentication', { code: 'session_missing', service: 'edfi' }), 'NOVA_EDFI_COOKIE'],
  ['a cookie nobody gave', nova('authentication', { code: 'cookie_missing' }), 'NOVA_EDFI_COOKIE'],
  [
    'a run that stands still',
    nova('timeout', { code: 'job_stalled', advice: 'Create one.' }),
    'Create one. `nova edfi run --no-resume`',
  ],
  [
    'a run that only was silent for too long',
    nova('timeout', { code: 'job_stalled', details: { why: 'silent' } }),
    '--stall-after',
  ],
  [
    'a job whose files were corrected since',
    nova('integrity', { code: 'file_changed', service: 'edfi', operation: 'runJob', advice: 'Give the same file.' }),
    'The same command with --no-resume makes a new job',
  ],
  [
    'a submission of other params',
    nova('local', { code: 'token_mismatch', service: 'edfi', operation: 'runSubmission', advice: 'resume: false' }),
    'The same command with --no-resume makes a new job',
  ],
  [
    'a cursor of another filter',
    nova('local', { code: 'token_mismatch', service: 'edfi', operation: 'syncOutputSets', advice: 'Keep one cursor.' }),
    'Keep one cursor.',
  ],
  [
    'upload URLs that are over, of whichever command',
    nova('authorization', { code: 'upload_url_expired', service: 'edfi', advice: 'discardJob' }),
    'with --no-resume makes a new job',
  ],
  [
    'a job that somebody else is at work on',
    nova('conflict', { code: 'job_busy', service: 'edfi', details: { id: 'abc' } }),
    'delete abc.lock below --state-dir.',
  ],
  ['a job that goes on', nova('timeout', { code: 'job_timeout' }), 'nova edfi status'],
  ['a site that is none', nova('integrity', { code: 'artifact_unreadable', service: 'spectra' }), '--base-url'],
  [
    'an address without a pointer',
    nova('not_found', { code: 'artifact_missing', service: 'spectra', operation: 'getCurrentRelease' }),
    '--base-url',
  ],
  [
    'a bundle without a manifest',
    nova('integrity', { code: 'bundle_unverified', service: 'spectra' }),
    '--require-verified',
  ],
  ['a cache in use', nova('conflict', { code: 'cache_busy', service: 'spectra' }), '--no-cache'],
  [
    'a bundle of this machine that is wrong',
    nova('integrity', { code: 'bundle_refused', service: 'spectra', operation: 'verifyBundle' }),
    'Nothing was changed',
  ],
  [
    'a bundle of a site that is wrong',
    nova('integrity', { code: 'bundle_refused', service: 'spectra' }),
    'Nothing was published',
  ],
  [
    'a kind of key nobody knows',
    nova('validation', { code: 'key_refused', service: 'spectra', details: { problem: 'unknown_kind' } }),
    'keys kinds',
  ],
  [
    'a key with a wrong value',
    nova('validation', {
      code: 'key_refused',
      service: 'spectra',
      advice: 'Lower case.',
      details: { problem: 'invalid_uuid' },
    }),
    'Lower case.',
  ],
  ['a wait that ended', nova('timeout', { code: 'wait_timeout' }), 'nova exports wait'],
])('the advice for %s names flags and commands, in text and in JSON', (_name, error, want) => {
  const { text, json } = judgeFailure(error)
  expect(text).toContain(want)
  expect(json.error.advice).toContain(want)
})

test('what an error knows beyond its message stands between it and the advice', () => {
  const problems = [{ on: 'schoolYear', severity: 'error', message: 'It is an id.', advice: 'Give 2026.' }]
  const error = nova('validation', { code: 'job_invalid', advice: 'Correct it.', details: { problems } })
  expect(judgeFailure(error).text).toBe(
    'It failed. (code job_invalid)\n  schoolYear: It is an id. Give 2026.\nCorrect it.',
  )
})

test('a failure of the command itself keeps its advice', () => {
  expect(judgeFailure(new UsageError('No service given.', 'Pass --base-url.'))).toEqual({
    exitCode: 2,
    text: 'No service given.\nPass --base-url.',
    json: { error: { message: 'No service given.', advice: 'Pass --base-url.' } },
  })
})
