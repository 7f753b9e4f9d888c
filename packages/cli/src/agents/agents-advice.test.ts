import { expect, test } from 'vitest'
import { adviseOnAgents } from './agents-advice.ts'

const about = (code: string, details = {}, service = 'agents') =>
  adviseOnAgents({ service: service as never, code, details })

test('where the SDK speaks of its options, the advice is of flags', () => {
  expect(about('api_key_missing')).toContain('--key-file')
  expect(about('memory_store_unavailable')).toContain('--state-dir')
  expect(about('analytics_timeout')).toContain('--watch')
})

test('a memory that was refused is not lost, whatever was wrong', () => {
  expect(about('authentication_error', { key: 'k', state: 'refused' })).toContain('nova agents outbox retry')
  expect(about('authentication_error')).toContain('NOVA_AGENTS_KEY')
})

test('other services and other codes have advice of their own', () => {
  expect(about('api_key_missing', {}, 'transfer')).toBeUndefined()
  expect(about('resource_not_found')).toBeUndefined()
})
