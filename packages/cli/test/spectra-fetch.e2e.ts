/**
 * Bundles as `nova spectra fetch` gets them: proved, out of the cache, after kill -9, with one byte wrong, of a site
 * without manifests, by two processes at once.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAdjustableClock } from '@nova/mock'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startUntilFolder } from './folder-until.ts'
import { jsonLines, type RunningNova, runNova, startNova } from './run-nova.ts'
import { bundleKey, openSpectraWorld, RELEASE, type SpectraWorld, V1324_SCO } from './spectra-world.ts'
import { temporaryFolder } from './temporary-folder.ts'

const MiB = 1024 * 1024
const { at } = temporaryFolder()
const running: RunningNova[] = []
let world: SpectraWorld
let bundle: Uint8Array
/** A folder to work in, and a cache, of each test's own. */
let folder: string
let env: Record<string, string>

beforeAll(async () => {
  // Some ranges long: what is broken off has a beginning, a middle and an end.
  world = await openSpectraWorld(at('unused'), { bundlePaddingBytes: { 'V1324 Sco': 24 * MiB } })
  bundle = (await world.platform.spectra.getObject('public', bundleKey)) ?? new Uint8Array()
})
afterAll(() => world.platform.close())

let count = 0
beforeEach(() => {
  count += 1
  folder = at(`work-${count}`)
  mkdirSync(folder)
  env = { ...world.env, NOVA_SPECTRA_CACHE_DIR: join(folder, 'cache') }
})
afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL')
  world.platform.faults.clear()
  world.platform.journal.clear()
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const fetchArgs = ['spectra', 'fetch', 'V1324 Sco']
const fetchBundle = (...more: string[]) => runNova([...fetchArgs, ...more], env, folder)
const downloads = () => world.platform.journal.of('getBundle').length
const files = () => readdirSync(folder).filter((name) => name !== 'cache')
const bundlePath = () => join(folder, 'V1324-Sco_bundle.zip')
const published = ['V1324-Sco_bundle.zip', 'V1324-Sco_bundle.zip.proof.json']

test('twice: whole and proved, then out of the cache; and the file is proved again years later', async () => {
  const first = await fetchBundle()
  expect(first).toMatchObject({ code: 0, stdout: `${bundlePath()}\n` })
  expect(first.stderr).toMatch(/^V1324 Sco: VERIFIED$/m)
  expect(first.stderr).toMatch(new RegExp(`^ {2}release +${RELEASE}, bundle built `, 'm'))
  expect(first.stderr).toContain(`SHA-256 ${sha256(bundle)}`)
  expect(first.stderr).toMatch(/^ {2}from +the site; 24\.2 MiB fetched$/m)
  expect(first.stderr).toMatch(/^ {4}spectrum +6 files /m)
  expect(files()).toEqual(published)
  expect(sha256(readFileSync(bundlePath()))).toBe(sha256(bundle))
  const fetched = downloads()
  expect(fetched).toBeGreaterThan(0)

  const second = await fetchBundle()
  expect(second).toMatchObject({ code: 0, stdout: `${bundlePath()}\n` })
  expect(second.stderr).toMatch(/VERIFIED[\s\S]*the cache; nothing was fetched; the file was there and is the same/)
  const elsewhere = await fetchBundle('--to', 'copy.zip', '--json')
  expect(jsonLines(elsewhere.stdout)[0]).toMatchObject({
    from_cache: true,
    was_there: false,
    path: join(folder, 'copy.zip'),
  })
  expect(downloads()).toBe(fetched)

  const verify = (...more: string[]) => runNova(['spectra', 'verify', 'copy.zip', ...more], env, folder)
  expect(await verify()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^copy\.zip: VERIFIED\n/) })
  expect((await verify('--nova', 'v1324-sco')).code).toBe(0)
  const copy = readFileSync(join(folder, 'copy.zip'))
  copy[5000] = (copy[5000] ?? 0) ^ 1
  writeFileSync(join(folder, 'copy.zip'), copy)
  const changed = await verify()
  expect(changed.stderr).toMatch(/^ {2}archive sha256 +the archive +[0-9a-f]{64} +[0-9a-f]{64}$/m)
  expect(changed).toMatchObject({ code: 5, stdout: '' })
})

