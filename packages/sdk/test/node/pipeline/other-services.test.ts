import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/internal/http/answer.ts'
import type { TokenSource } from '../../../src/internal/http/token-source.ts'
import { envelope, json, lost, operationOf, setup } from './made-up-service.ts'

/** What the first service never needed: other bodies, other answers, another way to be known. */
const spanning = operationOf({
  path: '/api/boxes/{box_path}/items/{item}',
  parameters: [
    { name: 'box_path', in: 'path', required: true, spansSegments: true },
    { name: 'item', in: 'path', required: true },
  ],
})

describe('a path of several segments', () => {
  it('keeps its slashes, and only those', async () => {
    const { call, seen } = setup({ answer: () => json({}) })
    await call(spanning, {}, { path: { box_path: '/team/a b?.json', item: 'x/y' } })
    expect(seen[0]?.url).toBe('https://things.test/base/api/boxes/team/a%20b%3F.json/items/x%2Fy')
  })

  it.each(['../secret', 'team/../x', 'a//b', 'team/', '', '/'])(
    'is refused before it is sent: %j',
    async (box_path) => {
      const { failure, seen } = setup({ answer: () => json({}) })
      const error = await failure(spanning, {}, { path: { box_path, item: 1 } })
      expect(error).toMatchObject({ code: 'invalid_options', attempts: 0, kind: 'local' })
      expect(error.message).toContain('box_path')
      expect(seen).toHaveLength(0)
    },
  )
})

describe('a form', () => {
  const form = { method: 'POST', path: '/v1/files', parameters: [], requestSchema: 'NewFile', multipart: true } as const
  const upload = operationOf({ ...form, name: 'upload', retry: 'verify' })
  const body = { file: new File(['0123456789'], 'ios.bin'), title: 'é' }

  const readForm = async (request: Request | undefined) => {
    const sent = await request?.formData()
    return { file: sent?.get('file') as File, title: sent?.get('title') }
  }

  it('is sent whole, with the boundary of the platform', async () => {
    const { call, seen } = setup({ answer: () => json({}) })
    await call(upload, {}, { body })
    expect(seen[0]?.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/)
    const { file, title } = await readForm(seen[0])
    expect([file.name, await file.text(), title]).toEqual(['ios.bin', '0123456789', 'é'])
  })

  it('is not sent again when the answer is lost', async () => {
    const { failure, seen } = setup({ answer: lost })
    expect(await failure(upload, {}, { body })).toMatchObject({ code: 'network_error', attempts: 1 })
    expect(seen).toHaveLength(1)
  })

  it('is sent again, whole, where that does no harm', async () => {
    const { call, seen } = setup({ answer: (_request, nth) => (nth === 1 ? lost() : json({})) })
    await call(operationOf({ ...form, retry: 'safe' }), {}, { body })
    const { file } = await readForm(seen[1])
    expect(await file.text()).toBe('0123456789')
  })
})

describe('the result', () => {
  it('is a part of the body, taken after the whole was validated', async () => {
    const seen: unknown[] = []
    const { call } = setup({
      answer: () => json({ code: 200, data: { a: 1 } }),
      validate: (_name, data) => {
        seen.push(data)
        return data
      },
    })
    expect(await call(operationOf({ result: 'data' }))).toEqual({ a: 1 })
    expect(seen).toEqual([{ code: 200, data: { a: 1 } }])
  })

  it('that is missing is a typed error', async () => {
    const { failure } = setup({ answer: () => json({ code: 200 }) })
    const error = await failure(operationOf({ result: 'data' }))
    expect(error).toMatchObject({ code: 'unexpected_body', status: 200 })
    expect(error.message).toContain('without data')
  })

  it('of an operation that answers nothing is undefined', async () => {
    const { call } = setup({ answer: () => json({ code: 200, status: 'success' }) })
    expect(await call(operationOf({ result: [] }))).toBeUndefined()
  })
})

