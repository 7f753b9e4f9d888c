import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { evaluateSubject } from '../../test/evaluate-schemas.ts'
import type { Schema } from '../contract/contract.ts'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

interface Case {
  readonly name: string
  readonly schema: Schema
  readonly others?: Readonly<Record<string, Schema>>
  readonly accepts: readonly unknown[]
  readonly rejects: readonly unknown[]
}

const closed = {
  type: 'object',
  additionalProperties: false,
  required: ['a'],
  properties: { a: { type: 'string' }, b: { type: ['integer', 'null'] } },
}

const cases: readonly Case[] = [
  { name: 'anything', schema: {}, accepts: [1, null, {}], rejects: [] },
  { name: 'true', schema: true, accepts: [1, null], rejects: [] },
  { name: 'false', schema: false, accepts: [], rejects: [1, null] },
  { name: 'string', schema: { type: 'string' }, accepts: ['', 'x'], rejects: [1, null] },
  {
    name: 'length in characters, not UTF-16 units',
    schema: { type: 'string', minLength: 2, maxLength: 3 },
    accepts: ['ab', '🙂🙂', '🙂🙂🙂'],
    rejects: ['a', '🙂', 'abcd'],
  },
  { name: 'minLength 1', schema: { type: 'string', minLength: 1 }, accepts: ['a'], rejects: [''] },
  { name: 'pattern', schema: { type: 'string', pattern: '^(a|/b)$' }, accepts: ['a', '/b'], rejects: ['b', 'aa'] },
  { name: 'pattern is not anchored', schema: { type: 'string', pattern: 'b' }, accepts: ['abc'], rejects: ['ac'] },
  {
    name: 'date-time',
    schema: { type: 'string', format: 'date-time' },
    accepts: ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.123456Z', '2026-01-02T03:04:05+02:00'],
    rejects: ['2026-01-02', 'soon', '2026-13-02T03:04:05Z'],
  },
  { name: 'date', schema: { type: 'string', format: 'date' }, accepts: ['2026-01-02'], rejects: ['2026-02-30'] },
  {
    name: 'uuid',
    schema: { type: 'string', format: 'uuid' },
    accepts: ['6f9619ff-8b86-d011-b42d-00c04fc964ff'],
    rejects: ['6f9619ff'],
  },
  { name: 'uri', schema: { type: 'string', format: 'uri' }, accepts: ['https://a.test/b?c'], rejects: ['a b'] },
  { name: 'email', schema: { type: 'string', format: 'email' }, accepts: ['a@b.test'], rejects: ['a'] },
  {
    name: 'integer',
    schema: { type: 'integer', minimum: 1, maximum: 10 },
    accepts: [1, 10, 2.0],
    rejects: [0, 11, 1.5, '1'],
  },
  {
    name: 'exclusive bounds and multiples',
    schema: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1, multipleOf: 0.25 },
    accepts: [0.25, 0.5],
    rejects: [0, 1, 0.3],
  },
  { name: 'boolean', schema: { type: 'boolean' }, accepts: [true], rejects: ['true', 1] },
  { name: 'null', schema: { type: 'null' }, accepts: [null], rejects: [0, ''] },
  { name: 'enum', schema: { enum: ['a', 'b'] }, accepts: ['a'], rejects: ['c', null] },
  { name: 'mixed enum', schema: { enum: ['a', 1, null] }, accepts: ['a', 1, null], rejects: ['1', 2] },
  { name: 'const', schema: { const: 7 }, accepts: [7], rejects: [8] },
  {
    name: 'nullable by type list',
    schema: { type: ['string', 'null'], minLength: 1 },
    accepts: ['a', null],
    rejects: ['', 1],
  },
  {
    name: 'nullable by anyOf',
    schema: { anyOf: [{ type: 'integer', minimum: 1 }, { type: 'null' }] },
    accepts: [1, null],
    rejects: [0, 'x'],
  },
  {
    name: 'nullable by type list, with a format',
    schema: { type: ['string', 'null'], format: 'date-time' },
    accepts: ['2026-01-02T03:04:05.678Z', null],
    rejects: ['soon', 1],
  },
  {
    name: 'nullable by type list, with an enum',
    schema: { type: ['string', 'null'], enum: ['a', 'b', null] },
    accepts: ['a', null],
    rejects: ['c', 1],
  },
  {
    name: 'nullable map',
    schema: { type: ['object', 'null'], additionalProperties: { type: 'integer', format: 'int32' } },
    accepts: [{}, { a: 1 }, null],
    rejects: [{ a: 1.5 }, { a: 'x' }, []],
  },
  {
    name: 'nullable list',
    schema: { type: ['array', 'null'], items: ref('Inner') },
    others: { Inner: { type: 'string', format: 'uuid' } },
    accepts: [[], ['6f9619ff-8b86-d011-b42d-00c04fc964ff'], null],
    rejects: [['6f9619ff'], {}, 'x'],
  },
  {
    name: 'list of objects',
    schema: { type: 'array', items: ref('Inner') },
    others: { Inner: { type: 'object', required: ['a'], properties: { a: { const: 'x' } } } },
    accepts: [[], [{ a: 'x' }]],
    rejects: [[{}], [{ a: 'y' }], {}, null],
  },
  {
    name: 'map of maps',
    schema: { type: 'object', additionalProperties: { type: 'object', additionalProperties: { type: 'integer' } } },
    accepts: [{}, { a: {} }, { a: { b: 1 } }],
    rejects: [{ a: 1 }, { a: { b: 'x' } }, []],
  },
  { name: 'const beside its type', schema: { type: 'string', const: 'ok' }, accepts: ['ok'], rejects: ['no', null] },
  { name: 'several types', schema: { type: ['string', 'integer'] }, accepts: ['a', 1], rejects: [1.5, null, true] },
  {
    name: 'array bounds and uniqueness',
    schema: { type: 'array', items: { type: 'integer' }, minItems: 1, maxItems: 3, uniqueItems: true },
    accepts: [[1], [1, 2, 3]],
    rejects: [[], [1, 1], [1, 2, 3, 4], ['a'], {}],
  },
  {
    name: 'array of anything',
    schema: { type: 'array' },
    accepts: [[], [1, 'a', null]],
    rejects: [{}],
  },
  {
    name: 'closed object',
    schema: closed,
    accepts: [{ a: 'x' }, { a: 'x', b: null }, { a: 'x', b: 1 }],
    rejects: [{}, { a: 1 }, { a: 'x', b: 'y' }, { a: 'x', c: 1 }, [], null],
  },
  {
    name: 'open object',
    schema: { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
    accepts: [{ a: 'x', more: 1 }],
    rejects: [{ more: 1 }],
  },
  {
    name: 'object with typed rest',
    schema: { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: { type: 'integer' } },
    accepts: [{}, { a: 'x', n: 1 }],
    rejects: [{ n: 'x' }, { a: 1 }],
  },
  {
    name: 'map',
    schema: { type: 'object', additionalProperties: { type: 'string' }, minProperties: 1, maxProperties: 2 },
    accepts: [{ 1: 'a' }, { 1: 'a', x: 'b' }],
    rejects: [{}, { 1: 1 }, { a: '', b: '', c: '' }],
  },
  {
    name: 'map with restricted keys',
    schema: { type: 'object', propertyNames: { pattern: '^[1-9]$' }, additionalProperties: { type: 'string' } },
    accepts: [{}, { 1: 'a' }],
    rejects: [{ 10: 'a' }, { x: 'a' }],
  },
  {
    name: 'map by pattern',
    schema: { type: 'object', patternProperties: { '^n': { type: 'integer' } }, additionalProperties: false },
    accepts: [{}, { n1: 1 }],
    rejects: [{ n1: 'x' }, { m: 1 }],
  },
  { name: 'free object', schema: { type: 'object' }, accepts: [{}, { a: 1 }], rejects: [[], 'x'] },
  { name: 'empty object', schema: { type: 'object', additionalProperties: false }, accepts: [{}], rejects: [{ a: 1 }] },
  {
    name: 'field names that are no identifiers',
    schema: { type: 'object', required: ['a-b'], properties: { 'a-b': { type: 'string' }, 1: { type: 'string' } } },
    accepts: [{ 'a-b': '' }],
    rejects: [{}, { 'a-b': '', 1: 1 }],
  },
  {
    name: 'reference',
    schema: { type: 'object', required: ['inner'], properties: { inner: ref('Inner') } },
    others: { Inner: { type: 'integer' } },
    accepts: [{ inner: 1 }],
    rejects: [{ inner: 'x' }, {}],
  },
  {
    name: 'allOf of objects',
    schema: { allOf: [ref('Base'), { properties: { n: { type: 'integer' } }, required: ['n'] }] },
    others: { Base: { type: 'object', required: ['a'], properties: { a: { type: 'string' } } } },
    accepts: [
      { a: 'x', n: 1 },
      { a: 'x', n: 1, z: 1 },
    ],
    rejects: [{ a: 'x' }, { n: 1 }, { a: 1, n: 1 }],
  },
  {
    name: 'allOf of one, to hang a description on a reference',
    schema: { type: 'object', properties: { x: { description: 'Said here.', allOf: [ref('Inner')] } } },
    others: { Inner: { type: 'integer' } },
    accepts: [{ x: 1 }],
    rejects: [{ x: 'y' }],
  },
  {
    name: 'discriminated union',
    schema: { oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'kind' } },
    others: {
      Cat: { type: 'object', required: ['kind'], properties: { kind: { const: 'cat' }, purrs: { type: 'boolean' } } },
      Dog: { type: 'object', required: ['kind'], properties: { kind: { const: 'dog' }, barks: { type: 'boolean' } } },
    },
    accepts: [{ kind: 'cat', purrs: true }, { kind: 'dog' }],
    rejects: [{ kind: 'cow' }, { kind: 'cat', purrs: 1 }, {}],
  },
  {
    name: 'narrowed object',
    schema: {
      type: 'object',
      required: ['kind'],
      'x-nova-narrow': { by: 'kind', when: { a: ['left'], b: ['right'] } },
      properties: {
        kind: { enum: ['a', 'b'] },
        left: { type: ['string', 'null'] },
        right: { type: ['string', 'null'] },
      },
    },
    accepts: [
      { kind: 'a', left: 'x' },
      { kind: 'a', left: 'x', right: null },
      { kind: 'b', right: 'x' },
    ],
    rejects: [{ kind: 'a' }, { kind: 'a', left: null }, { kind: 'a', left: 'x', right: 'y' }, { kind: 'c' }],
  },
  {
    name: 'recursion',
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: { name: { type: 'string' }, children: { type: 'array', items: ref('Subject') } },
    },
    accepts: [{ name: 'a', children: [{ name: 'b', children: [] }] }],
    rejects: [
      { name: 'a', children: [{ name: 1 }] },
      { name: 'a', children: [{ name: 'b', children: [{}] }] },
    ],
  },
  {
    name: 'recursion without an object',
    schema: { anyOf: [{ type: 'string' }, { type: 'array', items: ref('Subject') }] },
    accepts: ['a', ['a', ['b', []]]],
    rejects: [1, ['a', [1]]],
  },
  {
    name: 'a component that extends itself',
    schema: { allOf: [ref('Subject'), { properties: { n: { type: 'integer' } } }], properties: {} },
    accepts: [{ n: 1 }],
    rejects: [{ n: 'x' }],
  },
  {
    name: 'mutual recursion',
    schema: { type: 'object', properties: { other: { anyOf: [ref('Other'), { type: 'null' }] } } },
    others: { Other: { type: 'object', required: ['back'], properties: { back: ref('Subject') } } },
    accepts: [{}, { other: null }, { other: { back: { other: { back: {} } } } }],
    rejects: [{ other: {} }, { other: { back: { other: { back: 1 } } } }],
  },
]

