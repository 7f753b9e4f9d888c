import { describe, expect, it } from 'vitest'
import { pipelineCodes } from '../internal/http/pipeline-codes.ts'
import { clientErrorCodes } from './error-codes.ts'
import { spectraError } from './errors.ts'
import { errorCodes } from './tables.ts'

const own = Object.entries(clientErrorCodes)

describe('the table of codes', () => {
  it.each(own)('%s says what to do', (_code, { advice }) => {
    expect(advice).toMatch(/^(?:[A-Z]|details\.).{15,}\.$/)
  })

  it('has no code twice', () => {
    const elsewhere = new Set([...Object.keys(pipelineCodes), ...Object.keys(errorCodes)])
    expect(own.filter(([code]) => elsewhere.has(code))).toEqual([])
  })
})

describe('an error', () => {
  it.each(own)('%s has kind, advice and retryable of the table', (code, spec) => {
    const error = spectraError({ code: code as keyof typeof clientErrorCodes, message: 'x' })
    expect(error).toMatchObject({ ...spec, service: 'spectra' })
  })

  it('may know better', () => {
    const error = spectraError({
      code: 'release_flipped',
      message: 'x',
      advice: 'y',
      retryable: false,
      kind: 'service',
    })
    expect(error).toMatchObject({ advice: 'y', retryable: false, kind: 'service' })
  })

  it('of the wire has the kind of the contract', () => {
    expect(spectraError({ code: 'artifact_missing', message: 'x' })).toMatchObject({
      kind: 'not_found',
      retryable: false,
    })
  })
})
