import { describe, expect, it } from 'vitest'
import type { TokenProvider } from '../../../src/internal/http/token-source.ts'
import { type Answering, envelope, finishThing, json, setup } from './made-up-service.ts'

describe('the access token', () => {
  const server =
    (good: string): Answering =>
    (request) =>
      request.headers.get('authorization') === `Bearer ${good}` ? json({ ok: true }) : envelope(401, 'unauthorized')

  it('is refreshed once for all callers, who are then replayed', async () => {
    let refreshes = 0
    const auth: TokenProvider = ({ refresh }) => (refresh ? `new-${++refreshes}` : 'old')
    const { call, seen, events } = setup({ answer: server('new-1'), auth })
    expect(await Promise.all(Array.from({ length: 10 }, () => call(finishThing)))).toHaveLength(10)
    expect([refreshes, seen.length]).toEqual([1, 20])
    expect(events.filter(({ type }) => type === 'token-refreshed')).toHaveLength(10)
  })

  it('that stays the same is not sent again', async () => {
    const { failure, seen } = setup({ answer: server('other'), auth: () => 'same' })
    expect(await failure()).toMatchObject({ code: 'unauthorized', status: 401, kind: 'authentication', attempts: 1 })
    expect(seen).toHaveLength(1)
  })

  it('that is refused again ends the call', async () => {
    let n = 0
    const { failure, seen } = setup({ answer: server('never'), auth: () => `t${++n}` })
    expect(await failure()).toMatchObject({ code: 'unauthorized', attempts: 2 })
    expect(seen).toHaveLength(2)
  })

  it('is not blamed for a transient fault of the key server', async () => {
    let asked = 0
    const auth: TokenProvider = ({ refresh }) => {
      if (refresh) asked++
      return 'tok'
    }
    const { call } = setup({
      answer: (_, nth) => (nth === 1 ? envelope(401, 'keys_unavailable') : json({ nth })),
      auth,
    })
    expect(await call(finishThing)).toEqual({ nth: 2 })
    expect(asked).toBe(0)
  })

  const unusable: readonly (readonly [string, string | TokenProvider, string])[] = [
    ['missing', '', 'access_token_missing'],
    ['malformed', 'Bearer secret', 'access_token_malformed'],
    ['not to be had', () => Promise.reject(new Error('offline')), 'access_token_unavailable'],
  ]
  for (const [name, auth, code] of unusable)
    it(`${name}: nothing is sent`, async () => {
      const { failure, seen } = setup({ answer: () => json({}), auth })
      const error = await failure()
      expect(error).toMatchObject({ code, kind: 'authentication', attempts: 0 })
      expect(JSON.stringify(error) + String(error)).not.toContain('secret')
      expect(seen).toHaveLength(0)
    })

  it('does not follow a redirect to another address', async () => {
    const answer = () => new Response(null, { status: 307, headers: { location: 'https://evil.test/x?code=1' } })
    const { failure, seen } = setup({ answer })
    const error = await failure()
    expect(error).toMatchObject({
      code: 'redirect_refused',
      status: 307,
      details: { location: 'https://evil.test/x?[redacted]' },
    })
    expect(seen.map(({ url }) => new URL(url).host)).toEqual(['things.test'])
  })

  it('never appears in events or errors', async () => {
    const { failure, events } = setup({
      answer: (request) => envelope(502, 'broken', `got ${request.headers.get('authorization')}`),
      auth: 'abc.def.ghi',
    })
    const error = await failure()
    expect(JSON.stringify(events) + JSON.stringify(error) + String(error)).not.toContain('abc.def')
  })
})