describe('a request schema accepts exactly what the JSON Schema accepts', () => {
  it.each(cases)('$name', ({ schema, others = {}, accepts, rejects }) => {
    const subject = evaluateSubject({ Subject: schema, ...others }, 'request')
    for (const value of accepts) expect(subject.safeParse(value).error?.issues, JSON.stringify(value)).toBeUndefined()
    for (const value of rejects) expect(subject.safeParse(value).success, JSON.stringify(value)).toBe(false)
  })
})

describe('an independent JSON Schema validator agrees with the tables above', () => {
  // Narrowing is an extension, and a validator follows a self-extending schema for ever.
  const beyondJsonSchema = ['narrowed object', 'a component that extends itself']
  it.each(cases.filter(({ name }) => !beyondJsonSchema.includes(name)))(
    '$name',
    ({ schema, others = {}, accepts, rejects }) => {
      const ajv = new Ajv2020({ strict: false })
      addFormats(ajv)
      ajv.addSchema({ $id: 'urn:made:up', components: { schemas: { Subject: schema, ...others } } })
      const validate = ajv.compile({ $ref: 'urn:made:up#/components/schemas/Subject' })
      for (const value of accepts) expect(validate(value), JSON.stringify(value)).toBe(true)
      for (const value of rejects) expect(validate(value), JSON.stringify(value)).toBe(false)
    },
  )
})

describe('a response schema', () => {
  it('keeps fields the contract does not know, at every depth', () => {
    const schemas = { Subject: { ...closed, properties: { ...closed.properties, in: ref('Inner') } }, Inner: closed }
    const value = { a: 'x', more: 1, in: { a: 'y', deeper: true } }
    expect(evaluateSubject(schemas, 'response').parse(value)).toEqual(value)
  })

  it('still rejects known fields of the wrong type', () => {
    expect(evaluateSubject({ Subject: closed }, 'response').safeParse({ a: 1 }).success).toBe(false)
  })
})
