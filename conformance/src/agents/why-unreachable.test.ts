import { profiles } from '@nova/sdk/agents/contract'
import { expect, test } from 'vitest'
import { agentsContract } from './agents-contract.ts'
import { matchProfiles } from './profile/match-profiles.ts'
import type { Observed } from './profile/observed.ts'
import { type Reachable, unreachableCells, whyUnreachable } from './why-unreachable.ts'

const of = (name: 'P0' | 'P4', more: Partial<Reachable> = {}): Reachable => ({
  observed: profiles[name] as Observed,
  match: matchProfiles(profiles[name] as Observed),
  host: null,
  keepsTasks: true,
  keepsMemory: true,
  ...more,
})
const why = (facts: Reachable, operation: Parameters<typeof whyUnreachable>[0], status: number, code = 'any') =>
  whyUnreachable(operation, status, code, facts)

test('what fails behind an optimisation is 400 in the first version and 500 later', () => {
  expect(why(of('P0'), 'optimizeFlow', 500)).toContain('with 400')
  expect(why(of('P4'), 'optimizeFlow', 400)).toContain('with 500')
})

test('without hands on the host nothing fails behind the service, with them it does', () => {
  const host = {} as NonNullable<Reachable['host']>
  expect(why(of('P4'), 'getTask', 500)).toContain('fails behind the service')
  expect(why(of('P4', { host }), 'getTask', 500)).toBeNull()
  expect(why(of('P4', { host }), 'createTask', 500)).toContain('400')
})

test('what nobody keeps is never missing', () => {
  expect(why(of('P4', { keepsTasks: false }), 'getTask', 404)).toContain('keeps no tasks')
  expect(why(of('P4', { keepsMemory: false }), 'getMemory', 404)).toContain('keeps no memory')
  expect(why(of('P4'), 'getTask', 404)).toBeNull()
})

test('health is refused only where it wants a key', () => {
  const keyed = of('P4', { observed: { health: { keyed: true } } })
  expect(why(of('P4'), 'getHealth', 401)).toContain('asks for no key')
  expect(why(keyed, 'getHealth', 401)).toBeNull()
})

test('success is always within reach', () => {
  for (const name of Object.keys(agentsContract.operations) as (keyof typeof agentsContract.operations)[])
    if (name !== 'listTasks') expect(whyUnreachable(name, 200, null, null)).toBeNull()
})

test('every cell with a reason of its own is one of the contract', () => {
  for (const cell of unreachableCells) {
    const [name, status] = cell.split(' ') as [keyof typeof agentsContract.operations, string]
    expect(Object.keys(agentsContract.operations[name].responses)).toContain(status)
  }
})
