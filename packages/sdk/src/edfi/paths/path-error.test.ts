import { expect, it } from 'vitest'
import { isEdfiError } from '../errors.ts'
import { buildEdfiPath } from './build-edfi-path.ts'
import { encodeOutputName } from './encode-output-name.ts'
import { parseEdfiPath } from './parse-edfi-path.ts'
import { parseAppDataBasePath, parseS3Uri } from './s3-uri.ts'

const job = { partnerId: 'ea', tenantCode: 't', schoolYearId: '2526', jobId: 42 }

it.each<[string, () => unknown, unknown]>([
  ['building', () => buildEdfiPath({ kind: 'job-base', ...job }), 'ea/t/2526/42'],
  ['parsing', () => parseEdfiPath('ea/t/2526/42'), { kind: 'job-base', ...job }],
  ['parsing an address', () => parseS3Uri('s3://b/k'), { bucket: 'b', key: 'k' }],
  ['parsing a base', () => parseAppDataBasePath('s3://b/ea/t/2526/42'), { bucket: 'b', ...job }],
  ['encoding', () => encodeOutputName('ods/x'), 'ods%2Fx'],
])('%s gives what was asked for', (_, work, want) => expect(work()).toEqual(want))

it.each<[string, () => unknown]>([
  ['dot_segment', () => buildEdfiPath({ kind: 'output', ...job, name: '..' })],
  ['foreign', () => parseEdfiPath('x')],
  ['not_s3_uri', () => parseS3Uri('x')],
  ['foreign', () => parseAppDataBasePath('s3://b/x')],
  ['decoded_twice', () => encodeOutputName('100%')],
])('%s is an error that says so', (reason, work) => {
  let thrown: unknown
  try {
    work()
  } catch (error) {
    thrown = error
  }
  if (!isEdfiError(thrown, 'path_refused')) throw thrown
  expect(thrown).toMatchObject({ kind: 'validation', attempts: 0, retryable: false, details: { reason } })
  expect(thrown.advice).toMatch(/\.$/)
})

it('a signature stays out of the error', () => {
  let text = ''
  try {
    parseEdfiPath('https://bucket.s3.amazonaws.com/ea/t?X-Amz-Signature=5ec2e7')
  } catch (error) {
    text = JSON.stringify(error) + String(error)
  }
  expect(text).toContain('path_refused')
  expect(text).not.toContain('5ec2e7')
})