test('a log gets the bytes, the files and the phase; a program also rate and time left', async () => {
  const { stderr } = await fetchBundle('--json')
  const lines = jsonLines(stderr).filter((line) => line['progress'] === 'V1324 Sco')
  expect(lines[0]).toMatchObject({ totalBytes: bundle.byteLength, state: 'download', filesDone: 0 })
  expect(lines[0]).toHaveProperty('rateBytesPerSecond')
  expect(lines[0]).toHaveProperty('etaMs')
  expect(lines.at(-1)).toMatchObject({ bytes: bundle.byteLength, filesDone: 12, filesInAll: 12, state: 'publish' })
})

/** A fetch that gets some ranges further than what is there, and then hears no more. */
async function startStuckFetch(): Promise<RunningNova> {
  world.platform.faults.add({
    on: { operation: 'getBundle', nth: 5, times: 'always' },
    do: { kind: 'stall', afterBytes: 64 * 1024, side: 'response' },
  })
  const incoming = join(env['NOVA_SPECTRA_CACHE_DIR'] ?? '', 'incoming')
  mkdirSync(incoming, { recursive: true })
  // What its record vouches for: bytes behind that are fetched again.
  const provedBytes = () => {
    const record = readdirSync(incoming).find((name) => name.endsWith('.part.json'))
    if (record === undefined) return 0
    return JSON.parse(readFileSync(join(incoming, record), 'utf8')).checkpoints.at(-1).bytes as number
  }
  const before = provedBytes()
  const isWanted = () => provedBytes() >= before + 4 * MiB
  const nova = await startUntilFolder(incoming, isWanted, () => startNova(fetchArgs, env, 'source', folder))
  running.push(nova)
  return nova
}

test('kill -9 twice: nothing is published, and the third run fetches only what is missing', async () => {
  for (let round = 0; round < 2; round++) {
    const nova = await startStuckFetch()
    nova.child.kill('SIGKILL')
    expect((await nova.finished).code).toBeNull()
    expect(files()).toEqual([])
    world.platform.faults.clear()
    world.platform.journal.clear()
  }
  const { code, stdout, stderr } = await fetchBundle('--json')
  expect(code).toBe(0)
  const [result] = jsonLines(stdout)
  expect(result).toMatchObject({ from_cache: false, proof: { state: 'verified' } })
  expect(result?.['resumed_bytes']).toBeGreaterThan(4 * MiB)
  const starts = world.platform.journal
    .of('getBundle')
    .map(({ headers }) => Number(/^bytes=(\d+)-/.exec(headers['range'] ?? '')?.[1]))
  expect(Math.min(...starts)).toBe(result?.['resumed_bytes'])
  expect(stderr).toMatch(/Going on after [\d.]+ MiB that an earlier run left/)
  expect(sha256(readFileSync(bundlePath()))).toBe(sha256(bundle))
  expect(files()).toEqual(published)
})

test('Ctrl-C ends with 130 and says that the same command goes on', async () => {
  const nova = await startStuckFetch()
  nova.child.kill('SIGINT')
  const { code, stdout, stderr } = await nova.finished
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' })
  expect(stderr).toMatch(/Interrupted\. Nothing was published\..*the same command goes on/)
  expect(files()).toEqual([])
})

test('one wrong byte at the site: 5, what disagrees, nothing published, nothing wrong kept', async () => {
  const flip = () => world.platform.spectra.flipByte('public', bundleKey, bundle.byteLength >> 1)
  await flip()
  try {
    const { code, stdout, stderr } = await fetchBundle()
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' })
    expect(stderr).toMatch(/bundle_refused/)
    expect(stderr).toMatch(new RegExp(`^ {2}archive sha256 +the archive +${sha256(bundle)} +[0-9a-f]{64}$`, 'm'))
    expect(stderr).toMatch(/^ {2}member (sha256|crc32|undecodable) +\S/m)
    expect(stderr).toContain('Nothing was published')
    expect(files()).toEqual([])
    expect(readdirSync(join(folder, 'cache', 'verified'))).toEqual([])
  } finally {
    await flip()
  }
  expect((await fetchBundle()).code).toBe(0)
})

test('another file of that name is left alone, until --overwrite', async () => {
  writeFileSync(bundlePath(), 'mine')
  const { code, stderr } = await fetchBundle()
  expect(stderr).toMatch(/exists already and is not the bundle.*\n.*--overwrite/)
  expect([code, readFileSync(bundlePath(), 'utf8'), files()]).toEqual([1, 'mine', ['V1324-Sco_bundle.zip']])
  expect(await fetchBundle('--overwrite')).toMatchObject({ code: 0 })
  expect(sha256(readFileSync(bundlePath()))).toBe(sha256(bundle))
})

