import { describe, expect, it } from 'vitest'
import { tinyContract } from '../tiny-service.testing.ts'
import { createValidator } from './create-validator.ts'

const validate = createValidator(tinyContract)
const thing = { thing_id: '1', note: null, made_at: '2026-01-01T00:00:00.5Z', parts: [], cover: null, tags: {} }

describe('createValidator', () => {
  it.each([
    ['a conforming value', thing, []],
    ['a wrong type', { ...thing, thing_id: 1 }, ['/thing_id must be string']],
    ['a format', { ...thing, made_at: 'yesterday' }, ['/made_at must match format "date-time"']],
    ['an unknown property', { ...thing, more: 1 }, ['the body must NOT have additional properties (more)']],
    ['an omitted null', (({ note: _, ...rest }) => rest)(thing), ['/note is left out instead of being null']],
    ['no object', undefined, ['the body must be object']],
  ])('judges %s', (_, value, want) => {
    expect(validate('Thing', value)).toEqual(want)
  })

  it('refuses schemas the contract does not have', () => {
    expect(() => validate('Nothing', {})).toThrow('no schema Nothing')
  })
})
