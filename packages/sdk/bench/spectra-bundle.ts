import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { loadBuilt, withBuilt } from './load-built.ts'
import { judge } from './measure.ts'
import { type BenchArchive, novae, SINGLE_MEMBER, writeBenchArchive } from './spectra-archive.ts'

type Spectra = typeof import('../src/spectra/index.ts')

const MiB = 2 ** 20
const ROUNDS = Number(process.env['NOVA_BENCH_ROUNDS'] ?? 7)
const SIZE_BYTES = Number(process.env['NOVA_BENCH_MIB'] ?? 256) * MiB
const LOOP = 'node:http loop'
const OURS = '@nova/sdk/spectra'
const names = [LOOP, OURS, 'the same, no manifest', 'the loop, fsync', 'the loop, read again', 'fetch, one stream']
const CURL = 'curl | tee | sha256sum'

interface Run {
  readonly wallMs: number
  readonly cpuMs: number
  readonly aboveIdleMiB: number
}

/**
 * A bundle of 256 MiB (`NOVA_BENCH_MIB=1024` for the figure of the budget) from a site on the same machine to a file.
 * Ours also takes the digest of every member, compares all of them, keeps what a later call goes on with, and makes the
 * file survive a power cut; the loop hashes ranges and compares nothing. Each run is a process of its own, the
 * contestants take turns.
 */
export async function benchSpectraBundle(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nova-bench-'))
  try {
    const archive = await writeBenchArchive(folder, SIZE_BYTES)
    await withBuilt(new URL('spectra-site.ts', import.meta.url), async (script) => {
      const site = start([script, archive.archive, archive.manifest, novae.proved, novae.unproved])
      try {
        const [url = ''] = await once(createInterface({ input: site.stdout }), 'line')
        await fetchAll(url, folder, archive)
        await readOne(url, archive)
      } finally {
        site.kill()
      }
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function fetchAll(url: string, folder: string, { sizeBytes }: BenchArchive): Promise<void> {
  const isCurlThere = spawnSync('curl', ['--version']).status === 0
  const runs = new Map<string, Run[]>([...names, ...(isCurlThere ? [CURL] : [])].map((name) => [name, []]))
  await withBuilt(new URL('spectra-contestant.ts', import.meta.url), async (script) => {
    // The round before the first brings the file into the cache of the system.
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const [name, own] of runs) {
        const run = await runOnce(script, name, url, join(folder, 'fetched.zip'))
        if (round >= 0) own.push(run)
      }
    }
  })
  console.log(`\nbundle of ${(sizeBytes / MiB).toFixed(0)} MiB, fetched to a file, ${ROUNDS} rounds`)
  print(runs)
  const [loop = [], ours = []] = [runs.get(LOOP), runs.get(OURS)]
  judge(`${OURS} over the loop, fastest runs`, least(ours, wall) / least(loop, wall), 1.15, '×')
  judge(`${OURS} memory above idle`, Math.max(...ours.map(memory)), 64, 'MiB')
}

/** One member alone: what it moves over the wire besides the member, as the site counts it. */
async function readOne(url: string, { sizeBytes }: BenchArchive): Promise<void> {
  const { createSpectraClient, openRelease, readBundleMember } = await loadBuilt<Spectra>('spectra/index.ts')
  const release = await openRelease(createSpectraClient({ baseUrl: url }))
  for (const [level, nova_id] of Object.entries(novae)) {
    await (await fetch(`${url}/sent`)).text()
    const startedAt = performance.now()
    const { size_bytes, state } = await readBundleMember(release, nova_id, SINGLE_MEMBER)
    const tookMs = performance.now() - startedAt
    const sentBytes = Number(await (await fetch(`${url}/sent`)).text())
    const what = `one member of ${size_bytes} bytes out of ${(sizeBytes / MiB).toFixed(0)} MiB, ${level} (${state}), ${tookMs.toFixed(0)} ms`
    judge(`${what}: bytes besides it`, (sentBytes - size_bytes) / 1024, 128, 'KiB')
  }
}

/** Plain Node, without the loader that this process runs under. */
function start(args: readonly string[]) {
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function runOnce(script: string, name: string, url: string, file: string): Promise<Run> {
  const child = start([script, name, url, novae.proved, novae.unproved, file])
  let output = ''
  for await (const chunk of child.stdout.setEncoding('utf8')) output += chunk
  await rm(file, { force: true })
  if (output === '') throw new Error(`${name} failed`)
  return JSON.parse(output)
}

const wall = ({ wallMs }: Run) => wallMs
const cpu = ({ cpuMs }: Run) => cpuMs
const memory = ({ aboveIdleMiB }: Run) => aboveIdleMiB
const least = (runs: readonly Run[], of: (run: Run) => number) => Math.min(...runs.map(of))
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

function print(runs: ReadonlyMap<string, readonly Run[]>): void {
  const loop = runs.get(LOOP) ?? []
  const heads = ['min s', '× loop', 'median ×', 'CPU s', '× loop', 'MiB']
  console.log('client'.padEnd(26) + heads.map((head) => head.padStart(10)).join(''))
  for (const [name, own] of runs) {
    // Ratios within a round too: what disturbed one contestant disturbed its neighbours.
    const inRounds = median(own.map((run, round) => run.wallMs / (loop[round] ?? run).wallMs))
    // The programs of a pipeline are processes of their own.
    const isOurs = name !== CURL
    const cells = [
      (least(own, wall) / 1000).toFixed(2),
      (least(own, wall) / least(loop, wall)).toFixed(2),
      inRounds.toFixed(2),
      isOurs ? (least(own, cpu) / 1000).toFixed(2) : '–',
      isOurs ? (least(own, cpu) / least(loop, cpu)).toFixed(2) : '–',
      isOurs ? Math.max(...own.map(memory)).toFixed(0) : '–',
    ]
    console.log(name.padEnd(26) + cells.map((cell) => cell.padStart(10)).join(''))
  }
}
