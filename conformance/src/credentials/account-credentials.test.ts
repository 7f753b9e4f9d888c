import { describe, expect, it } from 'vitest'
import { SuiteUnavailable } from '../check-failure.ts'
import { accountCredentials } from './account-credentials.ts'
import { parseCredentials } from './parse-credentials.ts'
import { secretsOf } from './secrets-of.ts'

const ada = { username: 'ada', password: 'secret-1' }
const root = { username: 'root', password: 'secret-2' }
const parse = (text: string) => parseCredentials(text, 'x', 'labs', accountCredentials)

describe('accounts', () => {
  it.each([
    ['themselves', ada, ada],
    ['with an administrator', { ...ada, admin: root }, { ...ada, admin: root }],
    ['with none', { ...ada, admin: null, otherUser: null }, ada],
    [
      'with others',
      { ...ada, otherUser: root, limitedUser: { ...root, folder: '/team' } },
      { ...ada, otherUser: root, limitedUser: { ...root, folder: '/team' } },
    ],
    ['by service', { labs: { ...ada, admin: root }, transfer: { token: 't' } }, { ...ada, admin: root }],
    ['as the mock prints them', { labs: { baseUrl: 'http://labs.test', credentials: ada } }, ada],
  ])('are read %s', (_, given, want) => {
    expect(parse(JSON.stringify(given))).toEqual(want)
  })

  it.each([
    ['no name', '{"password":"secret"}', 'x: username must be a text that is not empty.'],
    ['no password', '{"username":"ada"}', 'x: password must be a text that is not empty.'],
    ['a number', '{"username":"ada","password":5}', 'x: password must be a text that is not empty.'],
    [
      'an administrator that is a text',
      '{"username":"ada","password":"secret","admin":"secret"}',
      'x: admin must be {"username": "...", "password": "..."}.',
    ],
    [
      'a limited user of no folder',
      '{"username":"ada","password":"secret","limitedUser":{"username":"eve","password":"secret"}}',
      'x: limitedUser.folder must be the folder it sees.',
    ],
    [
      'an administrator without a password',
      '{"username":"ada","password":"secret","admin":{"username":"root"}}',
      'x: admin.password must be a text that is not empty.',
    ],
  ])('are refused with %s, without telling a secret', (_, text, want) => {
    expect(() => parse(text)).toThrow(new SuiteUnavailable(want))
  })

  it.each([
    [{}, undefined],
    [{ NOVA_LABS_USERNAME: 'ada' }, undefined],
    [{ NOVA_LABS_USERNAME: 'ada', NOVA_LABS_PASSWORD: 'secret-1' }, ada],
    [
      {
        NOVA_LABS_USERNAME: 'ada',
        NOVA_LABS_PASSWORD: 'secret-1',
        NOVA_LABS_ADMIN_USERNAME: 'root',
        NOVA_LABS_ADMIN_PASSWORD: 'secret-2',
      },
      { ...ada, admin: root },
    ],
  ])('come out of the environment: %j', (environment, want) => {
    expect(accountCredentials.readEnvironment('NOVA_LABS', environment)).toEqual(want)
  })

  it('have passwords for secrets, and no names', () => {
    expect(secretsOf({ ...ada, limitedUser: { ...root, folder: '/team' } })).toEqual(['secret-1', 'secret-2'])
    expect(secretsOf({ token: 'a', rejectedTokens: { expired: 'b' } })).toEqual(['a', 'b'])
    expect(secretsOf(undefined)).toEqual([])
  })
})
