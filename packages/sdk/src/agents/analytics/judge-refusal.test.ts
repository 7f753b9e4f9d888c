import { expect, test } from 'vitest'
import { profiles } from '../generated/profiles.ts'
import { judgeRefusal, type RefusalVerdict } from './judge-refusal.ts'

test.each<readonly ['P0' | 'P1' | 'P4', string | null, RefusalVerdict]>([
  ['P0', null, 'unclear'],
  ['P1', 'ERROR', 'unclear'],
  ['P1', 'VALIDATION_ERROR', 'bad_question'],
  ['P1', 'PROCESSING_ERROR', 'failed'],
  ['P4', 'VALIDATION_ERROR', 'bad_question'],
  ['P4', 'PROCESSING_ERROR', 'failed'],
  ['P4', 'ERROR', 'failed'],
  ['P4', null, 'failed'],
])('%s says %s: %s', (profile, code, want) => {
  expect(judgeRefusal(code, profiles[profile].socket.codes)).toBe(want)
})
