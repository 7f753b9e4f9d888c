import { describe, expect, it } from 'vitest'
import type { OperationSpec } from '../operation.ts'
import { takeResult } from './take-result.ts'

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
]

describe('takeResult', () => {
  for (const [name, result, body, want] of table)
    it(name, () =>
      expect(takeResult({ ...(result === undefined ? {} : { result }) } as OperationSpec, body)).toEqual(want),
    )
})
