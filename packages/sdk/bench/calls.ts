import ky from 'ky'
import { createFetch } from 'ofetch'
import createOpenApiClient from 'openapi-fetch'
import type { paths } from '../src/transfer/generated/types.ts'
import { loadBuilt } from './load-built.ts'
import { type Contestant, measure, printTable } from './measure.ts'

type Sdk = typeof import('../src/transfer/index.ts')

const baseUrl = 'https://files.test'
const text = JSON.stringify({
  export_id: '0123456789abcdef0123456789abcdef',
  source_key: 'uploads/tenant-1/0123456789abcdef0123456789abcdef/report.csv',
  filename: 'report.csv',
  status: 'succeeded',
  output: { key: 'exports/tenant-1/x/report.csv', download_filename: 'report.csv' },
  error: null,
  execution_arn: null,
  cancel_requested_at: null,
  created_at: '2026-01-05T12:00:00Z',
  updated_at: '2026-01-05T12:00:05Z',
})
const headers = { 'content-type': 'application/json', 'content-length': String(text.length), 'x-request-id': 'r' }
const signRequest = { key: 'uploads/tenant-1/x/report.csv', upload_id: 'u', part_numbers: [1, 2, 3, 4] }

/** As cheap as an answer can be: what is left is the client. */
class LightResponse {
  readonly ok = true
  readonly status = 200
  readonly type = 'basic'
  readonly headers = lightHeaders
  readonly body = {}
  text = async () => text
  json = async () => JSON.parse(text)
  clone = () => this
}
const lightHeaders = new Headers(headers)

/**
 * What one typed call costs over a bare `fetch` that is answered from memory. Ours does more than its
 * peers in the same run: token, request id, deadlines, bounded reading, classification.
 */
export async function benchCalls(): Promise<void> {
  const sdk = await loadBuilt<Sdk>('transfer/index.ts')
  const answers: readonly (readonly [string, () => Response])[] = [
    ['light response', () => new LightResponse() as unknown as Response],
    ['real response', () => new Response(text, { headers })],
  ]
  for (const [kind, answer] of answers) {
    const fetch: typeof globalThis.fetch = async () => answer()
    printTable(`GET, ${kind}`, await measure(gets(sdk, fetch), 7, 3000))
    printTable(`POST, ${kind}`, await measure(posts(sdk, fetch), 7, 3000))
  }
}

function gets({ createTransferClient }: Sdk, fetch: typeof globalThis.fetch): Contestant[] {
  const ours = createTransferClient({ baseUrl, auth: 'token', fetch })
  const plain = createOpenApiClient<paths>({ baseUrl, fetch, headers: { authorization: 'Bearer token' } })
  const kyClient = ky.create({ prefixUrl: baseUrl, fetch, headers: { authorization: 'Bearer token' } })
  const oClient = createFetch({ fetch, defaults: { baseURL: baseUrl, headers: { authorization: 'Bearer token' } } })
  return [
    { name: 'raw', run: async () => (await fetch(`${baseUrl}/v1/exports/e1`)).json() },
    { name: '@nova/sdk/transfer', run: () => ours.getExport('e1') },
    {
      name: 'openapi-fetch',
      run: () => plain.GET('/v1/exports/{export_id}', { params: { path: { export_id: 'e1' } } }),
    },
    { name: 'ofetch', run: () => oClient('/v1/exports/e1') },
    { name: 'ky', run: () => kyClient.get('v1/exports/e1').json() },
  ]
}

function posts({ createTransferClient }: Sdk, fetch: typeof globalThis.fetch): Contestant[] {
  const ours = createTransferClient({ baseUrl, auth: 'token', fetch })
  const plain = createOpenApiClient<paths>({ baseUrl, fetch, headers: { authorization: 'Bearer token' } })
  const kyClient = ky.create({ prefixUrl: baseUrl, fetch, headers: { authorization: 'Bearer token' } })
  const oClient = createFetch({ fetch, defaults: { baseURL: baseUrl, headers: { authorization: 'Bearer token' } } })
  const path = '/v1/transfers/uploads/sign-parts'
  const init = { method: 'POST', body: JSON.stringify(signRequest), headers: { 'content-type': 'application/json' } }
  return [
    { name: 'raw', run: async () => (await fetch(baseUrl + path, init)).json() },
    { name: '@nova/sdk/transfer', run: () => ours.signUploadParts(signRequest) },
    { name: 'openapi-fetch', run: () => plain.POST(path, { body: signRequest }) },
    { name: 'ofetch', run: () => oClient(path, { method: 'POST', body: signRequest }) },
    { name: 'ky', run: () => kyClient.post(path.slice(1), { json: signRequest }).json() },
  ]
}
