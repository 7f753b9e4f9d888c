import { expect, test } from 'vitest'
import { explainExportError } from './explain-export-error.ts'

const task = (errorType: string, errorMessage: string) =>
  JSON.stringify({ errorMessage, errorType, requestId: 'r', stackTrace: ['  File "/var/task/handler.py", line 12'] })

test.each<[string, string, string | null]>([
  ['queue_unavailable', 'queue_unavailable', null],
  ['invalid_export_copy_message', 'internal', null],
  ['export_failed', 'unknown', null],
  ['something else entirely', 'unknown', null],
  [
    task('ClientError', 'An error occurred (404) when calling the HeadObject operation: Not Found'),
    'source_missing',
    'ClientError',
  ],
  [task('NoSuchKey', ''), 'source_missing', 'NoSuchKey'],
  [task('ClientError', 'An error occurred (403) when calling HeadObject: Forbidden'), 'source_denied', 'ClientError'],
  [
    task('ValidationError', 'size_bytes: input should be greater than or equal to 1'),
    'source_empty',
    'ValidationError',
  ],
  [task('Sandbox.Timedout', 'Task timed out after 300.00 seconds'), 'timed_out', 'Sandbox.Timedout'],
  [task('KeyError', "'execution_arn'"), 'internal', 'KeyError'],
  [task('KeyError', "'x'").slice(0, 30), 'internal', null],
  ['{', 'internal', null],
])('names %s', (error, reason, errorType) => {
  const explanation = explainExportError({ error })
  expect(explanation).toMatchObject({ reason, error_type: errorType, raw: error })
  expect(explanation?.summary).not.toContain('handler.py')
  expect(explanation?.summary).toMatch(/^[^{}]+\.$/)
})

test.each([null, undefined, ''])('has nothing to say about %j', (error) => {
  expect(explainExportError(error === undefined ? {} : { error })).toBeNull()
})
