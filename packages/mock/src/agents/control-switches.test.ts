import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { createMockPlatform, type MockPlatform } from '../index.ts'
import { mockKeys } from './keys/key-table.ts'
import { defaultAgentsSettings } from './settings.ts'

const open: MockPlatform[] = []
afterEach(async () => {
  for (const platform of open.splice(0)) await platform.close()
})

/** A platform and what a program at its address can do with it. */
async function enter() {
  const platform = await createMockPlatform()
  open.push(platform)
  const { baseUrl } = platform.agents
  const post = async (path: string, given: object = {}) => {
    const answer = await platform.fetch(baseUrl + path, {
      method: 'POST',
      headers: { 'x-api-key': 'test-key', 'content-type': 'application/json' },
      body: JSON.stringify(given),
    })
    return { status: answer.status, body: await answer.json() }
  }
  const turn = (name: string, given: object = {}) => post(`/.nova-mock/agents/${name}`, given)
  const read = async (path: string) => {
    const answer = await platform.fetch(baseUrl + path, { headers: { 'x-api-key': 'test-key' } })
    return { status: answer.status, body: await answer.json() }
  }
  return { platform, turn, post, read }
}

const task = { type: 'review', parameters: {} }

test('the README names every switch, setting, key and thing to do', async () => {
  const { platform, read } = await enter()
  const { switches } = (await read('/.nova-mock')).body
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const part = readme.slice(readme.indexOf('## Agents'), readme.indexOf('## Time'))
  const names = [
    ...Object.keys(switches.agents),
    ...Object.keys(defaultAgentsSettings),
    ...mockKeys.map(({ key }) => key),
  ]
  for (const name of names) expect(part).toContain(`\`${name}\``)
  const told = new Set(['baseUrl', 'credentials', 'describe', 'socketCount', 'streamCount'])
  for (const name of Object.keys(platform.agents).filter((member) => !told.has(member)))
    expect(part).toContain(`\`${name}(`)
})

test('says where it is, what opens it, and what it is', async () => {
  const { platform, read } = await enter()
  expect((await read('/.nova-mock')).body.agents).toEqual({
    baseUrl: platform.agents.baseUrl,
    credentials: platform.agents.credentials,
    profile: 'P4',
    strict: false,
    quota: { calls: 100, window_seconds: 60 },
    event_stream: true,
  })
})

test('calls fail as planned, before or after they took effect', async () => {
  const { platform, turn, post } = await enter()
  await turn('fail_next', { operation: 'createTask', attempts: 3, takes_effect: true })
  expect((await post('/api/orchestration/tasks', task)).status).toBe(400)
  expect((await turn('list_tasks')).body.tasks).toHaveLength(3)
  await turn('fail_next', { operation: 'createTask', attempts: 3, takes_effect: false })
  expect((await post('/api/orchestration/tasks', task)).status).toBe(400)
  expect((await turn('list_tasks')).body.tasks).toHaveLength(3)
  expect((await turn('count_attempts', { operation: 'createTask' })).body.attempts).toBe(6)
  for (const operation of ['create_task', 'getHealth', 'toString'])
    expect(await turn('fail_next', { operation, attempts: 3, takes_effect: false })).toMatchObject({ status: 409 })
  expect(await turn('fail_next', { operation: 'createTask', attempts: 0, takes_effect: false })).toMatchObject({
    status: 409,
  })
  expect(await turn('fail_next', { operation: 'crash', attempts: 1, takes_effect: true })).toMatchObject({
    status: 409,
  })
  expect(platform.faults.pending).toEqual([])
  await turn('fail_next', { operation: 'crash', attempts: 1, takes_effect: false })
  expect((await post('/api/orchestration/tasks', task)).body.error.message).toContain('agents:crash')
  await turn('set_backend_up', { is_up: false })
  expect((await post('/api/orchestration/tasks', task)).status).toBe(400)
  await turn('reset')
  expect((await post('/api/orchestration/tasks', task)).status).toBe(200)
  expect((await turn('list_tasks')).body.tasks).toHaveLength(1)
  expect((await turn('count_attempts', { operation: 'createTask' })).body.attempts).toBe(1)
})

test('quotas are counted and forgotten', async () => {
  const { turn, read } = await enter()
  await read('/api/analytics/flows')
  const used = async () => (await turn('count_quota', { key: 'test-key' })).body.used
  expect(await used()).toBe(1)
  await turn('reset_quota')
  expect(await used()).toBe(0)
  await read('/api/analytics/flows')
  await turn('restart')
  expect(await used()).toBe(0)
})

test('analytics are made by what is said', async () => {
  const { turn, read } = await enter()
  const confidence = async () => (await read('/api/analytics/agents')).body.confidence
  expect(await confidence()).toBe(0)
  await turn('set_engine', { engine: 'unreachable_model' })
  expect(await confidence()).toBe(0.8)
  await turn('set_model_answer', { answer: { insights: [{ type: 'odd', confidence: 1 }] } })
  expect((await read('/api/analytics/agents')).body.insights).toMatchObject([{ type: 'odd', confidence: 1 }])
  expect(await turn('set_engine', { engine: 'magic' })).toMatchObject({ status: 409 })
  for (const answer of [{ insights: 'none' }, { insights: [1] }, { analytics: [] }, { type: 1 }, { answer: {} }])
    expect(await turn('set_model_answer', { answer })).toMatchObject({ status: 409 })
  await turn('set_engine', { engine: 'rules' })
  await turn('set_live_analytics', { is_live: true })
  expect(Object.keys((await read('/api/analytics/agents')).body.analytics.analytics)).toContain('cpu')
})

test('memories are listed, tasks are moved on, sockets break', async () => {
  const { turn, post, read } = await enter()
  const { body } = await post('/api/orchestration/tasks', task)
  expect((await turn('set_task_status', { task_id: body.task_id, status: 'completed' })).body.is_known).toBe(true)
  expect((await read(`/api/orchestration/tasks/${body.task_id}`)).body.status).toBe('completed')
  expect((await turn('set_task_status', { task_id: 'nobody', status: 'completed' })).body.is_known).toBe(false)
  await post('/api/orchestration/memory/store', { type: 'store', content: { text: 'kept' } })
  expect((await turn('list_memories')).body.memories).toMatchObject([{ content: { text: 'kept' } }])
  expect((await turn('drop_sockets')).body).toMatchObject({ dropped: 0 })
})
