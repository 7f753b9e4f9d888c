import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createMockPlatform } from '../index.ts'

test('the README names every switch', async () => {
  const platform = await createMockPlatform()
  const { switches } = await (await platform.fetch(`${platform.labs.baseUrl}/.nova-mock`)).json()
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  for (const name of Object.keys(switches.labs)) expect(readme).toContain(`\`${name}\``)
  await platform.close()
})

test('accounts that were parked come back with their sessions', async () => {
  const platform = await createMockPlatform()
  const { baseUrl, credentials } = platform.labs
  const turn = (name: string) => platform.fetch(`${baseUrl}/.nova-mock/labs/${name}`, { method: 'POST' })
  const login = await platform.fetch(`${baseUrl}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: credentials?.username, password: credentials?.password }),
  })
  const cookie = login.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const whoAmI = async () => (await platform.fetch(`${baseUrl}/api/auth`, { headers: { cookie } })).status
  expect(await whoAmI()).toBe(200)
  await turn('park_users')
  expect(await whoAmI()).toBe(401)
  await turn('return_users')
  expect(await whoAmI()).toBe(200)
  await platform.close()
})
