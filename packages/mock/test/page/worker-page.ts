/** Runs in the page: the whole platform behind a service worker, and an application that knows nothing of it. */
import { setupWorker } from 'msw/browser'
import { createMockPlatform } from '../../src/index.ts'
import { createMswHandlers } from '../../src/msw.ts'

const api = `${location.origin}/api`

export async function runInPage(): Promise<object> {
  const platform = await createMockPlatform({
    transfer: { minimum_part_size_bytes: 1000, upload_part_size_bytes: 1000, multipart_threshold_bytes: 2000 },
  })
  const worker = setupWorker(...createMswHandlers(platform, { transferBaseUrl: api }))
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' })
  const token = await platform.transfer.issueToken()
  const post = async (path: string, body: object) => {
    const response = await fetch(api + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return response.json()
  }
  const { key, upload_id } = await post('/v1/transfers/uploads/initiate', { filename: 'f.bin', size_bytes: 2500 })
  const { urls } = await post('/v1/transfers/uploads/sign-parts', { key, upload_id, part_numbers: [1, 2, 3] })
  const file = new Blob([new Uint8Array(1000).fill(1), new Uint8Array(1000).fill(2), new Uint8Array(500).fill(3)])
  const parts = []
  for (const number of [1, 2, 3]) {
    const slice = file.slice((number - 1) * 1000, number * 1000)
    parts.push({ part_number: number, etag: await put(urls[number], slice) })
  }
  const completed = await post('/v1/transfers/uploads/complete', { key, upload_id, parts })
  const { url } = await post('/v1/transfers/downloads/presign', { key })
  const part = await fetch(url, { headers: { range: 'bytes=999-1000' } })
  const bytes = [...new Uint8Array(await part.arrayBuffer())]
  platform.faults.add({ on: { operation: 'healthLive' }, do: { kind: 'drop' } })
  const dropped = await fetch(`${api}/v1/health/live`).then(
    () => false,
    () => true,
  )
  const seen = platform.journal.of('s3:UploadPart').length
  worker.stop()
  await platform.close()
  return { etag: completed.etag, status: part.status, bytes, dropped, seen }
}

/** As an application with a progress bar does it. */
function put(url: string, body: Blob): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', url)
    request.onload = () => resolve(request.getResponseHeader('etag'))
    request.onerror = () => reject(new Error('The part was not sent'))
    request.send(body)
  })
}
