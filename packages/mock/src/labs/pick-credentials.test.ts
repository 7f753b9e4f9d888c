import { expect, test } from 'vitest'
import { pickCredentials } from './pick-credentials.ts'
import { defaultAccounts } from './settings.ts'

test('the accounts of a default platform have one of every kind', () => {
  expect(pickCredentials(defaultAccounts)).toEqual({
    username: 'alice',
    password: 'nova-alice',
    admin: { username: 'admin', password: 'nova-admin' },
    otherUser: { username: 'bob', password: 'nova-bobby' },
    limitedUser: { username: 'teamster', password: 'nova-team', folder: '/team' },
  })
})

test('what is missing is null', () => {
  expect(pickCredentials([])).toBeNull()
  const [admin] = defaultAccounts
  expect(pickCredentials(admin ? [admin] : [])).toMatchObject({ username: 'admin', otherUser: null, limitedUser: null })
})
