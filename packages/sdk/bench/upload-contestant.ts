import { openAsBlob } from 'node:fs'
import { open } from 'node:fs/promises'
import * as http from 'node:http'
import { S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { loadBuilt } from './load-built.ts'

type Sdk = typeof import('../src/transfer/index.ts')
type Contestant = (url: string, file: string, partBytes: number) => Promise<unknown>

/** One upload by one contestant, in a process of its own, so that memory is its own as well. */
const [name = '', url = '', file = '', partBytes = '0'] = process.argv.slice(2)

const contestants: Readonly<Record<string, Contestant>> = {
  'raw node:http': (base, path, size) =>
    inParts(path, size, async (range, handle) => {
      const request = http.request(`${base}/bucket/raw`, {
        method: 'PUT',
        agent,
        headers: { 'Content-Length': range.size },
      })
      const answered = new Promise<http.IncomingMessage>((resolve, reject) =>
        request.once('response', resolve).once('error', reject),
      )
      const buffers = [Buffer.allocUnsafeSlow(2 ** 20), Buffer.allocUnsafeSlow(2 ** 20)] as const
      for (let at = 0, turn = 0; at < range.size; turn += 1) {
        const buffer = buffers[turn % 2 === 0 ? 0 : 1]
        const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, range.size - at), range.offset + at)
        at += bytesRead
        await new Promise((resolve) => request.write(buffer.subarray(0, bytesRead), resolve))
      }
      request.end()
      for await (const _ of await answered);
    }),
  'raw fetch, Blob slice': async (base, path, size) => {
    const blob = await openAsBlob(path)
    await inParts(path, size, async ({ offset, size: bytes }) => {
      await (
        await fetch(`${base}/bucket/raw`, { method: 'PUT', body: blob.slice(offset, offset + bytes) })
      ).arrayBuffer()
    })
  },
  '@nova/sdk/transfer': async (base, path) => {
    const { createTransferClient, uploadFile } = await loadBuilt<Sdk>('transfer/index.ts')
    await begin()
    await uploadFile(createTransferClient({ baseUrl: base, auth: 'token' }), path)
  },
  '@aws-sdk/lib-storage': async (base, path, size) => {
    const client = new S3Client({
      endpoint: base,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    })
    const { createReadStream } = await import('node:fs')
    await begin()
    await new Upload({
      client,
      params: { Bucket: 'bucket', Key: 'file', Body: createReadStream(path) },
      partSize: size,
      queueSize: 4,
    }).done()
  },
}

const agent = new http.Agent({ keepAlive: true })

async function inParts(
  path: string,
  size: number,
  send: (range: { offset: number; size: number }, handle: Awaited<ReturnType<typeof open>>) => Promise<void>,
) {
  const handle = await open(path)
  const total = (await handle.stat()).size
  let next = 0
  await begin()
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      while (next < total) {
        const offset = next
        next += size
        await send({ offset, size: Math.min(size, total - offset) }, handle)
      }
    }),
  )
  await handle.close()
}

let started = { wallNs: 0n, cpu: process.cpuUsage() }
async function begin() {
  started = { wallNs: process.hrtime.bigint(), cpu: process.cpuUsage() }
}

await contestants[name]?.(url, file, Number(partBytes))
const wallMs = Number(process.hrtime.bigint() - started.wallNs) / 1e6
const { user, system } = process.cpuUsage(started.cpu)
console.log(JSON.stringify({ wallMs, cpuMs: (user + system) / 1000, peakMiB: process.resourceUsage().maxRSS / 1024 }))
process.exit(0)
