/** The agent, killed and cut off as no agent should be, against the mock over HTTP: it remembers, and does nothing twice. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPort } from '@nova/example-harness/find-port'
import { type ProgramResult, runNode } from '@nova/example-harness/run-node'
import { type AgentsOptions, createMockPlatform, type Listening, type MockPlatform, systemClock } from '@nova/mock'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const folder = new URL('..', import.meta.url)
const key = 'test-key'
const taskSteps = [
  { afterMs: 200, status: 'in_progress' },
  { afterMs: 600, status: 'completed' },
]
const pressing = {
  type: 'predictive',
  analytics: { cpu: { type: 'resource_prediction', value: 0.9, confidence: 0.9 } },
  insights: [{ type: 'has_models', description: 'There are models', confidence: 0.8 }],
}

let platform: MockPlatform
let listening: Listening
let files: string

async function open(agents: AgentsOptions = {}) {
  platform = await createMockPlatform({ clock: systemClock, agents: { taskSteps, engine: pressing, ...agents } })
  // It comes back to this port after it was gone.
  listening = await platform.listen({ agentsPort: await findPort() })
}
beforeEach(() => {
  files = mkdtempSync(join(tmpdir(), 'nova-agent-'))
})
afterEach(async () => {
  await platform?.close()
  rmSync(files, { recursive: true, force: true })
})

interface Run {
  readonly env?: Readonly<Record<string, string>>
  /** Kills it as soon as it has printed this. */
  readonly killAt?: RegExp
  /** Is told what was printed so far, and may kill. */
  readonly onOutput?: (seen: string, kill: () => void) => void
}

function run(cycles: number, { env = {}, killAt, onOutput }: Run = {}): Promise<ProgramResult> {
  let seen = ''
  return runNode(['agent-loop.mjs', files, String(cycles)], {
    folder,
    env: { NOVA_AGENTS_URL: listening.baseUrls.agents, NOVA_AGENTS_KEY: key, ...env },
    onOutput(text, _stop, kill) {
      seen += text
      if (killAt?.test(seen)) kill()
      onOutput?.(seen, kill)
    },
  })
}

/** Kills it as soon as something is so at the service. */
function runUntil(isSo: () => boolean): Promise<ProgramResult> {
  let looks: NodeJS.Timeout | undefined
  const running = run(1, {
    onOutput(_seen, kill) {
      looks ??= setInterval(() => {
        if (isSo()) kill()
      }, 20)
    },
  })
  return running.finally(() => clearInterval(looks))
}

const closePorts = () => listening.close()
async function openPorts() {
  const { port } = new URL(listening.baseUrls.agents)
  listening = await platform.listen({ agentsPort: Number(port) })
}

const stored = () => platform.agents.memories().map(({ content }) => content)
const experiences = () => stored().filter(({ topic }) => topic === 'capacity')
const knowledge = () => stored().filter(({ topic }) => topic !== 'capacity')
const taskIds = () => platform.agents.tasks().map(({ taskId }) => taskId)

/** Everything there has to be after some cycles: one task and one experience each, and nothing twice. */
function expectCycles(stdout: string, cycles: number) {
  const [agent = ''] = /agent-[\da-f]{8}/.exec(stdout) ?? []
  const ids = Array.from({ length: cycles }, (_none, index) => `${agent}-${index + 1}`)
  expect(taskIds()).toEqual(ids)
  expect(experiences().map(({ outcome }) => outcome)).toEqual(ids.map(() => 'worked'))
  const contents = knowledge().map((content) => JSON.stringify(content))
  expect(new Set(contents).size).toBe(contents.length)
  const learned = contents.join('\n')
  for (const known of [agent, ...ids]) expect(learned).toContain(`"name":"${known}"`)
}

describe('an agent that is left alone', () => {
  beforeEach(() => open())

  test('recalls, decides, has it done, remembers and learns, and goes on where it ended', async () => {
    const first = await run(1)
    expect(first.stdout).toMatch(
      /begins\n.* 0 experiences and 0 .*\ncycle 1 decided: add_worker, because cpu is 0\.9, of 0\.7\n/,
    )
    expect(first.stdout).toMatch(/remembered: .*add_worker worked \(stored\)\nlearned 3 pieces .* 1 experience\n/)
    expect([first.code, first.stderr]).toEqual([0, ''])

    const second = await run(2)
    expect(second.stdout).toMatch(/goes on with cycle 2, step look\n.* 1 experience and 3 pieces .* 0 of them unsent/)
    expect(second.stdout).toContain('the last one: capacity: cpu is 0.9, of 0.7; add_worker worked')
    expect(second.code).toBe(0)
    expectCycles(second.stdout, 2)
  })

  test('does something else once it remembers that something did not help', async () => {
    await platform.close()
    await open({ taskSteps: [{ afterMs: 100, status: 'failed' }] })
    expect((await run(1)).stdout).toContain('add_worker failed (stored)')
    expect((await run(2)).stdout).toContain('decided: shed_load, because cpu is 0.9, of 0.7; add_worker did not help')
  })

  test('there is one of it at a time', async () => {
    await platform.close()
    await open({ taskSteps: [] })
    // The task is done when the other one has come and gone.
    const runAnother = async () => {
      const result = await run(1)
      for (const id of taskIds()) platform.agents.setTaskStatus(id, 'completed')
      return result
    }
    let other: Promise<ProgramResult> | undefined
    const { stdout } = await run(1, {
      onOutput: (seen) => {
        if (/task \S+: sent/.test(seen)) other ??= runAnother()
      },
    })
    expect(await other).toMatchObject({ code: 3, stderr: `Another process runs the agent of ${files}.\n` })
    expectCycles(stdout, 1)
  })

  test('a key that is refused is said and not repeated', async () => {
    const { code, stdout, stderr } = await run(1, { env: { NOVA_AGENTS_KEY: 'not-the-key' } })
    expect([code, stderr]).toEqual([1, expect.stringContaining('authentication_error')])
    expect(`${stdout}${stderr}`).not.toContain('not-the-key')
    expect((await runNode(['agent-loop.mjs'], { folder })).code).toBe(2)
  })
})