describe('headers', () => {
  const move = operationOf({
    parameters: [
      { name: 'id', in: 'path', required: true },
      { name: 'X-If-Line', in: 'header', required: false },
      { name: 'Accept', in: 'header', required: false },
    ],
  })
  const path = { id: 1 }

  it('are sent as given, those of the contract only, and none over those of the transport', async () => {
    const { call, seen } = setup({ answer: () => json({}) })
    await call(move, {}, { path, headers: { 'X-If-Line': '5', Accept: 'text/xml', Cookie: 'c', authorization: 'x' } })
    await call(move, {}, { path, headers: { 'X-If-Line': undefined } })
    expect(seen.map(({ headers }) => [headers.get('x-if-line'), headers.get('accept')])).toEqual([
      ['5', 'application/json'],
      [null, 'application/json'],
    ])
    expect([seen[0]?.headers.get('cookie'), seen[0]?.headers.get('authorization')]).toEqual([null, 'Bearer tok'])
  })

  it('that cannot be sent are refused without being told', async () => {
    const { failure, seen } = setup({ answer: () => json({}) })
    const error = await failure(move, {}, { path, headers: { 'X-If-Line': 'hush\n' } })
    expect(error).toMatchObject({ code: 'invalid_options', attempts: 0 })
    expect(error.message).toContain('X-If-Line')
    expect(error.message).not.toContain('hush')
    expect(seen).toHaveLength(0)
  })

  it('of the answer come with the result where they belong to it', async () => {
    const { call } = setup({ answer: () => json({ data: [1] }, 200, { 'X-Line': '5' }) })
    expect(await call(operationOf({ result: 'data', resultHeaders: ['x-line', 'location'] }))).toEqual({
      body: [1],
      headers: { 'x-line': '5', location: null },
    })
  })

  it('come of the answer that was the last', async () => {
    const { call } = setup({ answer: (_, nth) => (nth === 1 ? lost() : json({}, 200, { 'X-Line': `${nth}` })) })
    expect(await call(operationOf({ resultHeaders: ['x-line'] }))).toEqual({ body: {}, headers: { 'x-line': '2' } })
  })
})

describe('no body where there may be none', () => {
  const row = { body: 'json', schema: 'Thing', codes: [], documented: true, mayBeEmpty: true } as const

  it('is null, whatever would be taken of it, and is shown to no validator', async () => {
    const validate = () => expect.unreachable('nothing to validate')
    const { call } = setup({ answer: () => new Response(null), validate })
    expect(await call(operationOf({ responses: { 200: row } }))).toBeNull()
    expect(await call(operationOf({ responses: { 200: row }, result: 'data', resultHeaders: ['x-line'] }))).toEqual({
      body: null,
      headers: { 'x-line': null },
    })
  })
})

describe('a service that reads its answers itself', () => {
  const judged: Answer = {
    type: 'service',
    code: 'not_found',
    status: 404,
    message: 'gone',
    details: { httpStatus: 200 },
    requestId: null,
  }

  it('sees status, body and headers, and its verdict is the error', async () => {
    const { failure, events } = setup({
      answer: () => json({ code: 404 }, 200, { 'x-kind': 'odd' }),
      judge: (_operation, status, { text }, headers) => {
        expect([status, text, headers.get('x-kind')]).toEqual([200, '{"code":404}', 'odd'])
        return judged
      },
    })
    expect(await failure()).toMatchObject({ code: 'not_found', status: 404, details: { httpStatus: 200 } })
    expect(events.find(({ type }) => type === 'attempt-end')).toMatchObject({ status: 200, code: 'not_found' })
  })

  it('is believed about a lost session, too', async () => {
    const { call, seen } = setup({
      auth: ({ refresh }) => (refresh ? 'new' : 'old'),
      answer: () => json({}),
      judge: (_operation, _status, _body, _headers) =>
        seen.length === 1 ? { ...judged, code: 'unauthorized', status: 401 } : { type: 'data', data: 1 },
    })
    expect(await call()).toBe(1)
    expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new'])
  })
})

describe('another way to be known', () => {
  const pass = (name: string): TokenSource => ({
    current: () => name,
    replace: async () => null,
    sign: (headers, token) => headers.set('x-pass', token.toUpperCase()),
  })

  it('is put where the service looks for it', async () => {
    const { call, seen } = setup({ answer: () => json({}), tokens: pass('a') })
    await call(operationOf({ auth: 'cookie' }))
    expect([seen[0]?.headers.get('x-pass'), seen[0]?.headers.get('authorization')]).toEqual(['A', null])
  })

  it('is asked for no replacement where there is nothing to replace', async () => {
    let asked = 0
    const tokens: TokenSource = { ...pass(''), replace: async () => String(++asked) }
    const { failure } = setup({ answer: () => envelope(401, 'unauthorized'), tokens })
    expect(await failure(operationOf({ auth: 'cookie' }))).toMatchObject({ code: 'unauthorized', attempts: 1 })
    expect(asked).toBe(0)
  })

  it('lets the cookies of a page travel where they are the session', async () => {
    const { call, seen } = setup({ answer: () => json({}), tokens: pass(''), cookies: 'include' })
    await call(operationOf({ auth: 'cookie' }))
    expect(seen[0]?.credentials).toBe('include')
  })
})
