import { describe, expect, it } from 'vitest'
import { createCookieJar as createInBrowser } from './browser/cookie-jar.ts'
import { createCookieJar as createInNode } from './node/cookie-jar.ts'

const attributes = 'HttpOnly; Max-Age=14400; Path=/; SameSite=lax'
const pair = [`nova_session=4c1f; ${attributes}`, `nova_user=ada; ${attributes}`]

const hosts = [
  'http://localhost:3000',
  'http://127.0.0.1:8000',
  'http://[::1]:8000',
  'http://10.1.2.3',
  'http://nova',
  'http://nova.local',
  'http://labs.nova.test',
  'https://labs.example.com',
]

const newJar = () => {
  const jar = createInNode()
  if (!jar) throw new Error('Node has a jar')
  return jar
}

describe('the cookie jar of Node', () => {
  it.each(hosts)('keeps a session of %s, for its calls and its sockets, and no other host', async (host) => {
    const jar = newJar()
    await jar.store(`${host}/api/auth/login`, pair)
    expect(await jar.read(`${host}/api/labs/x.json`)).toBe('nova_session=4c1f; nova_user=ada')
    expect(await jar.read(`${host.replace('http', 'ws')}/ws/labs/x.json`)).toBe('nova_session=4c1f; nova_user=ada')
    expect(await jar.read('http://other.example.com/')).toBeNull()
  })

  it('forgets what a logout expires', async () => {
    const jar = newJar()
    await jar.store(`${hosts[0]}/api/auth/login`, pair)
    await jar.store(`${hosts[0]}/api/auth/logout`, [
      'nova_session=""; Max-Age=0; Path=/',
      'nova_user=""; Max-Age=0; Path=/',
    ])
    expect(await jar.read(`${hosts[0]}/api/auth`)).toBeNull()
  })

  it('sends a Secure cookie over TLS only', async () => {
    const jar = newJar()
    await jar.store('https://labs.example.com/api', ['nova_session=4c1f; Secure; Path=/'])
    expect(await jar.read('http://labs.example.com/api')).toBeNull()
    expect(await jar.read('ws://labs.example.com/ws')).toBeNull()
    expect(await jar.read('wss://labs.example.com/ws')).toBe('nova_session=4c1f')
  })

  it('passes over cookies that cannot be kept', async () => {
    const jar = newJar()
    await jar.store(`${hosts[7]}/api`, ['', '=', 'a=1; Domain=elsewhere.org', ...pair])
    expect(await jar.read(`${hosts[7]}/api`)).toContain('nova_session=4c1f; nova_user=ada')
    expect(await jar.read('https://elsewhere.org')).toBeNull()
  })

  it('is empty at first and after clear()', async () => {
    const jar = newJar()
    expect(await jar.read(`${hosts[0]}/`)).toBeNull()
    await jar.clear()
    await jar.store(`${hosts[0]}/`, pair)
    await jar.clear()
    expect(await jar.read(`${hosts[0]}/`)).toBeNull()
  })

  it('shares nothing with another jar', async () => {
    await newJar().store(`${hosts[0]}/`, pair)
    expect(await newJar().read(`${hosts[0]}/`)).toBeNull()
  })
})

it('a page has no jar to look into', () => {
  expect(createInBrowser()).toBeNull()
})
