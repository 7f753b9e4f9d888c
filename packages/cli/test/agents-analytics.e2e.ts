/** `nova agents analytics` over each way, and commands that share the quota of a key. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type AgentsWorld, openAgentsWorld } from './agents-world.ts'
import { jsonLines, type RunningNova, runNova } from './run-nova.ts'
import { temporaryFolder } from './temporary-folder.ts'

const { at } = temporaryFolder()
const running: RunningNova[] = []
let world: AgentsWorld

beforeAll(async () => {
  world = await openAgentsWorld(at('state'), { liveAnalytics: true, streamIntervalMs: 50 })
})
afterAll(() => world.platform.close())
afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL')
})

const watch = (...args: string[]) => {
  const started = world.start('analytics', ...args, '--watch', '--interval', '50ms')
  running.push(started)
  return started
}

describe('--watch', () => {
  test.each([
    ['socket', 'the socket', 'watchAnalytics'],
    ['sse', 'a stream', 'getResourceAnalytics'],
    ['polling', 'reads', 'getResourceAnalytics'],
  ] as const)('over %s: an object per line, and a note which way', async (via, words, operation) => {
    world.platform.journal.clear()
    const { code, stdout, stderr } = await watch('resources', '--via', via, '--count', '3', '--json').finished
    expect(code).toBe(0)
    const updates = jsonLines(stdout)
    expect(updates).toHaveLength(3)
    for (const update of updates)
      expect(update).toMatchObject({ via, analytics: { type: 'predictive', analytics: { cpu: expect.any(Object) } } })
    expect(jsonLines(stderr)).toContainEqual(expect.objectContaining({ note: `Over ${words}.`, via }))
    expect(world.platform.journal.entries.map((entry) => entry.operation)).toContain(operation)
  })

  test('for people: a line each until Ctrl-C, which ends with 130', async () => {
    const watching = watch('flows')
    await watching.seen('stdout', /(.* socket .*confidence \d\.\d\d.*\n){2}/)
    watching.child.kill('SIGINT')
    const { code, stderr } = await watching.finished
    expect([code, stderr]).toEqual([130, 'Over the socket.\nInterrupted.\n'])
    // That the process ended may be heard of before what it said last on its socket.
    await expect.poll(() => world.platform.agents.socketCount).toBe(0)
  })

  test('a socket that is lost is opened again, and that is told', async () => {
    const watching = watch('flows', '--json')
    await watching.seen('stdout', /\n/)
    world.platform.agents.dropSockets()
    await watching.seen('stderr', /Again in.*\n.*Over the socket/)
    watching.child.kill('SIGTERM')
    expect((await watching.finished).code).toBe(143)
  })

  test('a wrong key ends with 3, and is not printed', async () => {
    const env = { ...world.env, NOVA_AGENTS_KEY: 'wrong-key' }
    const { code, stderr } = await runNova(['agents', 'analytics', '--watch'], env)
    expect(code).toBe(3)
    expect(stderr).toMatch(/code authentication_error, status 401/)
    expect(stderr).not.toContain('wrong-key')
  })
})

test('without --watch it is one answer, as a table; input of your own reaches the engine', async () => {
  const cpu = '--input=disk={"type":"resource_prediction","value":0.7,"confidence":0.9}'
  const { code, stdout } = await world.agents('analytics', 'resources', cpu, '--input', 'models={"arima":{}}')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Over the socket\.\n.*has_models 0\.80/)
  expect(stdout).toMatch(/^ {2}disk +0\.7 +0\.90 +resource_prediction$/m)
})

test('two commands at once share the quota, and so the service refuses neither', async () => {
  const small = await openAgentsWorld(at('shared'), { quotaCalls: 10, quotaWindowSeconds: 4 })
  try {
    const env = { ...small.env, NOVA_AGENTS_QUOTA: '10/4' }
    const reads = ['agents', 'analytics', '--watch', '--via', 'polling', '--interval', '1ms', '--count', '8', '--json']
    const both = await Promise.all([runNova(reads, env), runNova(reads, env)])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    const answers = small.platform.journal.of('getFlowAnalytics').map(({ status }) => status)
    expect(answers).toEqual(Array(16).fill(200))
    expect(both.map(({ stderr }) => stderr).join('')).toContain('The quota of the key is used up: waiting')
  } finally {
    await small.platform.close()
  }
})
