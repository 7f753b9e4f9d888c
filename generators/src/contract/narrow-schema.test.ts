import { expect, it } from 'vitest'
import { narrowSchema } from './narrow-schema.ts'

const plain = {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'name'],
  properties: {
    kind: { type: 'string', enum: ['a', 'b'] },
    name: { type: 'string' },
    left: { anyOf: [{ type: 'string', minLength: 1 }, { type: 'null' }], description: 'Only for a.' },
    right: { type: ['integer', 'null'] },
  },
}

it('leaves schemas without the extension alone', () => {
  expect(narrowSchema(plain)).toBe(plain)
})

it('makes one branch per value, with its own fields present and the fields of others absent or null', () => {
  const narrow = { by: 'kind', when: { a: ['left'], b: ['right'] } }
  expect(narrowSchema({ ...plain, description: 'Either.', 'x-nova-narrow': narrow })).toEqual({
    description: 'Either.',
    oneOf: [
      {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'name', 'left'],
        properties: {
          kind: { const: 'a' },
          name: { type: 'string' },
          left: { type: 'string', minLength: 1, description: 'Only for a.' },
          right: { type: 'null' },
        },
      },
      {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'name', 'right'],
        properties: {
          kind: { const: 'b' },
          name: { type: 'string' },
          left: { type: 'null', description: 'Only for a.' },
          right: { type: 'integer' },
        },
      },
    ],
  })
})
