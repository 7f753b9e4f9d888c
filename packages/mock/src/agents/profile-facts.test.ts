import { profiles } from '@nova/sdk/agents/contract'
import { expect, test } from 'vitest'
import { answerFacts, errorFacts, requestFacts } from './profile-facts.ts'

test('strictly everything is as the version has it', () => {
  const { P1 } = profiles
  expect([errorFacts(P1, true), requestFacts(P1, true), answerFacts(P1)]).toEqual([P1.errors, P1.requests, P1.answers])
})

test('else failures are full and whole, and what has nothing to do with their form stays', () => {
  const { forms, rest } = split(errorFacts(profiles.P4, false))
  expect(new Set(forms)).toEqual(new Set(['full']))
  expect(rest).toEqual({ ...split(profiles.P4.errors).rest, failureCodes: 'own', refusalCodes: 'own', bodies: 'whole' })
})

test('else bounds are kept, and what a version takes beside them stays', () => {
  const { P4 } = profiles
  expect(requestFacts(P4, false)).toEqual({ ...P4.requests, bounds: true, closedWords: true, flowIdRequired: true })
})

test('versions without these requests have nothing to go by', () => {
  expect(() => requestFacts(profiles.N, true)).toThrow(TypeError)
  expect(() => answerFacts(profiles.N)).toThrow(TypeError)
})

function split(facts: ReturnType<typeof errorFacts>) {
  const { failures, refusals, routes, schemas, crashes, ...rest } = facts
  return { forms: [failures, refusals, routes, schemas, crashes], rest }
}
