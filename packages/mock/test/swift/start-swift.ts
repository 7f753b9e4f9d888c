import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeSwiftConfiguration } from './write-configuration.ts'

export const swiftIsInstalled = (): boolean => existsSync('/usr/bin/swift-proxy-server')

export interface RunningSwift {
  readonly endpoint: string
  stop(): Promise<void>
}

const storageServers = ['account', 'container', 'object'] as const
const servers = [...storageServers, 'proxy'] as const

/**
 * OpenStack Swift with its s3api on loopback, one replica, no root: an S3 server that is not ours.
 * Needs a file system with user extended attributes below the temporary folder.
 */
export async function startSwift(): Promise<RunningSwift> {
  const folder = mkdtempSync(join(tmpdir(), 'nova-swift-'))
  const port = await findPortRange(servers.length)
  writeSwiftConfiguration(folder, port)
  const children: ChildProcess[] = []
  const start = (name: string) => {
    const log = openSync(join(folder, 'log', `${name}.log`), 'w')
    const args = [`/usr/bin/swift-${name}-server`, join(folder, 'etc', `${name}-server.conf`), '-v']
    children.push(spawn('/usr/bin/python3', args, { stdio: ['ignore', log, log] }))
  }
  const endpoint = `http://127.0.0.1:${port}`
  const stop = async () => {
    await Promise.all(children.map(stopChild))
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    storageServers.forEach(start)
    // A proxy that meets a storage server too early leaves it alone for a minute and answers 503.
    for (const index of storageServers.keys())
      await untilAnswers(`http://127.0.0.1:${port + 1 + index}/`, children, () => true)
    start('proxy')
    await untilAnswers(`${endpoint}/healthcheck`, children, (status) => status === 200)
  } catch (error) {
    const logs = servers.map((name) => readFileSync(join(folder, 'log', `${name}.log`), 'utf8').slice(-2000)).join('\n')
    await stop()
    throw new Error(`Swift did not become healthy.\n${logs}`, { cause: error })
  }
  return { endpoint, stop }
}

async function untilAnswers(
  url: string,
  children: readonly ChildProcess[],
  isGood: (status: number) => boolean,
): Promise<void> {
  for (let attempt = 0; attempt < 1500; attempt++) {
    if (children.some((child) => child.exitCode !== null)) throw new Error('a Swift server ended')
    const healthy = await fetch(url).then(
      (answer) => isGood(answer.status),
      () => false,
    )
    if (healthy) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no answer from ${url}`)
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const forced = setTimeout(() => child.kill('SIGKILL'), 3000)
  await ended
  clearTimeout(forced)
}

/**
 * The first of `count` adjacent free ports: Swift's rings name theirs in advance. They lie below those that a system gives
 * to whoever asks for any (from 32768 on), and are not those that other tests name in advance.
 */
async function findPortRange(count: number): Promise<number> {
  for (let first = 30_000 + ((process.pid * count) % 2000); first < 32_700; first += count) {
    const free = await Promise.all(Array.from({ length: count }, (_, index) => isFree(first + index)))
    if (free.every(Boolean)) return first
  }
  throw new Error('no range of free ports')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
