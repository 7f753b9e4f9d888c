import { Command } from 'commander'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connectEdfi, withEdfiConnection } from './edfi-connection.ts'
import { connectMachine, withMachineConnection } from './machine-connection.ts'

beforeEach(() => {
  for (const name of ['NOVA_EDFI_COOKIE', 'NOVA_EDFI_COOKIE_FILE', 'NOVA_EDFI_CLIENT_SECRET'])
    vi.stubEnv(name, undefined)
  vi.stubEnv('NOVA_EDFI_URL', 'https://runway.example.com')
})
afterEach(() => void vi.unstubAllEnvs())

const person = (...args: string[]) => connectEdfi(withEdfiConnection(new Command()).parse(args, { from: 'user' }))
const machine = (...args: string[]) =>
  connectMachine(
    withMachineConnection(new Command()).parse(
      ['--token-url', 'https://idp.example.com/token', '--client-id', 'x', ...args],
      {
        from: 'user',
      },
    ),
  )

test('a flag wins over the environment, also over the other way to say the cookie there', () => {
  vi.stubEnv('NOVA_EDFI_COOKIE', 'connect.sid=abc')
  expect(person().baseUrl).toBe('https://runway.example.com')
  expect(() => person('--cookie-file', '/none')).toThrow('The cookie file /none cannot be read: ENOENT.')
  vi.stubEnv('NOVA_EDFI_COOKIE', undefined)
  vi.stubEnv('NOVA_EDFI_COOKIE_FILE', '/none')
  expect(() => person()).toThrow('/none')
  expect(person('--cookie', 'connect.sid=abc').baseUrl).toBe('https://runway.example.com')
})

test('without a session it says how to get one', () => {
  expect(() => person()).toThrow(expect.objectContaining({ advice: expect.stringContaining('connect.sid') }))
})

test('the secret of a program likewise', () => {
  expect(() => machine()).toThrow('There is no secret for x.')
  vi.stubEnv('NOVA_EDFI_CLIENT_SECRET', 'abc')
  expect(machine().baseUrl).toBe('https://runway.example.com')
  expect(() => machine('--client-secret-file', '/none')).toThrow('The secret file /none cannot be read: ENOENT.')
  expect(() => machine('--client-secret-file', '/none', '--client-secret', 'x')).toThrow('not both')
})
