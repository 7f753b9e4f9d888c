import { expect, test } from 'vitest'
import { operations } from '../contract.ts'
import { createRouter, pathOfTarget } from './router.ts'

const route = createRouter(operations)
const found = (method: string, path: string) => {
  const match = route(method, path)
  return match && { name: match.operation.name, ...match.path }
}

test.each<[string, string, object | null]>([
  ['GET', '/api/jobs', { name: 'listJobs' }],
  ['GET', '/api/jobs/', { name: 'listJobs' }],
  ['HEAD', '/api/jobs', { name: 'listJobs' }],
  ['POST', '/api/jobs/', { name: 'createJob' }],
  ['GET', '/API/Jobs/12', { name: 'getJob', jobId: '12' }],
  [
    'GET',
    '/api/jobs/1/output-files/ods%2Fx.jsonl',
    { name: 'getOutputFileUrl', jobId: '1', fileName: 'ods%2Fx.jsonl' },
  ],
  ['GET', '/api/jobs/1/output-files/ods/x.jsonl', null],
  ['GET', '/api/school-year-config/tenant', { name: 'listTenantSchoolYears' }],
  ['PUT', '/api/school-year-config/', { name: 'updateSchoolYearConfig' }],
  ['GET', '/api/earthbeam/auth/5/init', { name: 'initRun', runId: '5' }],
  ['PATCH', '/api/jobs', null],
  ['GET', '/api', null],
  ['GET', '/jobs', null],
])('%s %s', (method, path, want) => expect(found(method, path)).toEqual(want))

test('a strict one tells slashes at the end apart', () => {
  expect(createRouter(operations, true)('GET', '/api/jobs/')).toBeNull()
})

test.each([
  ['/a/b?c=/d', '/a/b'],
  ['/a/../b#x', '/a/../b'],
])('%s -> %s', (target, want) => expect(pathOfTarget(target)).toBe(want))
