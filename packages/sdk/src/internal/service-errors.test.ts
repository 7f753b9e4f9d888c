import { describe, expect, it } from 'vitest'
import { NovaError } from './errors.ts'
import type { ErrorCodeSpec } from './operation.ts'
import { defineServiceErrors } from './service-errors.ts'

const wire = {
  gone: { kind: 'not_found', retryable: false, advice: 'Look elsewhere.', reachable: true },
} as const satisfies Record<string, ErrorCodeSpec>
const errors = defineServiceErrors('labs', wire, { closed: 'local' })

describe('errors of one service', () => {
  it.each([
    { code: 'gone', kind: 'not_found' },
    { code: 'closed', kind: 'local' },
  ] as const)('$code is of kind $kind, as its table says', ({ code, kind }) => {
    expect(errors.create({ code, message: 'It went wrong.' })).toMatchObject({ code, kind, service: 'labs' })
  })

  it('takes the kind of the failure at hand before that of the table', () => {
    expect(errors.create({ code: 'gone', kind: 'service', message: '' }).kind).toBe('service')
  })

  it.each([
    { what: 'its own', error: errors.create({ code: 'gone', message: '' }), any: true, same: true, other: false },
    {
      what: 'of another service',
      error: new NovaError({ code: 'gone', kind: 'not_found', message: '', service: 'transfer' }),
      any: false,
      same: false,
      other: false,
    },
    { what: 'of somebody else', error: new Error('gone'), any: false, same: false, other: false },
  ])('knows an error $what', ({ error, any, same, other }) => {
    expect(errors.is(error)).toBe(any)
    expect(errors.is(error, 'gone')).toBe(same)
    expect(errors.is(error, 'closed')).toBe(other)
  })
})
