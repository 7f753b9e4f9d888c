import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FixtureMember, manifestOf, noise, zipOf } from '../../src/spectra/bundle/bundle.fixture.ts'
import { NOVA, RELEASE } from '../../src/spectra/site.fixture.ts'

/** Large enough for the thread that looks at members. */
const members: readonly FixtureMember[] = [
  { path: 'a.fits', content: noise(3_000_000) },
  { path: 'b.fits', content: noise(2_500_000, 5) },
]
const archive = zipOf(members)
const manifest = await manifestOf(archive, members)
const script = fileURLToPath(new URL('spectra-bundle-process.ts', import.meta.url))
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

let folder: string
let server: Server
/** Bytes of the archive that may go out; then answers stay open and nothing comes. */
let allowedBytes = Number.POSITIVE_INFINITY
let sentBytes = 0
let downloads = 0
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nova-bundle-kill-'))
  allowedBytes = Number.POSITIVE_INFINITY
  sentBytes = 0
  downloads = 0
  server = createServer((request, response) => answer(request.url ?? '', request.headers.range ?? '', response))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => void server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

function answer(url: string, range: string, response: ServerResponse): void {
  const home = `/releases/${RELEASE}/nova/${NOVA}`
  if (url === '/current.json') {
    response.end(JSON.stringify({ release_id: RELEASE, generated_at: '2026-03-30T14:41:07Z' }))
    return
  }
  if (url === `${home}/manifest.json`) {
    downloads += 1
    response.end(JSON.stringify(manifest))
    return
  }
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? []
  if (url !== `${home}/bundle.zip` || first === undefined) {
    response.writeHead(403).end()
    return
  }
  const bytes = archive.subarray(Number(first), Number(last) + 1)
  const size = archive.byteLength
  response.writeHead(206, {
    'Content-Range': `bytes ${first}-${Number(first) + bytes.byteLength - 1}/${size}`,
    'Content-Length': bytes.byteLength,
    ETag: '"v1"',
  })
  // The end of the archive is read ahead; it does not count.
  const isTail = Number(first) === size - 65 * 1024
  const most = isTail ? bytes.byteLength : Math.max(0, Math.min(bytes.byteLength, allowedBytes - sentBytes))
  if (!isTail) sentBytes += most
  if (most === bytes.byteLength) response.end(bytes)
  else response.write(bytes.subarray(0, most))
}

const start = (...more: readonly string[]) => {
  const { port } = server.address() as AddressInfo
  const options = ['--import', tsx, '--conditions=nova-source', script, `http://127.0.0.1:${port}`, NOVA]
  return spawn(process.execPath, [...options, ...more])
}

const ended = (child: ChildProcess) =>
  new Promise<{ code: number | null; signal: string | null; output: string }>((resolve) => {
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        output += chunk
      })
    child.on('close', (code, signal) => resolve({ code, signal, output }))
  })

/** How many bytes of a partial file its record vouches for: what is in the file behind them is fetched again. */
function provedBytes(part: string): number {
  if (!existsSync(`${part}.json`)) return 0
  const { checkpoints } = JSON.parse(readFileSync(`${part}.json`, 'utf8')) as { checkpoints: { bytes: number }[] }
  return checkpoints.at(-1)?.bytes ?? 0
}

/** Starts a fetch that gets so many bytes, and kills it when nearly all of them are proved. */
async function killAt(bytes: number, part: string, ...more: readonly string[]): Promise<void> {
  allowedBytes = sentBytes + bytes
  const child = start(...more)
  const death = ended(child)
  await expect
    .poll(() => provedBytes(part), { timeout: 50_000, interval: 20 })
    .toBeGreaterThanOrEqual(bytes - 256 * 1024)
  child.kill('SIGKILL')
  expect((await death).signal).toBe('SIGKILL')
  allowedBytes = Number.POSITIVE_INFINITY
}

describe('a process that fetches a bundle and is killed with kill -9, twice,', () => {
  it('is followed by one that fetches only what is missing', async () => {
    const path = join(folder, 'bundle.zip')
    await killAt(1_000_000, `${path}.part`, path)
    await killAt(1_600_000, `${path}.part`, path)
    expect(existsSync(path)).toBe(false)
    const sentBefore = sentBytes
    const { code, output } = await ended(start(path))
    expect([code, output]).toEqual([0, expect.stringContaining('"state":"verified"')])
    const { resumed_bytes } = JSON.parse(output)
    expect(resumed_bytes).toBeGreaterThan(1_300_000)
    expect(sentBytes - sentBefore).toBe(archive.byteLength - resumed_bytes)
    expect(readFileSync(path).equals(archive)).toBe(true)
    expect(readdirSync(folder)).toEqual(['bundle.zip'])
  }, 120_000)

  it('is followed, with one byte of its file changed, by one that begins anew and publishes no wrong byte', async () => {
    const path = join(folder, 'bundle.zip')
    await killAt(1_500_000, `${path}.part`, path)
    const part = readFileSync(`${path}.part`)
    part[5] = (part[5] ?? 0) ^ 1
    writeFileSync(`${path}.part`, part)
    const { code, output } = await ended(start(path))
    expect([code, JSON.parse(output)]).toEqual([0, { state: 'verified', resumed_bytes: 0, from_cache: false }])
    expect(readFileSync(path).equals(archive)).toBe(true)
  }, 120_000)
})

it('two processes with one cache fetch a bundle once', async () => {
  const cache = join(folder, 'cache')
  const both = await Promise.all(['a.zip', 'b.zip'].map((name) => ended(start(join(folder, name), cache))))
  expect(both.map(({ output }) => JSON.parse(output).from_cache).sort()).toEqual([false, true])
  expect([downloads, sentBytes]).toEqual([1, archive.byteLength])
  for (const name of ['a.zip', 'b.zip']) expect(readFileSync(join(folder, name)).equals(archive)).toBe(true)
}, 120_000)
