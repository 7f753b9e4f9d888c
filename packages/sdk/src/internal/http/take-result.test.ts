import { describe, expect, it } from 'vitest'
import type { OperationSpec } from '../operation.ts'
import { takeHeaders, takeResult } from './take-result.ts'

type Row = readonly [name: string, result: OperationSpec['result'], body: unknown, want: object]
const table: readonly Row[] = [
  ['the body', undefined, { a: 1 }, { result: { a: 1 } }],
  ['a body that is no object', undefined, '0.1.0', { result: '0.1.0' }],
  ['one member', 'data', { code: 200, data: { a: 1 } }, { result: { a: 1 } }],
  ['a member that is null', 'data', { data: null }, { result: null }],
  ['a member that is empty', 'data', { data: [] }, { result: [] }],
  ['a member that is missing', 'data', { code: 200 }, { missing: 'data' }],
  ['several', ['link', 'network'], { code: 201, link: 1, network: 2 }, { result: { link: 1, network: 2 } }],
  ['several, the later ones absent', ['link', 'network'], { link: 1 }, { result: { link: 1 } }],
  ['several, the first one absent', ['link', 'network'], { network: 1 }, { missing: 'link' }],
  ['one that may be there, and is', ['gone'], { code: 200, gone: true }, { result: { gone: true } }],
  ['one that may be there, and is not', ['gone'], { code: 200 }, { result: {} }],
  ['nothing', [], { code: 200 }, { result: undefined }],
  ['a member of no body', 'data', null, { result: null }],
  ['several of no body', ['link', 'network'], null, { result: null }],
]

describe('takeResult', () => {
  for (const [name, result, body, want] of table)
    it(name, () =>
      expect(takeResult({ ...(result === undefined ? {} : { result }) } as OperationSpec, body)).toEqual(want),
    )
})

describe('takeHeaders', () => {
  const names = ['x-line', 'last-modified']
  it('gives those that are there, the others null, and no more', () => {
    expect(takeHeaders(names, new Headers({ 'X-Line': '5', etag: 'a' }))).toEqual({
      'x-line': '5',
      'last-modified': null,
    })
  })
  it('keeps one that is empty', () => {
    expect(takeHeaders(['x-line'], new Headers({ 'x-line': '' }))).toEqual({ 'x-line': '' })
  })
})