test('--folder unpacks it; --member fetches one file of it and little else', async () => {
  const unpacked = await fetchBundle('--folder', 'all', '--require-verified')
  expect(unpacked).toMatchObject({ code: 0, stdout: `${join(folder, 'all')}\n` })
  expect(readdirSync(join(folder, 'all'))).toContain('README.txt')
  expect(files()).toEqual(['all', 'all.proof.json'])
  const again = await fetchBundle('--folder', 'all')
  expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('the files were there and are the same') })
  writeFileSync(join(folder, 'all', 'README.txt'), 'mine')
  const other = await fetchBundle('--folder', 'all')
  expect(other).toMatchObject({ code: 1, stderr: expect.stringContaining('"README.txt" is another file') })

  const { code, stdout, stderr } = await fetchBundle('--member', '*_photometry.fits', '--json')
  const [[member]] = jsonLines(stdout) as unknown as [[Record<string, unknown>]]
  expect(member).toMatchObject({ state: 'verified', path: expect.stringMatching(/_photometry\.fits$/) })
  expect(member?.['received_bytes']).toBeLessThan(256 * 1024)
  expect(sha256(readFileSync(String(member?.['path'])))).toBe(member?.['sha256'])
  expect(stderr).toContain('VERIFIED')
  expect(code).toBe(0)

  const none = await fetchBundle('--member', 'no-such')
  expect(none).toMatchObject({ code: 4, stderr: expect.stringContaining('--members') })
})

test('a site without manifests: visibly UNVERIFIED, also later, and refused with --require-verified', async () => {
  const other = await openSpectraWorld(join(folder, 'cache'), { manifests: false })
  try {
    const run = (...args: string[]) => runNova(args, other.env, folder)
    const refused = await run(...fetchArgs, '--require-verified')
    expect(refused).toMatchObject({
      code: 5,
      stdout: '',
      stderr: expect.stringMatching(/no manifest.*\n.*--require-verified/),
    })
    expect(other.platform.journal.of('getBundle')).toHaveLength(0)
    const { code, stderr } = await run(...fetchArgs)
    expect(stderr).toMatch(/^V1324 Sco: UNVERIFIED$[\s\S]*no manifest to compare with/m)
    expect(stderr).not.toMatch(/: VERIFIED/)
    expect([code, files()]).toEqual([0, published])
    expect((await run('spectra', 'verify', bundlePath())).stdout).toMatch(/: UNVERIFIED\n/)
    const nova = await run('spectra', 'verify', bundlePath(), '--nova', V1324_SCO)
    expect(nova).toMatchObject({ code: 4, stderr: expect.stringContaining('--damage-only') })
  } finally {
    await other.platform.close()
  }
})

test('two processes at once: one fetches, the other waits for it, both have the file', async () => {
  const clock = createAdjustableClock()
  const slow = await openSpectraWorld(join(folder, 'cache'), {}, clock)
  try {
    // The first answer comes when the clock is moved: until then the other process has nothing to take.
    slow.platform.faults.add({ on: { operation: 'getBundle' }, do: { kind: 'delay', ms: 25_000 } })
    const start = (to: string) => startNova([...fetchArgs, '--to', to, '--json'], slow.env, 'source', folder)
    mkdirSync(join(folder, 'cache', 'index'), { recursive: true })
    const isLocked = () => readdirSync(join(folder, 'cache', 'index')).some((name) => name.includes('.lock'))
    const first = await startUntilFolder(join(folder, 'cache', 'index'), isLocked, () => start('one.zip'))
    const second = start('two.zip')
    running.push(first, second)
    await second.seen('stderr', /Another process fetches the same bundle/)
    await expect.poll(() => slow.platform.journal.of('getBundle').length).toBeGreaterThan(0)
    await clock.advance(25_000)
    const ended = await Promise.all([first.finished, second.finished])
    expect(ended.map(({ code }) => code)).toEqual([0, 0])
    expect(ended.map(({ stdout }) => jsonLines(stdout)[0]?.['from_cache'])).toEqual([false, true])
    const [one, two] = ['one.zip', 'two.zip'].map((name) => sha256(readFileSync(join(folder, name))))
    expect(one).toBe(two)
  } finally {
    await slow.platform.close()
  }
})
