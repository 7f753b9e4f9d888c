import { describe, expect, it } from 'vitest'
import type { OperationSpec } from '../operation.ts'
import { findSegmentProblem, spellBody, spellPath } from './spell-request.ts'

const operation: OperationSpec = {
  name: 'getBox',
  operationId: 'get_box',
  service: 'boxes',
  method: 'GET',
  path: '/api/boxes/{box_path}/items/{item}',
  tag: 'boxes',
  auth: 'cookie',
  idempotency: null,
  retry: 'safe',
  parameters: [
    { name: 'box_path', in: 'path', required: true, spansSegments: true },
    { name: 'item', in: 'path', required: true },
  ],
  requestSchema: null,
  success: 200,
  responses: {},
}

const paths: readonly (readonly [given: string, want: string])[] = [
  ['demo.json', 'demo.json'],
  ['/demo.json', 'demo.json'],
  ['team/Nested.json', 'team/Nested.json'],
  ['/team/a/b.json', 'team/a/b.json'],
  ['My lab é.json', 'My%20lab%20%C3%A9.json'],
  ['50%/a?b#c.json', '50%25/a%3Fb%23c.json'],
  ['a%2Fb.json', 'a%252Fb.json'],
  ['{item}/$&.json', '%7Bitem%7D/%24%26.json'],
  ['..hidden/...json', '..hidden/...json'],
]
describe('spellPath keeps slashes and spells everything else', () => {
  for (const [given, want] of paths)
    it(given, () =>
      expect(spellPath(operation, { path: { box_path: given, item: 1 } })).toBe(`/api/boxes/${want}/items/{item}`),
    )
})

const values: readonly (readonly [given: unknown, want: RegExp | null])[] = [
  ['demo.json', null],
  ['/team/demo.json', null],
  ['', /empty, which/],
  ['/', /empty, which/],
  [undefined, /not a path/],
  [7, /not a path/],
  ['//demo.json', /empty segment/],
  ['team//demo.json', /empty segment/],
  ['team/', /empty segment/],
  ['..', /dot segment/],
  ['team/../demo.json', /dot segment/],
  ['./demo.json', /dot segment/],
  ['/..', /dot segment/],
  ['lab\ud800.json', /half a character/],
  ['lab😀.json', null],
]
describe('findSegmentProblem', () => {
  for (const [given, want] of values)
    it(JSON.stringify(given) ?? 'undefined', () => {
      const problem = findSegmentProblem(given)
      if (want === null) expect(problem).toBeNull()
      else expect(problem).toMatch(want)
    })
})

describe('spellBody', () => {
  const upload = { ...operation, multipart: true } as const
  it('makes a form of what travels as one, absent members left out', () => {
    const file = new File(['bytes'], 'ios.bin')
    const form = spellBody(upload, {
      image: file,
      image_name: 'ios',
      size: 5,
      note: undefined,
      other: null,
    }) as FormData
    expect([...form.keys()]).toEqual(['image', 'image_name', 'size'])
    expect((form.get('image') as File).name).toBe('ios.bin')
    expect(form.get('size')).toBe('5')
  })
  it('leaves every other body alone', () => {
    const body = { image: 'x' }
    expect(spellBody(operation, body)).toBe(body)
    expect(spellBody(upload, undefined)).toBeUndefined()
  })
})
