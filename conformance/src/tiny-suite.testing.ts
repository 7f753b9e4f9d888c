import type { Check, CheckContext, Suite } from './check.ts'
import type { TinyOperation } from './tiny-service.testing.ts'

export interface TinyFacts {
  readonly ready: boolean
}

export type TinyContext = CheckContext<TinyOperation, TinyFacts>
export type TinyCheck = Check<TinyOperation, TinyFacts>

/** A check that only runs. */
export const checkOf = (id: string, run: TinyCheck['run'], more: Partial<TinyCheck> = {}): TinyCheck => ({
  id,
  title: `${id} holds`,
  operations: ['getThing'],
  run,
  ...more,
})

export const suiteOf = (
  checks: readonly TinyCheck[],
  discover: Suite<TinyOperation, TinyFacts>['discover'] = async () => ({ ready: true }),
): Suite<TinyOperation, TinyFacts> => ({
  service: 'tiny',
  discover,
  checks,
  unreachable: (_, status) => (status === 422 ? 'takes a broken caller' : null),
})

export const TINY_TOKEN = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c2VyLTEifQ.c2lnbmF0dXJl'
export const SIGNED_URL = 'http://store.test/bucket/key?X-Amz-Expires=60&X-Amz-Signature=0123456789abcdef'

/** The made-up service itself. `misbehave` replaces its answers. */
export function tinyFetch(misbehave: (request: Request) => Response | undefined = () => undefined) {
  const requests: Request[] = []
  const things = new Set(['1'])
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    requests.push(request)
    request.signal.throwIfAborted()
    return misbehave(request) ?? answer(request)
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/v1/ping') return json(200, { ok: true })
    if (request.headers.get('authorization') !== `Bearer ${TINY_TOKEN}`) return refuse(401, 'unauthorized')
    if (request.method === 'POST') {
      const body: unknown = await request.json()
      if (typeof body !== 'object' || body === null || !('thing_id' in body)) return refuse(422, 'invalid_request')
      things.add(String(body.thing_id))
      return json(201, thing(String(body.thing_id)))
    }
    const id = decodeURIComponent(pathname.slice('/v1/things/'.length))
    return things.has(id) ? json(200, thing(id)) : refuse(404, 'not_found')
  }

  const thing = (thing_id: string) => ({
    thing_id,
    note: SIGNED_URL,
    made_at: '2026-01-01T00:00:00Z',
    parts: [],
    cover: null,
    tags: {},
  })
  return { fetch, requests, things }
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { 'X-Request-Id': 'request-1', ...headers } })

export const refuse = (status: number, code: string) =>
  json(status, { error: { code, message: 'refused', details: {}, request_id: 'request-1' } })
