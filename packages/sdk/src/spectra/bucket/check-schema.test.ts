import { expect, test } from 'vitest'
import { type CheckedSchema, checkSchema, type SchemaTable } from './check-schema.ts'

const all: SchemaTable = { Hex: { type: 'string', pattern: '^[0-9a-f]+$' } }
const hex: CheckedSchema = { $ref: '#/$defs/Hex' }
const thing: CheckedSchema = {
  type: 'object',
  required: ['id', 'list'],
  properties: { id: hex, list: { type: 'array', items: { type: 'integer', minimum: 0 } }, note: { type: 'string' } },
}

const rule: CheckedSchema = {
  allOf: [
    {
      description: 'A native id has a key.',
      if: { properties: { strategy: { const: 'NATIVE' } }, required: ['strategy'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; nobody awaits a schema.
      then: { required: ['key'] },
      else: { properties: { key: { type: 'null' } } },
    },
    { required: ['strategy'] },
  ],
}

test.each<[CheckedSchema, unknown, string | null]>([
  [thing, { id: 'a1', list: [0, 2], note: 'x', later: true }, null],
  [thing, [], 'it is array, not object'],
  [thing, null, 'it is null, not object'],
  [thing, { id: 'a1' }, 'it has no list'],
  [thing, { id: 'A1', list: [] }, 'id is "A1", which its schema does not allow'],
  [thing, { id: 'a1', list: [1, -1] }, 'list[1] is -1, which its schema does not allow'],
  [thing, { id: 'a1', list: [0.5] }, 'list[0] is number, not integer'],
  [thing, { id: 'a1', list: {} }, 'list is object, not array'],
  [thing, { id: 'a1', list: [], note: null }, 'note is null, not string'],
  [{ anyOf: [hex, { type: 'null' }] }, null, null],
  [{ anyOf: [hex, { type: 'null' }] }, 'ff', null],
  [{ anyOf: [hex, { type: 'null' }] }, 'fg', 'it is "fg", which its schema does not allow'],
  [{ type: ['string', 'null'] }, null, null],
  [{ type: ['string', 'null'] }, 1, 'it is number, not string or null'],
  [{ enum: ['a', 'b'] }, 'c', 'it is "c", which its schema does not allow'],
  [{ const: 'QUARANTINED' }, 'VALID', 'it is "VALID", which its schema does not allow'],
  [{ type: 'string', minLength: 1 }, '', 'it is "", which its schema does not allow'],
  [{ type: 'string', maxLength: 2 }, 'abc', 'it is "abc", which its schema does not allow'],
  [rule, { strategy: 'NATIVE', key: 'a' }, null],
  [rule, { strategy: 'NATIVE' }, 'it has no key: A native id has a key.'],
  [rule, { strategy: 'WEAK' }, null],
  [rule, { strategy: 'WEAK', key: 'a' }, 'key is string, not null: A native id has a key.'],
  [rule, {}, 'it has no strategy'],
  [{ oneOf: [hex, { type: 'null' }] }, 1, 'it is number, not string'],
  [{ type: 'number', maximum: 1 }, 1.5, 'it is 1.5, which its schema does not allow'],
  [{ type: 'number', exclusiveMaximum: 360 }, 360, 'it is 360, which its schema does not allow'],
  [{ type: 'array', minItems: 1 }, [], 'it is [], which its schema does not allow'],
  [{ type: 'array', maxItems: 1 }, [1, 2], 'it is [1,2], which its schema does not allow'],
  [{ $ref: '#/$defs/Gone' }, 1, 'it is of an unknown schema'],
])('%j of %j: %j', (schema, value, want) => {
  expect(checkSchema(schema, value, all)).toBe(want)
})