describe('an agent that is killed', () => {
  test('at whatever it says, again and again, does everything once', async () => {
    await open()
    const moments = [
      /begins/,
      /1 decided/,
      // What left it before the signal came may arrive: then it finds it there.
      /1 task \S+ (was )?sent/,
      /1 task \S+ (updated|in_progress|completed)/,
      /1 remembered/,
      /learned \d/,
      /2 decided/,
      /2 task \S+ (was )?sent/,
      /2 task \S+ (in_progress|completed)/,
      /2 remembered/,
    ]
    for (const killAt of moments) {
      const { code, stdout } = await run(2, { killAt })
      expect([stdout, code]).toEqual([expect.stringMatching(killAt), null])
    }
    const last = await run(2)
    expect([last.stderr, last.code]).toEqual(['', 0])
    expectCycles(last.stdout, 2)
    // One it does not know to have sent it looks for, and does not send it again.
    expect(platform.journal.of('updateTask').map(({ status }) => status)).toEqual([200, 200])
  })

  test.each(['updateTask', 'storeMemory'])('with %s on its way, looks what became of it', async (operation) => {
    await open()
    platform.faults.add({ on: { operation }, do: { kind: 'delay', ms: 1500 } })
    expect((await runUntil(() => platform.journal.of(operation).length > 0)).code).toBe(null)
    const last = await run(1)
    expect(last.code).toBe(0)
    expectCycles(last.stdout, 1)
  })

  test.each(['updateTask', 'storeMemory'])('with %s done and not answered, finds it there', async (operation) => {
    await open()
    platform.faults.add({ on: { operation }, do: { kind: 'stall', afterBytes: 0, side: 'response' } })
    const count = { updateTask: taskIds, storeMemory: stored }[operation] ?? stored
    expect((await runUntil(() => count().length > 0)).code).toBe(null)
    const last = await run(1)
    expect(last.code).toBe(0)
    expectCycles(last.stdout, 1)
    if (operation === 'storeMemory')
      expect(last.stdout).toContain('outbox: 1 sent, 1 of them found to be there already')
    else expect(platform.journal.of('updateTask')).toHaveLength(1)
  })
})

describe('an agent whose service is away', () => {
  beforeEach(() => open())

  test('says so, keeps what it remembers, and the next run sends it once', async () => {
    expect((await run(1)).code).toBe(0)
    await closePorts()
    for (const _time of [1, 2]) {
      const { code, stdout, stderr } = await run(2)
      expect(stderr).toContain('network_error')
      expect(stdout).toContain('the service could not be reached in cycle 2 (queued)')
      expect(stdout).toMatch(/remembers 2 experiences and 3 pieces of knowledge, 1 of them unsent/)
      expect(code).toBe(1)
    }
    await openPorts()
    const last = await run(2)
    expect(last.stdout).toMatch(/outbox: 1 sent, 0 of them found to be there already, 0 left/)
    expect(last.stdout).toMatch(/remembers 3 experiences and 4 pieces of knowledge, 0 of them unsent/)
    expect(experiences().map(({ outcome = 'away' }) => outcome)).toEqual(['worked', 'away', 'worked'])
  })

  test('from when its task is sent, and for good while it is killed', async () => {
    let closed: Promise<void> | undefined
    const cutOff = await run(1, {
      onOutput(seen) {
        if (/task \S+: sent/.test(seen)) closed ??= closePorts()
      },
    })
    await closed
    expect([cutOff.code, cutOff.stdout]).toEqual([
      1,
      expect.stringContaining('could not be reached in cycle 1 (queued)'),
    ])
    expect((await run(1, { killAt: /goes on/ })).code).toBe(null)
    await openPorts()
    const last = await run(1)
    expect(last.stdout).toMatch(/goes on with cycle 1, step wait\noutbox: 1 sent/)
    expect(taskIds()).toHaveLength(1)
    expect(experiences().map(({ outcome = 'away' }) => outcome)).toEqual(['away', 'worked'])
  })
})

test('a quota that is smaller than the work is waited for, over restarts as well: nothing is refused', async () => {
  const quota = { calls: 8, windowMs: 3000 }
  await open({ quotaCalls: quota.calls, quotaWindowSeconds: quota.windowMs / 1000 })
  const env = { NOVA_AGENTS_CALLS: String(quota.calls), NOVA_AGENTS_WINDOW_MS: String(quota.windowMs) }
  await run(3, { env, killAt: /1 remembered/ })
  const { code, stdout } = await run(3, { env })
  expect([code, stdout]).toEqual([0, expect.stringMatching(/quota: \d of 8 calls used/)])
  expectCycles(stdout, 3)
  const counted = platform.journal.entries.filter(({ service }) => service === 'agents')
  expect(counted.length).toBeGreaterThan(2 * quota.calls)
  expect(counted.filter(({ status }) => status === 429)).toEqual([])
})
