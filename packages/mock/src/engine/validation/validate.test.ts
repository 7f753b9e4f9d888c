import { describe, expect, test } from 'vitest'
import type { JsonSchema, JsonSchemas } from './json-schema.ts'
import { readJson } from './json-syntax.ts'
import { type Dialect, validate } from './validate.ts'

const schemas: JsonSchemas = {
  Order: {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'count'],
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 5 },
      count: { type: 'integer', exclusiveMinimum: 0 },
      page: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
      wish: { anyOf: [{ type: 'string', pattern: '^(a|b)$' }, { type: 'null' }] },
      mood: { type: ['string', 'null'], enum: ['good', 'bad', null] },
      lines: { type: 'array', minItems: 1, maxItems: 2, items: { $ref: '#/components/schemas/Line' } },
      sums: { anyOf: [{ type: 'object', additionalProperties: { type: 'string' } }, { type: 'null' }] },
    },
  },
  Line: {
    type: 'object',
    additionalProperties: false,
    required: ['at'],
    properties: { at: { type: 'integer' }, flag: { type: 'boolean', default: true } },
  },
}
const order: JsonSchema = { $ref: '#/components/schemas/Order' }
const check = (value: unknown) => validate(order, value, ['body'], schemas)

test('coerces, fills in defaults and turns absent into null', () => {
  expect(check({ name: 'x', count: '12', page: 7.0, lines: [{ at: true }] })).toEqual({
    errors: [],
    value: { name: 'x', count: 12, page: 7, wish: null, mood: null, lines: [{ at: 1, flag: true }], sums: null },
  })
  expect(check({ name: 'x', count: 1, wish: null }).value).toMatchObject({ page: 50, wish: null })
})

describe('errors', () => {
  const ok = { name: 'x', count: 1 }
  const table: readonly [unknown, readonly object[]][] = [
    ['text', [{ type: 'model_attributes_type', loc: ['body'], input: 'text' }]],
    [[], [{ type: 'model_attributes_type', loc: ['body'] }]],
    [
      {},
      [
        { type: 'missing', loc: ['body', 'name'], input: {} },
        { type: 'missing', loc: ['body', 'count'], input: {} },
      ],
    ],
    [{ ...ok, count: 0 }, [{ type: 'greater_than', loc: ['body', 'count'], input: 0, ctx: { gt: 0 } }]],
    [{ ...ok, count: 12.5 }, [{ type: 'int_from_float' }]],
    [{ ...ok, count: 'ten' }, [{ type: 'int_parsing', input: 'ten' }]],
    [{ ...ok, count: null }, [{ type: 'int_type', input: null }]],
    [{ ...ok, page: 201 }, [{ type: 'less_than_equal', ctx: { le: 200 } }]],
    [{ ...ok, page: 0 }, [{ type: 'greater_than_equal', ctx: { ge: 1 } }]],
    [{ ...ok, name: '' }, [{ type: 'string_too_short', ctx: { min_length: 1 }, msg: /1 character$/ }]],
    [{ ...ok, name: 'éééééé' }, [{ type: 'string_too_long', ctx: { max_length: 5 } }]],
    [{ ...ok, name: 5 }, [{ type: 'string_type', input: 5 }]],
    [{ ...ok, wish: 'c' }, [{ type: 'string_pattern_mismatch', ctx: { pattern: '^(a|b)$' } }]],
    [{ ...ok, mood: 'odd' }, [{ type: 'string_pattern_mismatch' }]],
    [{ ...ok, lines: {} }, [{ type: 'list_type' }]],
    [{ ...ok, lines: [] }, [{ type: 'too_short', ctx: { field_type: 'List', min_length: 1, actual_length: 0 } }]],
    [{ ...ok, lines: [1, 2, 3] }, [{ type: 'too_long', ctx: { actual_length: 3 } }]],
    [{ ...ok, lines: [{ at: 'x' }] }, [{ type: 'int_parsing', loc: ['body', 'lines', 0, 'at'] }]],
    [{ ...ok, sums: [] }, [{ type: 'dict_type' }]],
    [{ ...ok, sums: { 1: 2 } }, [{ type: 'string_type', loc: ['body', 'sums', '1'] }]],
    [
      { name: 'x', count: 0, color: 'red' },
      [{ type: 'greater_than' }, { type: 'extra_forbidden', loc: ['body', 'color'], input: 'red' }],
    ],
  ]
  test.each(table)('%j', (value, want) => {
    const { errors } = check(value)
    expect(errors).toHaveLength(want.length)
    want.forEach((expected, index) => {
      const { msg, ...rest } = expected as { msg?: RegExp }
      expect(errors[index]).toMatchObject(rest)
      if (msg) expect(errors[index]?.msg).toMatch(msg)
    })
  })
})

test('says where JSON breaks', () => {
  expect(readJson('{"a":1}')).toEqual({ value: { a: 1 } })
  expect(readJson('{"a":1,}')).toMatchObject({ offset: 7 })
  expect(readJson('{"a":')).toMatchObject({ offset: 5 })
  expect(readJson('nope')).toHaveProperty('offset')
})

test('a lenient service reads text and names the choices', () => {
  const declared: JsonSchema = {
    type: 'object',
    properties: {
      on: { type: 'boolean' },
      size: { type: 'number' },
      mood: { allOf: [{ $ref: '#/components/schemas/Mood' }], default: 'good' },
    },
  }
  const known: JsonSchemas = { Mood: { type: 'string', enum: ['good', 'bad'] } }
  const read = (value: unknown) => validate(declared, value, [], known, { readsText: true, namesChoices: true })
  expect(read({ on: 'yes', size: '1.5', other: 1 })).toEqual({
    errors: [],
    value: { on: true, size: 1.5, mood: 'good', other: 1 },
  })
  expect(read({ on: 'maybe', size: 'big', mood: 'odd' }).errors).toMatchObject([
    { type: 'bool_type' },
    { type: 'float_type' },
    { type: 'literal_error', ctx: { expected: "'good' or 'bad'" } },
  ])
})

test('bounds of numbers are kept where a service keeps them, of integers everywhere', () => {
  const between: JsonSchema = { type: 'number', minimum: 0, maximum: 1 }
  const types = (value: unknown, dialect: Dialect) =>
    validate(between, value, [], {}, dialect).errors.map((error) => error.type)
  expect([types(1.5, {}), types(1.5, { boundsNumbers: true })]).toEqual([[], ['less_than_equal']])
  expect(types('-0.5', { boundsNumbers: true, readsText: true })).toEqual(['greater_than_equal'])
  expect([0, 0.5, 1].flatMap((value) => types(value, { boundsNumbers: true }))).toEqual([])
})
