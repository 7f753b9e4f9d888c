import { expect, test } from 'vitest'
import { pickParties } from './pick-credentials.ts'
import { resolveEdfiSettings } from './settings.ts'

const nameOf = (one: object | null) =>
  one && ('username' in one ? one.username : 'clientId' in one ? one.clientId : null)

test('the defaults have one of each kind', () => {
  const { people, programs } = pickParties(resolveEdfiSettings())
  expect(
    Object.fromEntries(
      Object.entries({ ...people, ...programs, foreign: programs.otherPartner }).map(([kind, one]) => [
        kind,
        nameOf(one),
      ]),
    ),
  ).toEqual({
    user: 'ana',
    partnerAdmin: 'pat',
    otherTenant: 'olu',
    otherPartner: 'carolina-api',
    withoutRole: 'nobu',
    client: 'runway-api',
    readOnly: 'reader-api',
    withoutPartner: 'stray-api',
    foreign: 'carolina-api',
  })
  expect(nameOf(people.otherPartner)).toBe('sam')
})

test('a kind there is nobody of is null', () => {
  const { people, programs } = pickParties({ users: [], clients: [] })
  expect([...Object.values(people), ...Object.values(programs)].every((one) => one === null)).toBe(true)
})
