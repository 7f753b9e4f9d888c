import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const FILE_BYTES = 512 * 2 ** 20
const PART_BYTES = 16 * 2 ** 20
const ROUNDS = 5
const names = ['raw node:http', '@nova/sdk/transfer', 'raw fetch, Blob slice', '@aws-sdk/lib-storage']

interface Run {
  readonly wallMs: number
  readonly cpuMs: number
  readonly peakMiB: number
}

/**
 * A file of 512 MiB in parts of 16 MiB on four connections, to a sink on the same machine. Ours hashes
 * every part with SHA-256 besides; the raw loops hash nothing, lib-storage makes a CRC32. Each run is
 * a process of its own, the contestants take turns.
 */
export async function benchUpload(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nova-bench-'))
  const sink = start('upload-sink.ts', [String(PART_BYTES)])
  try {
    const file = await writeFile(join(folder, 'file'))
    const [url = ''] = await once(createInterface({ input: sink.stdout }), 'line')
    const runs = new Map<string, Run[]>(names.map((name) => [name, []]))
    for (let round = 0; round < ROUNDS; round += 1)
      for (const name of names) runs.get(name)?.push(await runOnce(name, url, file))
    print(runs)
  } finally {
    sink.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

function start(script: string, args: readonly string[]) {
  const path = fileURLToPath(new URL(script, import.meta.url))
  return spawn(process.execPath, [...process.execArgv, path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function runOnce(name: string, url: string, file: string): Promise<Run> {
  const child = start('upload-contestant.ts', [name, url, file, String(PART_BYTES)])
  let output = ''
  for await (const chunk of child.stdout.setEncoding('utf8')) output += chunk
  return JSON.parse(output)
}

async function writeFile(path: string): Promise<string> {
  const handle = await open(path, 'w')
  const block = Buffer.alloc(2 ** 20)
  for (let at = 0; at < FILE_BYTES; at += block.length) {
    block.fill((at >> 20) & 0xff)
    await handle.write(block)
  }
  await handle.close()
  return path
}

function print(runs: ReadonlyMap<string, readonly Run[]>): void {
  const limit = runs.get(names[0] ?? '') ?? []
  console.log(
    `\n${'client'.padEnd(26)}${'wall s'.padStart(8)}${'× raw'.padStart(8)}${'CPU s'.padStart(8)}${'× raw'.padStart(8)}${'peak MiB'.padStart(10)}`,
  )
  for (const [name, own] of runs) {
    // Ratios within a round: what disturbed one contestant disturbed its neighbours too.
    const ratio = (of: (run: Run) => number) => median(own.map((run, round) => of(run) / of(limit[round] ?? run)))
    const cells = [
      (median(own.map((run) => run.wallMs)) / 1000).toFixed(2).padStart(8),
      ratio((run) => run.wallMs)
        .toFixed(2)
        .padStart(8),
      (median(own.map((run) => run.cpuMs)) / 1000).toFixed(2).padStart(8),
      ratio((run) => run.cpuMs)
        .toFixed(2)
        .padStart(8),
      median(own.map((run) => run.peakMiB))
        .toFixed(0)
        .padStart(10),
    ]
    console.log(name.padEnd(26) + cells.join(''))
  }
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
