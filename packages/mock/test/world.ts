import { type OperationSpec, operations, type TransferOperationName } from '@nova/sdk/transfer/contract'
import { createMockPlatform, type MockPlatform, type MockPlatformOptions, type VirtualClock } from '../src/index.ts'

export interface CallInput {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Sent as it is instead of `body`. */
  readonly rawBody?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Null sends none. */
  readonly token?: string | null
}

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by tests that know their shape
type Json = any

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: Json
}

/** Parts of a thousand bytes, so that a multipart upload fits in a test. */
export const tinyParts = {
  minimum_part_size_bytes: 1000,
  upload_part_size_bytes: 1000,
  multipart_threshold_bytes: 2000,
} as const

export interface World {
  readonly platform: MockPlatform
  readonly clock: VirtualClock
  readonly token: string
  call(name: TransferOperationName, input?: CallInput): Promise<Answer>
  /** Opens a multipart upload of three parts. */
  openUpload(body?: object): Promise<{ key: string; upload_id: string; answer: Answer }>
  /** Sends parts with presigned URLs and lists them for completion. */
  sendParts(
    upload: { key: string; upload_id: string },
    sizes: readonly number[],
  ): Promise<{ part_number: number; etag: string }[]>
  /** Puts a small object and gives its key. */
  putObject(text?: string): Promise<string>
}

/** A platform with somebody to call it. Close the platform after use. */
export async function createWorld(
  options: MockPlatformOptions = {},
  reach?: { readonly fetch: typeof fetch; baseUrl(platform: MockPlatform): Promise<string> | string },
): Promise<World> {
  const platform = await createMockPlatform({ ...options, transfer: { ...tinyParts, ...options.transfer } })
  const token = await platform.transfer.issueToken()
  const send = reach?.fetch ?? platform.fetch
  const baseUrl = (await reach?.baseUrl(platform)) ?? platform.transfer.baseUrl
  const world: World = {
    platform,
    clock: platform.clock as VirtualClock,
    token,
    async call(name, input = {}) {
      const operation: OperationSpec = operations[name]
      const path = operation.path.replace(/\{(\w+)\}/g, (_all, key: string) =>
        encodeURIComponent(input.path?.[key] ?? key),
      )
      const query = new URLSearchParams(input.query).toString()
      const body = input.rawBody ?? (input.body === undefined ? undefined : JSON.stringify(input.body))
      const bearer = input.token === undefined ? token : input.token
      const response = await send(baseUrl + path + (query && `?${query}`), {
        method: operation.method,
        headers: {
          ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...input.headers,
        },
        ...(body !== undefined && { body }),
      })
      return readAnswer(response)
    },
    async openUpload(body = {}) {
      const answer = await world.call('initiateUpload', { body: { filename: 'f.bin', size_bytes: 2500, ...body } })
      return { key: answer.json?.key, upload_id: answer.json?.upload_id, answer }
    },
    async sendParts(upload, sizes) {
      const numbers = sizes.map((_size, index) => index + 1)
      const signed = await world.call('signUploadParts', {
        body: { key: upload.key, upload_id: upload.upload_id, part_numbers: numbers },
      })
      const parts = []
      for (const number of numbers) {
        const body = new Uint8Array(sizes[number - 1] ?? 0).fill(number)
        const put = await send(signed.json.urls[number], { method: 'PUT', body })
        if (put.status !== 200) throw new Error(`Part ${number} was refused: ${put.status} ${await put.text()}`)
        parts.push({ part_number: number, etag: put.headers.get('etag') ?? '' })
      }
      return parts
    },
    async putObject(text = 'hello nova') {
      const bytes = new TextEncoder().encode(text)
      const { json } = await world.call('initiateUpload', { body: { filename: 'o.txt', size_bytes: bytes.byteLength } })
      const put = await send(json.url, { method: 'PUT', body: bytes })
      if (put.status !== 200) throw new Error(`The object was refused: ${put.status} ${await put.text()}`)
      return json.key
    },
  }
  return world
}

export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text()
  let json: Json
  try {
    json = JSON.parse(text)
  } catch {
    json = undefined
  }
  return { status: response.status, headers: response.headers, text, json }
}
