import { expect, test } from 'vitest'
import { type ConnectionOptions, chooseConnection } from './choose-connection.ts'
import { UsageError } from './command-failure.ts'

const given = (flags: ConnectionOptions, env: ConnectionOptions = {}) =>
  chooseConnection({ ...env, ...flags }, (name) => flags[name] !== undefined)

test.each<[string, ConnectionOptions, ConnectionOptions, ConnectionOptions]>([
  ['nothing', {}, {}, {}],
  ['flags alone', { baseUrl: 'u', token: 't' }, {}, { baseUrl: 'u', token: 't' }],
  ['environment alone', {}, { baseUrl: 'u', token: 't' }, { baseUrl: 'u', token: 't' }],
  ['a flag over its own variable', { token: 'flag' }, { token: 'env' }, { token: 'flag' }],
  ['--token over NOVA_TRANSFER_TOKEN_FILE', { token: 'flag' }, { tokenFile: 'env' }, { token: 'flag' }],
  ['--token-file over NOVA_TRANSFER_TOKEN', { tokenFile: 'flag' }, { token: 'env' }, { tokenFile: 'flag' }],
  ['--deploy-output over NOVA_TRANSFER_URL', { deployOutput: 'flag' }, { baseUrl: 'env' }, { deployOutput: 'flag' }],
  ['--base-url over NOVA_DEPLOY_OUTPUT', { baseUrl: 'flag' }, { deployOutput: 'env' }, { baseUrl: 'flag' }],
  ['the value over the file within the environment', {}, { token: 't', tokenFile: 'f' }, { token: 't' }],
  ['a file when the variable of the value is set but empty', {}, { token: '', tokenFile: 'f' }, { tokenFile: 'f' }],
])('%s', (_name, flags, env, want) => {
  expect(given(flags, env)).toEqual(want)
})

test.each([
  { token: 't', tokenFile: 'f' },
  { baseUrl: 'u', deployOutput: 'f' },
])('refuses both of %o', (flags) => {
  expect(() => given(flags)).toThrow(UsageError)
})
