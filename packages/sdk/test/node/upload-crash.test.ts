import type { FaultRule } from '@nova/mock'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMemoryTokenStore, type UploadTokenStore } from '../../src/transfer/upload/token-store.ts'
import { uploadFile } from '../../src/transfer/upload/upload-file.ts'
import type { UploadReceipt } from '../../src/transfer/upload/upload-receipt.ts'
import { bytesOf, openWorld, PART_BYTES, sha256Of, type UploadWorld } from './upload-world.ts'

const forever = new Promise<never>(() => {})

interface Life {
  /** The receipt, or null when the process died first. */
  readonly receipt: UploadReceipt | null
  /** Requests answered. */
  readonly answered: number
  /** Records written. */
  readonly writes: number
}

interface Death {
  /** Killed right after this many writes to the token store; 0 never. */
  readonly diesAfter?: number
  /** Killed right after this many requests were answered, before any answer was heard; 0 never. */
  readonly diesAtRequest?: number
  readonly concurrency: number
}

/**
 * One life of a process that uploads and is killed. What it had on the wire may still arrive; it
 * hears of nothing, and writes nothing more.
 */
async function live(
  world: UploadWorld,
  disk: UploadTokenStore,
  bytes: Uint8Array<ArrayBuffer>,
  options: Death,
): Promise<Life> {
  const owned: (() => Promise<void>)[] = []
  let writes = 0
  let answered = 0
  let dead = false
  let die = () => {}
  const death = new Promise<null>((resolve) => {
    die = () => {
      dead = true
      resolve(null)
    }
  })
  const unlessDead = <T>(value: T): T | Promise<never> => (dead ? forever : value)

  const tokenStore: UploadTokenStore = {
    list: async () => unlessDead(await disk.list()),
    load: async (id) => unlessDead(await disk.load(id)),
    remove: async (id) => (dead ? forever : await disk.remove(id)),
    async save(id, value, revision) {
      if (dead) return forever
      const saved = await disk.save(id, value, revision)
      writes += 1
      if (writes === options.diesAfter) die()
      return unlessDead(saved)
    },
    async claim(id) {
      const release = await disk.claim(id)
      if (release) owned.push(release)
      return release
    },
  }
  const client = await world.connect(async (input, init) => {
    if (dead) return forever
    const answer = await world.platform.fetch(input, init)
    answered += 1
    if (answered === options.diesAtRequest) die()
    return unlessDead(answer)
  })
  const upload = uploadFile(client, bytes, { filename: 'a.bin', tokenStore, concurrency: options.concurrency })
  const receipt = await Promise.race([upload.done, death])
  // The system takes back the locks of a process that died.
  for (const release of owned) await release()
  return { receipt, writes, answered }
}

async function expectIntact(world: UploadWorld, receipt: UploadReceipt | null, bytes: Uint8Array) {
  if (!receipt) throw new Error('no receipt')
  expect(sha256Of(await world.stored(receipt))).toBe(sha256Of(bytes))
  expect(receipt.size_bytes).toBe(bytes.byteLength)
}

describe('killed after each write to the token store and started again', () => {
  const bytes = bytesOf(7 * PART_BYTES + 13)
  // Found by counting the writes of a life without a kill; the last one is the first that survives.
  test.each(Array.from({ length: 16 }, (_, index) => index + 1))('write %i', async (diesAfter) => {
    const world = await openWorld()
    const disk = createMemoryTokenStore()
    const first = await live(world, disk, bytes, { diesAfter, concurrency: 1 })
    const { receipt } = first.receipt ? first : await live(world, disk, bytes, { concurrency: 2 })
    await expectIntact(world, receipt, bytes)
    expect(await disk.list()).toEqual([])
    expect(world.platform.journal.of('s3:CreateMultipartUpload')).toHaveLength(1)
    // At worst the part that was under way is sent once more.
    expect(world.partsSent().length).toBeLessThanOrEqual(8 + 1)
  })

  test('covers every write there is', async () => {
    const world = await openWorld()
    const { writes } = await live(world, createMemoryTokenStore(), bytes, { concurrency: 1 })
    expect(writes).toBeGreaterThanOrEqual(9)
    expect(writes).toBeLessThanOrEqual(16)
  })
})

describe('killed after each request that was answered and started again', () => {
  const bytes = bytesOf(7 * PART_BYTES + 13)
  // Initiate, four sign calls, eight parts, introspect, complete.
  test.each(Array.from({ length: 15 }, (_, index) => index + 1))('request %i', async (diesAtRequest) => {
    const world = await openWorld()
    const disk = createMemoryTokenStore()
    const first = await live(world, disk, bytes, { diesAtRequest, concurrency: 1 })
    const { receipt } = first.receipt ? first : await live(world, disk, bytes, { concurrency: 2 })
    await expectIntact(world, receipt, bytes)
    expect(await disk.list()).toEqual([])
    expect(world.platform.journal.of('s3:CreateMultipartUpload')).toHaveLength(1)
    expect(world.partsSent().length).toBeLessThanOrEqual(8 + 1)
  })

  test('covers every request there is', async () => {
    const world = await openWorld()
    const { answered } = await live(world, createMemoryTokenStore(), bytes, { concurrency: 1 })
    expect(answered).toBe(15)
  })
})

const faultArbitrary: fc.Arbitrary<FaultRule> = fc.record({
  on: fc.record({
    operation: fc.constantFrom(
      's3:UploadPart',
      'signUploadParts',
      'introspectUpload',
      'initiateUpload',
      'completeUpload',
    ),
    nth: fc.integer({ min: 1, max: 6 }),
  }),
  do: fc.constantFrom<FaultRule['do'][]>(
    { kind: 'drop', when: 'before' },
    { kind: 'drop', when: 'after' },
    { kind: 'status', status: 503 },
    { kind: 'gateway', status: 504, when: 'after' },
    { kind: 'html', status: 502 },
  ),
})

test('whatever happens, in whatever order, the object is the file', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        sizeBytes: fc.integer({ min: 1, max: 14 * PART_BYTES }),
        lives: fc.array(
          fc.record({
            diesAfter: fc.nat({ max: 14 }),
            diesAtRequest: fc.nat({ max: 12 }),
            concurrency: fc.integer({ min: 1, max: 4 }),
          }),
          { maxLength: 4 },
        ),
        faults: fc.array(faultArbitrary, { maxLength: 5 }),
        checksum_mode: fc.constantFrom('none' as const, 'required' as const),
      }),
      async ({ sizeBytes, lives, faults, checksum_mode }) => {
        const world = await openWorld({ faults, transfer: { checksum_mode } })
        const disk = createMemoryTokenStore()
        const bytes = bytesOf(sizeBytes, sizeBytes)
        let receipt: UploadReceipt | null = null
        for (const life of [...lives, { concurrency: 3 }]) {
          try {
            receipt = (await live(world, disk, bytes, life)).receipt
          } catch (error) {
            // A life may end in an error that leaves the upload resumable; the next one goes on.
            expect(error).toMatchObject({ service: 'transfer', retryable: true })
          }
          if (receipt) break
        }
        receipt ??= (await live(world, disk, bytes, { concurrency: 3 })).receipt
        await expectIntact(world, receipt, bytes)
        expect(await disk.list()).toEqual([])
      },
    ),
    { numRuns: 60, seed: 20_260_105, endOnFailure: true },
  )
}, 120_000)
