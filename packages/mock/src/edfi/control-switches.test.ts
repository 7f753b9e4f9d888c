import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { createMockPlatform, type MockPlatform } from '../index.ts'
import { executorCodes } from './simulation/executor-failure.ts'
import { markers } from './simulation/read-marker.ts'

const open: MockPlatform[] = []
afterEach(async () => {
  for (const platform of open.splice(0)) await platform.close()
})

/** A platform and what a program at its address can do with it. */
async function enter() {
  const platform = await createMockPlatform()
  open.push(platform)
  const { baseUrl } = platform.edfi
  const cookie = platform.edfi.openSession('ana')
  const turn = async (name: string, given: object = {}) => {
    const answer = await platform.fetch(`${baseUrl}/.nova-mock/edfi/${name}`, {
      method: 'POST',
      body: JSON.stringify(given),
    })
    return { status: answer.status, body: await answer.json() }
  }
  const call = async (method: string, path: string, body?: unknown, authorization?: string) => {
    const answer = await platform.fetch(baseUrl + path, {
      method,
      headers: { ...(authorization ? { authorization } : { cookie }), 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
  }
  const start = async (partnerYear = '2526') => {
    const { body } = await call('POST', '/api/jobs', {
      name: '',
      schoolYearId: partnerYear,
      files: [{ nameFromUser: 'a.csv', templateKey: 'INPUT_FILE', type: '' }],
      inputParams: [{ templateKey: 'TEST_TYPE', value: 'SAT' }],
      template: { path: 'assessments/PSAT_SAT' },
    })
    const job = String(body.id)
    return { job, status: (await call('PUT', `/api/jobs/${job}/start`)).status }
  }
  return { platform, turn, call, start }
}

test('the README names every switch, client, and marker of a file', async () => {
  const { platform } = await enter()
  const { switches, edfi } = await (await platform.fetch(`${platform.edfi.baseUrl}/.nova-mock`)).json()
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const edfiPart = readme.slice(readme.indexOf('## Edfi'), readme.indexOf('## Time'))
  const clients = Object.values<{ clientId: string; clientSecret: string }>(edfi.credentials.clients)
  const names = [
    ...Object.keys(switches.edfi),
    ...clients.flatMap(({ clientId, clientSecret }) => [clientId, clientSecret]),
    ...markers.filter((marker) => !marker.startsWith('error-')).map((marker) => `mock-${marker}`),
    ...Object.keys(executorCodes),
  ]
  for (const name of names) expect(edfiPart).toContain(`\`${name}\``)
})

test('somebody else can be the executor, over nothing but HTTP', async () => {
  const { turn, call, start } = await enter()
  expect((await turn('take_launch')).status).toBe(409)
  await turn('hold_launches')
  const [first, second] = [await start(), await start()]
  const { body: order } = await turn('take_launch_of', { job: second.job })
  expect(order).toMatchObject({ runId: 2, jobId: Number(second.job), bucket: 'nova-edfi' })
  expect((await turn('take_launch')).body).toMatchObject({ jobId: Number(first.job) })
  const init = await call('GET', new URL(order.initUrl).pathname, undefined, `Bearer ${order.initToken}`)
  const token = `Bearer ${init.body.token}`
  const url = new URL(init.body.jobUrl).pathname
  const { body: job } = await call('GET', url, undefined, token)
  const base = job.appDataBasePath.replace('s3://nova-edfi/', '')
  await turn('put_object', { key: `${base}/output/ods/a.jsonl`, text: '{}\n' })
  expect(
    (await call('POST', `${url}/output-files`, { path: `${base}/output/ods`, sentToOds: true }, token)).status,
  ).toBe(201)
  expect((await call('POST', `${url}/status`, { action: 'done', status: 'success' }, token)).status).toBe(201)
  expect((await call('GET', `/api/jobs/${second.job}`)).body.runs).toMatchObject([
    { status: 'success', runOutputFile: [{ name: 'ods/a.jsonl' }] },
  ])
})

test('launches that were held can be let go', async () => {
  const { turn, start, platform, call } = await enter()
  await turn('hold_launches')
  const { job } = await start()
  expect((await turn('release_launches')).body).toEqual({ done: 'release_launches', released: 1 })
  await platform.clock.sleep(4000)
  expect((await call('GET', `/api/jobs/${job}`)).body.runs).toMatchObject([{ status: 'running' }])
})

test('scripts come from outside, checked', async () => {
  const { turn, start, call } = await enter()
  expect(await turn('script', { script: { outcome: 'launch failure' } })).toMatchObject({ status: 200 })
  const { job, status } = await start()
  expect(status).toBe(500)
  await turn('script_job', { job, script: { outcome: 'launch failure' } })
  expect((await call('PUT', `/api/jobs/${job}/start`)).status).toBe(500)
  expect((await turn('script', { script: { outcome: 'x' } })).body.detail).toContain("There is no outcome 'x'")
  expect((await turn('script_job', { job: '99', script: {} })).body.detail).toContain('There is no job 99')
})

test('what a job, a run and a partner are made of can go away', async () => {
  const { turn, start, call } = await enter()
  await turn('hold_launches')
  const { job } = await start()
  const { body: mint } = await turn('mint_run_token', { run_id: 1, type: 'access' })
  const read = (what = '') => call('GET', `/api/earthbeam/jobs/1${what}`, undefined, `Bearer ${mint.token}`)
  expect([(await read()).status, (await read('/roster')).status]).toEqual([200, 409])
  await turn('set_cross_year', { partner: 'ea', is_on: true })
  expect((await read()).body.appUrls).toHaveProperty('roster')
  await turn('lose_template', { job })
  expect((await read()).body.message).toContain('The bundle')
  await turn('lose_run', { run_id: 1 })
  expect((await read()).status).toBe(404)
  expect((await turn('lose_run', { run_id: 1 })).status).toBe(409)
  const other = await start()
  await turn('lose_ods', { job: other.job })
  const { body: next } = await turn('mint_run_token', { run_id: 2, type: 'access' })
  const told = await call('GET', '/api/earthbeam/jobs/2', undefined, `Bearer ${next.token}`)
  expect([told.status, told.body.message]).toEqual([500, 'The ODS of the job is gone'])
})

test('partners lose their credentials for EDU, and programs are let in or not', async () => {
  const { turn, platform } = await enter()
  const pat = { cookie: platform.edfi.openSession('pat'), 'content-type': 'application/json' }
  const switchOn = () =>
    platform.fetch(`${platform.edfi.baseUrl}/api/partners/config`, {
      method: 'PUT',
      headers: pat,
      body: JSON.stringify({ crossYearMatchingEnabled: true }),
    })
  await turn('set_edu_credentials', { partner: 'ea', are_there: false })
  expect((await switchOn()).status).toBe(400)
  await turn('set_edu_credentials', { partner: 'ea', are_there: true })
  expect((await switchOn()).status).toBe(200)
  expect((await turn('set_cross_year', { partner: 'nobody', is_on: true })).status).toBe(409)
  const { tokens } = await platform.edfi.credentials()
  const list = () =>
    platform.fetch(`${platform.edfi.baseUrl}/api/v1/output-sets?partner=ea`, {
      headers: { authorization: `Bearer ${tokens.client}` },
    })
  await turn('set_external_api', { is_enabled: false })
  expect((await list()).status).toBe(503)
  await turn('set_external_api', { is_enabled: true })
  expect((await list()).status).toBe(200)
})
