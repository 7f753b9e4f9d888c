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

const labsUrl = `${location.origin}/labs-host`

/** An application of labs in the same page: it logs in, watches a lab and changes it, without seeing a cookie. */
export async function watchLabInPage(): Promise<object> {
  const platform = await createMockPlatform()
  const worker = setupWorker(...createMswHandlers(platform, { labsBaseUrl: labsUrl }))
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' })
  const refused = await endOf(openSocket())
  const login = await post('/api/auth/login', { username: 'alice', password: 'nova-alice' })
  const socket = openSocket()
  const hello = await nextOf(socket)
  const created = nextOf(socket)
  const { status } = await post('/api/labs/demo.json/networks', { name: 'dmz' })
  const event = await created
  const ended = endOf(socket)
  platform.labs.dropSockets()
  const broken = await ended
  worker.stop()
  await platform.close()
  return { refused, cookies: document.cookie, login: login.status, hello, status, event, broken }
}

const openSocket = () => new WebSocket(`${labsUrl.replace(/^http/, 'ws')}/ws/labs/demo.json?last_seq=0`)

const post = (path: string, body: object) =>
  fetch(labsUrl + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const nextOf = (socket: WebSocket) =>
  new Promise<unknown>((resolve) =>
    socket.addEventListener('message', ({ data }) => resolve(JSON.parse(String(data)).type), { once: true }),
  )

const endOf = (socket: WebSocket) =>
  new Promise<string>((resolve) =>
    socket.addEventListener('close', ({ code, reason }) => resolve(`${code} ${reason}`), { once: true }),
  )
