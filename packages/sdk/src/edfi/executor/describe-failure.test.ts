import { describe, expect, it } from 'vitest'
import { describeFailure } from './describe-failure.ts'

const secrets = ['hunter2', 'eyJ.token']

describe('the report of a failure', () => {
  const thrown = Object.assign(new Error('no'), { stack: 'Error: no\n  at hunter2' })
  it.each<readonly [string, Parameters<typeof describeFailure>[0], Readonly<Record<string, unknown>>]>([
    ['without anything', { code: 'unknown' }, { stacktrace: '' }],
    ['of what was thrown', { code: 'unknown', error: thrown }, { stacktrace: 'Error: no\n  at [redacted]' }],
    ['of a word that was thrown', { code: 'unknown', error: 'eyJ.token' }, { stacktrace: '[redacted]' }],
    ['with a trace of its own', { code: 'x', payload: { stacktrace: 'mine' }, error: thrown }, { stacktrace: 'mine' }],
    [
      'with what the code adds, however deep',
      { code: 'input_s3_download', payload: { name: 'a', rates: [0.5, null, { key: 'is hunter2' }] } },
      { name: 'a', rates: [0.5, null, { key: 'is [redacted]' }], stacktrace: '' },
    ],
  ])('%s', (_name, failure, payload) => {
    expect(describeFailure(failure, secrets)).toEqual({ code: failure.code, payload })
  })

  it('cuts a trace only after the secrets are out of it', () => {
    const stacktrace = `${'x'.repeat(100)}hunter2${'y'.repeat(6141)}`
    const { payload } = describeFailure({ code: 'unknown', payload: { stacktrace } }, secrets)
    expect(String(payload['stacktrace'])).toMatch(/^d\]y+$|^ed\]y+$/)
    expect(String(payload['stacktrace'])).not.toContain('er2')
  })
})
