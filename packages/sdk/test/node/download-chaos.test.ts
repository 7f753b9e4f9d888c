import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { downloadFile } from '../../src/transfer/download/download-file.ts'
import { isTransferError } from '../../src/transfer/errors.ts'
import { createScriptedStorage, expiredXml, patternBytes, type StorageFault, sha256Hex } from './scripted-storage.ts'

/** A small generator of our own, so that a seed in a failure message is all there is to repeat it. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const faultsOf = (random: () => number, partSizeBytes: number): StorageFault => {
  const afterBytes = Math.floor(random() * partSizeBytes)
  const faults: StorageFault[] = [
    { kind: 'drop', afterBytes },
    { kind: 'truncate', afterBytes },
    { kind: 'stall', afterBytes },
    { kind: 'refuse-connection' },
    { kind: 'ignore-range' },
    { kind: 'ignore-range', afterBytes: Math.floor(random() * 20_000) },
    { kind: 'shift-range', byBytes: 1 + Math.floor(random() * 50) },
    { kind: 'overrun', byBytes: 1 + Math.floor(random() * 50) },
    { kind: 'html' },
    { kind: 'status', status: 503, body: '<Error><Code>SlowDown</Code></Error>', headers: { 'retry-after': '1' } },
    { kind: 'status', status: 502, body: '<html>' },
    { kind: 'status', status: 403, body: expiredXml },
  ]
  return faults[Math.floor(random() * faults.length)] ?? { kind: 'html' }
}

/** Downloads to one path until it succeeds, each time against whatever goes wrong. */
async function downloadThroughChaos(seed: number, path: string): Promise<void> {
  const random = createRandom(seed)
  const object = patternBytes(1 + Math.floor(random() * 30_000))
  const partSizeBytes = 200 + Math.floor(random() * 3000)
  const storage = createScriptedStorage(object, random)
  storage.chunkBytes = 50 + Math.floor(random() * 2000)
  const probability = 0.1 + random() * 0.5
  storage.fault = () => (random() < probability ? faultsOf(random, partSizeBytes) : null)
  const options = { to: path, overwrite: true, partSizeBytes, concurrency: 1 + Math.floor(random() * 5) }
  for (let run = 1; ; run += 1) {
    const controller = new AbortController()
    const stopAt = random() < 0.5 ? storage.requests.length + Math.floor(random() * 10) : null
    const { fault } = storage
    storage.fault = (request, index) => {
      if (index === stopAt) controller.abort('stop')
      return fault(request, index)
    }
    try {
      const receipt = await downloadFile(storage.client, { key: 'k' }, { ...options, signal: controller.signal })
      expect(receipt.sha256_hex).toBe(sha256Hex(object))
      break
    } catch (error) {
      if (error !== 'stop' && !isTransferError(error)) throw error
      expect(storage.open, 'bodies left open').toBe(0)
      expect(run, 'runs').toBeLessThan(40)
    }
    storage.fault = fault
  }
  expect(new Uint8Array(await readFile(path))).toEqual(object)
}

test('whatever goes wrong in whatever order, the bytes are equal in the end', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nova-chaos-'))
  try {
    for (let seed = 1; seed <= 60; seed += 1) {
      await downloadThroughChaos(seed, join(folder, `${seed}.bin`)).catch((error: unknown) => {
        throw new Error(`seed ${seed}`, { cause: error })
      })
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
