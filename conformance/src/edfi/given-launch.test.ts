import { createMockPlatform } from '@nova/mock'
import { expect, test } from 'vitest'
import { problemsOf } from '../problems-of.testing.ts'
import { runSuite } from '../run-suite.ts'
import { edfiContract } from './edfi-contract.ts'
import { createEdfiSuite } from './suite.ts'

test('a launch that is handed over makes the run an executor, with nothing else', async () => {
  const platform = await createMockPlatform({ edfi: { executor: 'none' } })
  const { baseUrl, launches } = platform.edfi
  const { sessions } = await platform.edfi.credentials()
  const call = async (method: string, path: string, body?: object) => {
    const headers = { cookie: sessions.user ?? '', 'content-type': 'application/json' }
    const answer = await platform.fetch(baseUrl + path, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    })
    return answer.json()
  }
  const { id } = await call('POST', '/api/jobs', {
    name: 'x',
    schoolYearId: '2526',
    files: [{ nameFromUser: 'scores.csv', templateKey: 'INPUT_FILE', type: 'text/csv' }],
    inputParams: [],
    template: { path: 'assessments/MAP_Growth' },
  })
  await call('PUT', `/api/jobs/${id}/start`)
  const { initUrl = '', initToken = '' } = launches.take() ?? {}
  const report = await runSuite(createEdfiSuite(null), {
    target: baseUrl,
    credentials: { executor: { initUrl, initToken } },
    contract: edfiContract,
    consent: ['destructive'],
    fetch: platform.fetch,
    only: 'run/given-launch,run-tokens/missing',
  })
  expect(problemsOf(report)).toEqual([])
  expect(report.totals).toEqual({ pass: 2, fail: 0, error: 0, skip: 0 })
  const { runs } = await call('GET', `/api/jobs/${id}`)
  expect(runs).toEqual([expect.objectContaining({ status: 'error', summary: {} })])
  await platform.close()
})
