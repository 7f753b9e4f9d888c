/** The SDK against storage that is not ours: OpenStack Swift's s3api, which the control plane signs for. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { createMockPlatform, type Listening, type MockPlatform, systemClock } from '@nova/mock'
import {
  createFileTokenStore,
  createMemoryTokenStore,
  createTransferClient,
  downloadFile,
  listUnfinishedUploads,
  type TransferClient,
  uploadFile,
} from '@nova/sdk/transfer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningSwift, startSwift, swiftIsInstalled } from './start-swift.ts'
import { swiftCredentials } from './write-configuration.ts'

const MiB = 1024 * 1024
const bucket = 'nova-files'
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe.runIf(swiftIsInstalled())('uploads into OpenStack Swift', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nova-swift-test-'))
  let swift: RunningSwift
  let platform: MockPlatform
  let listening: Listening
  let client: TransferClient

  beforeAll(async () => {
    swift = await startSwift()
    const { region, ...credentials } = swiftCredentials
    const s3 = new S3Client({
      endpoint: swift.endpoint,
      region,
      credentials,
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
    })
    await s3.send(new CreateBucketCommand({ Bucket: bucket }))
    s3.destroy()
    platform = await createMockPlatform({
      clock: systemClock,
      s3: { endpoint: swift.endpoint, region, ...credentials, bucket },
      transfer: {
        multipart_threshold_bytes: 5 * MiB,
        minimum_part_size_bytes: 5 * MiB,
        upload_part_size_bytes: 5 * MiB,
      },
    })
    listening = await platform.listen()
    client = createTransferClient({ baseUrl: listening.baseUrls.transfer, auth: listening.credentials.token })
  })
  afterAll(async () => {
    await platform?.close()
    await swift?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a small file goes in one request under its content type and comes back', async () => {
    const bytes = randomBytes(70_001)
    const receipt = await uploadFile(client, bytes, { filename: 'small ä.bin', contentType: 'application/x-nova' })
    expect(receipt).toMatchObject({ strategy: 'single', size_bytes: bytes.length })
    const back = await downloadFile(client, { key: receipt.key })
    expect(sha256(back.bytes)).toBe(sha256(bytes))
  })

  test('a large file goes in parts, is proved by its composite ETag, and comes back in ranges', async () => {
    const bytes = randomBytes(16 * MiB + 3)
    const path = join(folder, 'large.bin')
    writeFileSync(path, bytes)
    const receipt = await uploadFile(client, path)
    expect(receipt).toMatchObject({ strategy: 'multipart', parts_sent: 4, verified_by: 'etag' })
    const back = await downloadFile(
      client,
      { key: receipt.key },
      { to: join(folder, 'back.bin'), partSizeBytes: 3 * MiB },
    )
    expect(back.sha256_hex).toBe(sha256(bytes))
  })

  test('an interrupted upload goes on with the parts Swift holds', async () => {
    const bytes = randomBytes(21 * MiB)
    const path = join(folder, 'interrupted.bin')
    writeFileSync(path, bytes)
    const tokenStore = createFileTokenStore(join(folder, 'state'))
    const controller = new AbortController()
    const interrupted = uploadFile(client, path, {
      tokenStore,
      concurrency: 1,
      discardOnAbort: false,
      signal: controller.signal,
      onProgress: ({ partsDone }) => partsDone >= 2 && controller.abort(new Error('cable pulled')),
    })
    await expect(interrupted.done).rejects.toThrow('cable pulled')
    expect(await listUnfinishedUploads(tokenStore)).toHaveLength(1)
    const receipt = await uploadFile(client, path, { tokenStore })
    expect(receipt.parts_reused).toBeGreaterThanOrEqual(2)
    expect(receipt.parts_reused + receipt.parts_sent).toBe(5)
    const back = await downloadFile(client, { key: receipt.key })
    expect(sha256(back.bytes)).toBe(sha256(bytes))
    expect(await listUnfinishedUploads(tokenStore)).toEqual([])
  })

  test('an aborted upload leaves nothing: its parts are gone in Swift', async () => {
    const tokenStore = createMemoryTokenStore()
    const upload = uploadFile(client, randomBytes(12 * MiB), {
      filename: 'aborted.bin',
      tokenStore,
      concurrency: 1,
      onProgress: ({ partsDone }) => partsDone >= 1 && void upload.abort(new Error('changed my mind')),
    })
    await expect(upload.done).rejects.toThrow('changed my mind')
    await upload.abort()
    expect(await listUnfinishedUploads(tokenStore)).toEqual([])
  })
})
