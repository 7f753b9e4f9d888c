import { appendFileSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFetchPartTransport } from '../../src/internal/fetch-part-transport.ts'
import { createTransferClient } from '../../src/transfer/client.ts'
import { uploadFile } from '../../src/transfer/upload/upload-file.ts'
import { bytesOf, openWorld, PART_BYTES, type UploadWorld } from './upload-world.ts'

const PARTS = 8
const bytes = bytesOf(PARTS * PART_BYTES)
let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nova-changing-'))
  file = join(folder, 'log.txt')
  writeFileSync(file, bytes)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A client whose part requests call `around` before and after each is answered. */
async function clientWith(world: UploadWorld, around: (moment: 'before' | 'after', count: number) => void) {
  const send = createFetchPartTransport(world.platform.fetch)
  let count = 0
  return createTransferClient({
    baseUrl: world.platform.transfer.baseUrl,
    auth: await world.platform.transfer.issueToken(),
    fetch: world.platform.fetch,
    runtime: {
      clock: world.platform.clock,
      sendPart: async (request) => {
        count += 1
        around('before', count)
        const response = await send(request)
        around('after', count)
        return response
      },
    },
  })
}

const changes = [
  { name: 'grows', change: () => appendFileSync(file, 'one more line') },
  { name: 'shrinks', change: () => truncateSync(file, 3 * PART_BYTES) },
  { name: 'is written over', change: () => utimesSync(file, new Date(), new Date(Date.now() + 5000)) },
]
const moments = [
  { moment: 'before', nth: 3, when: 'before a part is read' },
  { moment: 'after', nth: 3, when: 'after a part was sent' },
  { moment: 'after', nth: PARTS, when: 'after the last part was sent' },
] as const
const policies = [
  { checksums: 'none', transfer: {} },
  { checksums: 'required', transfer: { checksum_mode: 'required', checksum_algorithm: 'SHA256' } as const },
]

test.each(
  changes.flatMap((change) =>
    moments.flatMap((moment) => policies.map((policy) => ({ ...change, ...moment, ...policy }))),
  ),
)('a file that $name $when is not completed (checksums $checksums)', async ({ change, moment, nth, transfer }) => {
  const world = await openWorld({ transfer })
  const client = await clientWith(world, (at, count) => {
    if (at === moment && count === nth) change()
  })
  const upload = uploadFile(client, file, { concurrency: 1 })
  await expect(upload).rejects.toMatchObject({ code: 'source_changed', service: 'transfer' })
  expect(world.platform.journal.of('completeUpload')).toHaveLength(0)
  expect(upload.token()).not.toBeNull()
})

test('a small file that changes after it was hashed is not passed off as what was hashed', async () => {
  writeFileSync(file, bytes.subarray(0, PART_BYTES))
  const world = await openWorld()
  const client = await clientWith(world, (at) => {
    if (at === 'before') writeFileSync(file, bytesOf(PART_BYTES, 3))
  })
  await expect(uploadFile(client, file)).rejects.toMatchObject({ code: 'source_changed' })
})
