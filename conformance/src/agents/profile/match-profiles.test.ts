import { type ProfileName, profiles } from '@nova/sdk/agents/contract'
import { describe, expect, it } from 'vitest'
import { describeMatch } from './describe-match.ts'
import { fitOf, groups, matchProfiles, misfitsOf, seedProfiles } from './match-profiles.ts'
import { agreed, known, mixed, type Observed } from './observed.ts'

const tell = (observed: Observed) => describeMatch(observed, matchProfiles(observed))
const { P1, P4 } = profiles
const factsOf = (name: ProfileName) => profiles[name] as Observed

/** What the mock is without being strict: the socket of one version, the failures of the family. */
const mock: Observed = {
  ...P4,
  errors: { ...P4.errors, failures: 'full', refusals: 'full', routes: 'full', schemas: 'full', bodies: 'whole' },
  requests: { ...P4.requests, bounds: true, closedWords: true, flowIdRequired: true },
  answers: { ...P4.answers, engine: 'rules' },
  surface: { ...P4.surface, optional: [], strayCoordinate: 'unrouted' },
}

it('knows the versions of the seed', () => {
  expect(seedProfiles).toEqual(['P0', 'P1', 'P2', 'P3', 'P4', 'P5'])
})

describe('matchProfiles', () => {
  it.each(seedProfiles)('finds %s in its own facts', (name) => {
    const match = matchProfiles(factsOf(name))
    expect(match).toMatchObject({ nearest: [name], isWhole: true })
    expect(tell(factsOf(name))).toEqual([`Answers as ${name}.`])
  })

  it('leaves open what was not seen', () => {
    expect(tell({ socket: P1.socket, health: P1.health })).toEqual([
      'Answers as P1, P2 or P3.',
      'Not looked at: surface, errors, requests, answers and memory.',
    ])
  })

  it('takes the mock for the version it stands for', () => {
    expect(matchProfiles(mock)).toMatchObject({ nearest: ['P4'], isWhole: true })
    expect(tell(mock)).toEqual([
      'Answers as P4.',
      "In the form of the family's mock: surface, errors, requests and answers.",
    ])
  })

  it('names the nearest of one that mixes, and what is of another', () => {
    const observed: Observed = { ...P4, health: profiles.P5.health, socket: { ...P4.socket, afterError: 'closes' } }
    expect(matchProfiles(observed)).toMatchObject({ nearest: ['P4'], isWhole: false })
    expect(tell(observed)).toEqual([
      'Is nearest to P4.',
      'Its health is that of P5 instead.',
      'Its socket is that of no version.',
    ])
    expect(misfitsOf(observed, 'socket', 'P4')).toEqual(['afterError "closes" instead of "stays"'])
    const broken = { ...mock, errors: { ...mock.errors, challenge: true } }
    expect(misfitsOf(broken, 'errors', 'P4')).toEqual(['challenge true instead of false'])
  })
})

describe('fitOf', () => {
  it('lets no half of the family form pass for the family', () => {
    const half: Observed = { errors: { ...P4.errors, failures: 'full' } }
    expect(fitOf(half, 'errors', 'P4')).toBeNull()
    expect(fitOf(mock, 'errors', 'P4')).toBe('family')
  })

  it('lets nothing that does not agree with itself fit', () => {
    for (const group of groups)
      for (const fact of Object.keys(P4[group]))
        expect([fact, fitOf({ [group]: { [fact]: mixed } }, group, 'P4')]).toEqual([fact, null])
  })

  it('sees every fact of every group', () => {
    for (const group of groups)
      for (const fact of Object.keys(P4[group]))
        expect([fact, fitOf({ [group]: { ...P4[group], [fact]: 'nothing of the kind' } }, group, 'P4')]).toEqual([
          fact,
          null,
        ])
  })
})

it('agrees on what all say that say anything', () => {
  expect([agreed([undefined]), agreed([1, undefined, 1]), agreed([1, 2])]).toEqual([undefined, 1, mixed])
  expect(known({ a: 1, b: undefined, c: null })).toEqual({ a: 1, c: null })
})
