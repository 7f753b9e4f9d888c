import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import * as http from 'node:http'
import { crc32 } from 'node:zlib'
import { createSpectraClient, fetchBundle, openRelease } from '../src/spectra/index.ts'

type Contestant = (site: string, nova_id: string, file: string) => Promise<unknown>

/** One bundle by one contestant, in a process of its own, so that memory is its own as well. */
const [name = '', site = '', proved = '', unproved = '', file = ''] = process.argv.slice(2)
const RANGE_BYTES = 16 * 2 ** 20
const CONNECTIONS = 4
const bundleUrl = (base: string, nova_id: string) => `${base}/releases/20260330-143022/nova/${nova_id}/bundle.zip`

const contestants: Readonly<Record<string, Contestant>> = {
  'node:http loop': (base, nova_id, path) => loop(bundleUrl(base, nova_id), path),
  'the loop, fsync': (base, nova_id, path) => loop(bundleUrl(base, nova_id), path, { isSynced: true }),
  'the loop, read again': async (base, nova_id, path) => {
    await loop(bundleUrl(base, nova_id), path, { isSynced: true })
    await readAgain(path)
  },
  '@nova/sdk/spectra': (base, nova_id, path) => bySdk(base, nova_id, path, 'verified'),
  'the same, no manifest': (base, _, path) => bySdk(base, unproved, path, 'unverified'),
  'fetch, one stream': async (base, nova_id, path) => {
    begin()
    const response = await fetch(bundleUrl(base, nova_id))
    const hash = createHash('sha256')
    const handle = await open(path, 'w')
    for await (const chunk of response.body ?? []) {
      hash.update(chunk)
      await handle.write(chunk)
    }
    hash.digest()
    await handle.close()
  },
  'curl | tee | sha256sum': async (base, nova_id, path) => {
    begin()
    const shell = spawn('sh', ['-c', 'curl -sf "$0" | tee "$1" | sha256sum', bundleUrl(base, nova_id), path], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const [code] = await once(shell, 'exit')
    if (code !== 0) throw new Error(`curl ended with ${code}`)
  },
}

async function bySdk(base: string, nova_id: string, path: string, wanted: string): Promise<void> {
  const release = await openRelease(createSpectraClient({ baseUrl: base }))
  begin()
  const { proof } = await fetchBundle(release, nova_id, { to: path })
  if (proof.state !== wanted) throw new Error(`The bundle is ${proof.state} instead of ${wanted}`)
}

/** What a careful person writes in an afternoon: ranges side by side, a digest of each, bytes at their places. */
async function loop(url: string, path: string, { isSynced = false } = {}): Promise<void> {
  const agent = new http.Agent({ keepAlive: true })
  const handle = await open(path, 'w+')
  begin()
  const sizeBytes = await sizeOf(url, agent)
  let next = 0
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (next < sizeBytes) {
        const start = next
        next += RANGE_BYTES
        await fetchRange(url, agent, handle, start, Math.min(start + RANGE_BYTES, sizeBytes))
      }
    }),
  )
  agent.destroy()
  if (isSynced) await handle.sync()
  await handle.close()
}

async function fetchRange(url: string, agent: http.Agent, handle: FileHandle, start: number, end: number) {
  const hash = createHash('sha256')
  let at = start
  for await (const chunk of await ask(url, agent, `bytes=${start}-${end - 1}`)) {
    hash.update(chunk)
    await handle.write(chunk, 0, chunk.length, at)
    at += chunk.length
  }
  if (at !== end) throw new Error(`The range ended at byte ${at}`)
  hash.digest('hex')
}

async function ask(url: string, agent: http.Agent, range: string): Promise<http.IncomingMessage> {
  return await new Promise((resolve, reject) => {
    http.get(url, { agent, headers: { Range: range } }, resolve).once('error', reject)
  })
}

async function sizeOf(url: string, agent: http.Agent): Promise<number> {
  const answer = await ask(url, agent, 'bytes=0-0')
  answer.resume()
  return Number(/\/(\d+)$/.exec(answer.headers['content-range'] ?? '')?.[1])
}

/** Members cannot be hashed in ranges: whoever has the loop reads the file once more, and does as much as we do. */
async function readAgain(path: string): Promise<void> {
  const handle = await open(path)
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafeSlow(2 ** 20)
  let crc = 0
  for (;;) {
    const { bytesRead } = await handle.read(buffer)
    if (bytesRead === 0) break
    const chunk = buffer.subarray(0, bytesRead)
    hash.update(chunk)
    crc = crc32(chunk, crc)
  }
  hash.digest('hex')
  await handle.close()
}

let started = { wallNs: 0n, cpu: process.cpuUsage(), idleBytes: 0 }
function begin(): void {
  started = { wallNs: process.hrtime.bigint(), cpu: process.cpuUsage(), idleBytes: process.memoryUsage.rss() }
}

await contestants[name]?.(site, proved, file)
const wallMs = Number(process.hrtime.bigint() - started.wallNs) / 1e6
const { user, system } = process.cpuUsage(started.cpu)
const aboveIdleMiB = process.resourceUsage().maxRSS / 1024 - started.idleBytes / 2 ** 20
console.log(JSON.stringify({ wallMs, cpuMs: (user + system) / 1000, aboveIdleMiB }))
process.exit(0)
