import { describe, expect, it } from 'vitest'
import type { OperationSpec } from '../../internal/operation.ts'
import { warningsOf } from './artifact-warnings.ts'
import { judgeArtifact } from './judge-answer.ts'

const operationOf = (body: 'json' | 'text'): OperationSpec => ({
  name: 'getSpectra',
  operationId: 'get_spectra',
  service: 'spectra',
  method: 'GET',
  path: '/spectra.json',
  tag: 'nova',
  auth: 'none',
  idempotency: null,
  retry: 'safe',
  parameters: [],
  requestSchema: null,
  success: 200,
  responses: { 200: { body, schema: null, codes: [], documented: true } },
})
const judged = (status: number, text: string, body: 'json' | 'text' = 'json', fault?: 'truncated' | 'too-large') =>
  judgeArtifact(operationOf(body), status, fault ? { text, fault } : { text }, new Headers())

const denied =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>'
const page = '<!DOCTYPE html><html><head><title>Open Nova Catalog</title></head><svg></svg></html>'
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90"><circle r="2"/></svg>\n'

describe('there is no such file', () => {
  it.each<readonly [string, number, string, string, string]>([
    ['a bucket behind a CDN', 403, denied, 'xml', 'AccessDenied'],
    ['a bucket that says so', 404, denied.replace('AccessDenied', 'NoSuchKey'), 'xml', 'NoSuchKey'],
    ['a page for people', 404, page, 'html', 'Open Nova Catalog'],
    ['a firewall, for all one can tell', 403, '<html><title>403 Forbidden</title></html>', 'html', '403 Forbidden'],
    ['nobody at all', 403, '', 'empty', ''],
  ])('says %s', (_who, status, text, body, message) => {
    expect(judged(status, text)).toMatchObject({
      type: 'service',
      code: 'artifact_missing',
      message,
      details: { body },
    })
  })
})

it.each([429, 500, 502, 503, 504, 400, 416])('%i is said by something in front', (status) => {
  expect(judged(status, '<html><title>Busy</title></html>')).toEqual({
    type: 'gateway',
    shape: 'html',
    snippet: 'Busy',
  })
})

describe('a success is', () => {
  it('a document', () => {
    expect(judged(200, '{"a": [1]}')).toEqual({ type: 'data', data: { a: [1] } })
  })

  it('a document with numbers that are none, with a warning beside it', () => {
    const answer = judged(200, '{"a": [NaN, 1, -Infinity]}')
    expect(answer).toEqual({ type: 'data', data: { a: [Number.NaN, 1, Number.NEGATIVE_INFINITY] } })
    const { data } = answer as { data: object }
    expect(warningsOf(data)).toEqual([
      { code: 'non_finite_numbers', count: 2, message: expect.stringContaining('2 numbers') },
    ])
  })

  it('an image', () => {
    expect(judged(200, svg, 'text')).toEqual({ type: 'data', data: svg })
    expect(judged(200, `<?xml version="1.0"?>${svg}`, 'text')).toMatchObject({ type: 'data' })
  })
})

describe('not a success, whatever the status says, is', () => {
  it.each<readonly [string, string, 'json' | 'text', string, string]>([
    ['a page', page, 'json', 'not-json', 'Open Nova Catalog'],
    ['a page where an image is due', page, 'text', 'not-json', 'Open Nova Catalog'],
    ['an error of the bucket', denied, 'json', 'not-json', 'AccessDenied'],
    ['an image that ends early', svg.slice(0, 60), 'text', 'truncated', ''],
    ['a document where an image is due', '{"a":1}', 'text', 'not-json', '{"a":1}'],
    ['a document that ends early', '{"a": [1, 2', 'json', 'truncated', '{"a": [1, 2'],
    ['a document that was never good', '{"a": undefined}', 'json', 'not-json', '{"a": undefined}'],
    ['a list', '[1]', 'json', 'not-json', ''],
    ['a number', 'NaN', 'json', 'not-json', ''],
    [
      'a pointer of Git LFS',
      'version https://git-lfs.github.com/spec/v1',
      'json',
      'not-json',
      'version https://git-lfs.github.com/spec/v1',
    ],
    ['nothing', ' \n', 'json', 'empty', ''],
    ['no image', '', 'text', 'empty', ''],
  ])('%s', (_what, text, body, why, snippet) => {
    const answer = judged(200, text, body)
    expect(answer).toMatchObject({ type: 'bad-success', why })
    if (snippet !== '') expect(answer).toMatchObject({ snippet })
  })

  it('what broke off on the way, whatever it looks like', () => {
    expect(judged(200, '{"a": 1}', 'json', 'truncated')).toMatchObject({ type: 'bad-success', why: 'truncated' })
  })
})
