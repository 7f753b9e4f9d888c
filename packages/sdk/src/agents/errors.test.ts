import { describe, expect, it } from 'vitest'
import { pipelineCodes } from '../internal/http/pipeline-codes.ts'
import { clientErrorCodes } from './error-codes.ts'
import { agentsError } from './errors.ts'
import { errorCodes } from './generated/operations.ts'

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
    const error = agentsError({ code: code as keyof typeof clientErrorCodes, message: 'x' })
    expect(error).toMatchObject({ ...spec, service: 'agents' })
  })

  it('may know better', () => {
    const error = agentsError({
      code: 'task_timeout',
      message: 'x',
      advice: 'y',
      retryable: false,
      kind: 'service',
    })
    expect(error).toMatchObject({ advice: 'y', retryable: false, kind: 'service' })
  })

  it('of the wire has the kind of the contract', () => {
    expect(agentsError({ code: 'resource_not_found', message: 'x' })).toMatchObject({
      kind: 'not_found',
      retryable: false,
    })
  })
})
