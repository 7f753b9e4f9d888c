/** `nova agents remember` when things break: the server goes, the command is killed. Nothing is lost, nothing doubled. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type AgentsWorld, openAgentsWorld } from './agents-world.ts'
import { quietPorts } from './quiet-ports.ts'
import { jsonLines, type RunningNova, runNova, startNova } from './run-nova.ts'
import { temporaryFolder } from './temporary-folder.ts'

const { at } = temporaryFolder()
const worlds: AgentsWorld[] = []
const running: RunningNova[] = []

afterEach(async () => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL')
  for (const { platform } of worlds.splice(0)) await platform.close()
})

async function open(
  name: string,
  ...settings: Parameters<typeof openAgentsWorld> extends [string, ...infer R] ? R : []
) {
  const world = await openAgentsWorld(at(name), ...settings)
  worlds.push(world)
  return world
}

describe('a server that is killed and started again', () => {
  async function startMock(port: number, dataDir: string) {
    const mock = startNova(['mock', '--json', '--port', String(port), '--data', dataDir])
    running.push(mock)
    const { agents } = JSON.parse(await mock.seen('stdout', /\n/))
    return { mock, url: agents.baseUrl as string, key: agents.credentials.api_key as string, dataDir }
  }

  test('has all three memories, each once', async () => {
    const port = quietPorts()
    const first = await startMock(port, at('data'))
    const env = {
      NOVA_AGENTS_URL: first.url,
      NOVA_AGENTS_KEY: first.key,
      NOVA_AGENTS_STATE_DIR: at('killed-state'),
    }
    const agents = (...args: string[]) => runNova(['agents', ...args], env)
    expect(await agents('remember', 'one', 'before')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^stored mem_\w+\n$/),
      stderr: '',
    })

    first.mock.child.kill('SIGKILL')
    await first.mock.finished
    const offline = await agents('remember', 'two meanwhile')
    expect(offline.code).toBe(75)
    expect(offline.stdout).toMatch(/^in the outbox [0-9a-f]{64}\n$/)
    expect(offline.stderr).toMatch(/^Not stored yet, kept in the outbox: .*ECONNREFUSED/)
    expect((await agents('outbox', 'list')).stdout).toMatch(/waiting .* two meanwhile .*ECONNREFUSED/)

    await startMock(port, at('data'))
    const third = await agents('remember', 'three after')
    expect(third).toMatchObject({ code: 0, stderr: '1 more was sent from the outbox.\n' })

    const search = await fetch(`${first.url}/api/orchestration/memory/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': first.key },
      body: JSON.stringify({ type: 'search', content: { text: 'one before two meanwhile three after' } }),
    })
    const { matches } = (await search.json()) as { matches: { content: { text: string } }[] }
    expect(matches.map(({ content }) => content.text).sort()).toEqual(['one before', 'three after', 'two meanwhile'])
    expect(await agents('outbox', 'flush')).toMatchObject({ code: 0, stdout: '0 stored; nothing left\n' })
  })
})

describe('a server that cannot be reached', () => {
  test('gets everything once it can be, by outbox flush or by the next memory', async () => {
    const { agents, goAway, comeBack, stored } = await open('away')
    await goAway()
    const [first, again] = [await agents('remember', 'a', '--json'), await agents('remember', 'a', '--json')]
    expect([first.code, again.code]).toEqual([75, 75])
    expect(jsonLines(first.stdout)[0]).toMatchObject({ state: 'queued', trouble: { code: 'network_error' } })
    expect(jsonLines(first.stderr).at(-1)).toMatchObject({
      error: { message: expect.stringMatching(/kept in the outbox/) },
    })
    const failed = await agents('outbox', 'flush')
    expect([failed.code, failed.stdout]).toEqual([75, '0 stored; 1 left\n'])

    await comeBack()
    expect(await agents('outbox', 'flush')).toMatchObject({ code: 0, stdout: '1 stored; nothing left\n', stderr: '' })
    expect(await agents('remember', 'a')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^already stored /) })
    expect(stored()).toEqual(['a'])
  })

  test('is told on what is here, and so is who asks for it', async () => {
    const { agents, goAway } = await open('here')
    await agents('remember', 'the pump leaks')
    await goAway()
    await agents('remember', 'the pump is mended')
    const { code, stdout, stderr } = await agents('recall', 'pump')
    expect(code).toBe(0)
    expect(stdout).toMatch(/ here +the pump leaks$/m)
    expect(stdout).toMatch(/ outbox +the pump is mended$/m)
    expect(stderr).toMatch(/^The service was not heard, so this machine answers alone: /)
  })

  test('discard gives a memory up that waits', async () => {
    const { agents, goAway, comeBack, stored } = await open('discard')
    await goAway()
    await agents('remember', 'not worth it')
    const [{ key } = { key: '' }] = JSON.parse((await agents('outbox', 'list', '--json')).stdout) as { key: string }[]
    expect((await agents('outbox', 'discard', 'ffff')).code).toBe(4)
    expect(await agents('outbox', 'discard', key.slice(0, 8))).toMatchObject({ code: 0, stdout: `Discarded ${key}.\n` })
    await comeBack()
    expect((await agents('outbox', 'flush')).stdout).toBe('0 stored; nothing left\n')
    expect(stored()).toEqual([])
  })
})

describe('kill -9 between sending and the answer, and the same command again', () => {
  test.each([
    ['the server has it: it is found, and not sent again', 'response', 1, 1],
    ['the server never got it: it is sent', 'request', 0, 2],
  ] as const)('%s', async (name, side, storedBefore, sends) => {
    const { agents, start, platform, stored } = await open(name)
    platform.faults.add({ on: { operation: 'storeMemory' }, do: { kind: 'stall', afterBytes: 0, side } })
    const killed = start('remember', 'said once')
    running.push(killed)
    await vi.waitFor(
      () => {
        expect(platform.journal.of('storeMemory')).toHaveLength(1)
        expect(stored()).toHaveLength(storedBefore)
      },
      { timeout: 60_000, interval: 20 },
    )
    killed.child.kill('SIGKILL')
    expect((await killed.finished).code).toBeNull()

    const again = await agents('remember', 'said once')
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/^(already )?stored mem_\w+\n$/) })
    expect(stored()).toEqual(['said once'])
    expect(platform.journal.of('storeMemory')).toHaveLength(sends)
  })
})

test('a service that fails behind its door is no refusal: the memory waits, and goes once it works', async () => {
  const { agents, platform, stored } = await open('failing')
  platform.agents.setBackendUp(false)
  const failed = await agents('remember', 'in spite of that')
  expect([failed.code, failed.stdout]).toEqual([75, expect.stringMatching(/^in the outbox /)])
  platform.agents.setBackendUp(true)
  expect(await agents('outbox', 'flush')).toMatchObject({ code: 0, stdout: '1 stored; nothing left\n' })
  expect(stored()).toEqual(['in spite of that'])
})

test('a memory the service refuses stays, and goes once what was wrong is right, by retry or by the same command', async () => {
  const { agents, env, stored } = await open('refused')
  const refused = await runNova(['agents', 'remember', 'mine'], { ...env, NOVA_AGENTS_KEY: 'wrong-key' })
  expect([refused.code, refused.stdout]).toEqual([3, ''])
  expect(refused.stderr).toMatch(/stays in the outbox as refused/)
  expect(`${refused.stdout}${refused.stderr}`).not.toContain('wrong-key')
  expect((await agents('outbox', 'flush')).code).toBe(1)
  expect((await agents('outbox', 'retry')).stdout).toBe('1 stored; nothing left\n')
  await runNova(['agents', 'remember', 'mine too'], { ...env, NOVA_AGENTS_KEY: 'wrong-key' })
  expect(await agents('remember', 'mine too')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^stored mem_/) })
  expect(stored()).toEqual(['mine', 'mine too'])
})

test('Ctrl-C while the server is silent ends with 130, and the memory is kept', async () => {
  const { agents, start, platform, stored } = await open('interrupted')
  platform.faults.add({ on: { operation: 'storeMemory' }, do: { kind: 'stall', afterBytes: 0, side: 'response' } })
  const stopped = start('remember', 'kept')
  running.push(stopped)
  await vi.waitFor(() => expect(stored()).toHaveLength(1), { timeout: 60_000, interval: 20 })
  stopped.child.kill('SIGINT')
  expect(await stopped.finished).toMatchObject({
    code: 130,
    stderr: expect.stringMatching(/^Interrupted\. What is in the outbox/),
  })
  expect((await agents('outbox', 'flush')).stdout).toBe('1 stored, 1 of them found there already; nothing left\n')
  expect(stored()).toEqual(['kept'])
})

test('Ctrl-C while it waits for the quota ends at once, and leaves no doubt about the memory: it was not sent', async () => {
  const { agents, start, platform, stored } = await open('waiting')
  await agents('remember', 'first', '--quota', '1/3600')
  const stopped = start('remember', 'second', '--quota', '1/3600')
  running.push(stopped)
  await stopped.seen('stderr', /The quota of the key is used up: waiting/)
  stopped.child.kill('SIGINT')
  expect(await stopped.finished).toMatchObject({
    code: 130,
    stderr: expect.stringMatching(/\nInterrupted\. What is in the outbox/),
  })
  expect((await agents('outbox', 'list')).stdout).toMatch(/ waiting .* second /)
  expect(platform.journal.of('storeMemory')).toHaveLength(1)
  expect(stored()).toEqual(['first'])
})

test('one answer of analytics is asked for as often as other things, and not for a minute', async () => {
  const { agents, goAway } = await open('no-analytics')
  await goAway()
  const { code, stderr } = await agents('analytics', 'flows')
  expect([code, stderr]).toEqual([75, expect.stringMatching(/ECONNREFUSED.*code network_error.*\n/)])
})
