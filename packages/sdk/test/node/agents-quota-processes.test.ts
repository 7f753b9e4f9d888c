import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createServerWindow } from '../../src/agents/quota/quota-world.fixture.ts'

const CALLS = 20
const WINDOW_MS = 1000
/** Who says nothing for that long is dead. A machine may stand still for seconds, and nobody is dead. */
const MAX_FLIGHT_MS = 8000
const script = fileURLToPath(new URL('agents-quota-process.ts', import.meta.url))
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

let folder: string
let server: Server
let served = { counted: 0, refused: 0 }
/** Calls are counted, and then not answered, while this is set. */
let isStuck = false
let onCounted = () => {}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nova-quota-'))
  served = { counted: 0, refused: 0 }
  isStuck = false
  const letsThrough = createServerWindow({ window: 'sliding', edge: 'counted' }, CALLS, WINDOW_MS)
  server = createServer((_, response) => {
    const isCounted = letsThrough(performance.now())
    served[isCounted ? 'counted' : 'refused'] += 1
    onCounted()
    if (!isStuck) response.writeHead(isCounted ? 200 : 429).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A process that is up and waits for its word: what comes next is not delayed by the start of programs. */
async function prepare(count: number): Promise<{ child: ChildProcess; go: () => Promise<unknown> }> {
  const { port } = server.address() as AddressInfo
  const given = [`http://127.0.0.1:${port}/`, folder, CALLS, WINDOW_MS, count, MAX_FLIGHT_MS].map(String)
  const child = spawn(process.execPath, ['--import', tsx, '--conditions=nova-source', script, ...given], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += chunk
  })
  const ended = once(child, 'close')
  while (!output.startsWith('ready\n')) await once(child.stdout, 'data')
  return {
    child,
    go: async () => {
      child.stdin?.write('go\n')
      await ended
      const [, said = ''] = output.split('\n')
      return said === '' ? null : JSON.parse(said)
    },
  }
}

test('four processes with one folder make three windows’ calls, and none is refused', async () => {
  const processes = await Promise.all(Array.from({ length: 4 }, () => prepare(15)))
  const said = await Promise.all(processes.map(({ go }) => go()))
  expect(said).toEqual(Array(4).fill({ refused: 0, failures: [] }))
  expect(served).toEqual({ counted: 60, refused: 0 })
  expect(readdirSync(folder)).toEqual(['quota.json'])
})

test('what a killed process had under way is counted by those who come after it', async () => {
  const [killed, ...later] = await Promise.all([prepare(CALLS), prepare(15), prepare(15)])
  isStuck = true
  const counted = new Promise<void>((resolve) => {
    onCounted = () => {
      if (served.counted === CALLS) resolve()
    }
  })
  const death = killed?.go()
  await counted
  killed?.child.kill('SIGKILL')
  isStuck = false
  const said = await Promise.all(later.map(({ go }) => go()))
  expect(await death).toBeNull()
  expect(said).toEqual(Array(2).fill({ refused: 0, failures: [] }))
  expect(served).toEqual({ counted: CALLS + 30, refused: 0 })
})
