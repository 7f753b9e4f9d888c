import { expect, it } from 'vitest'
import type { CookieJar } from '../cookies.ts'
import { createCookieFetch } from './cookie-fetch.ts'
import { seedJar } from './seed-jar.ts'

const url = 'http://labs.example.test/api/labs/a.json'

/** A jar that records what it is asked and told. */
function recordingJar(held: string | null) {
  const told: (readonly unknown[])[] = []
  const jar: CookieJar = {
    read: async (of) => {
      told.push(['read', of])
      return held
    },
    store: async (from, cookies) => {
      told.push(['store', from, cookies])
    },
    clear: async () => {
      told.push(['clear'])
    },
  }
  return { jar, told }
}

it('sends what the jar has and keeps what the answer sets', async () => {
  const { jar, told } = recordingJar('a=1')
  const headers = new Headers()
  headers.append('set-cookie', 'b=2; Path=/')
  headers.append('set-cookie', 'c=3; Expires=Wed, 21 Oct 2026 07:28:00 GMT')
  let sent: Headers | undefined
  const fetch = createCookieFetch(async (_input, init) => {
    sent = new Headers(init?.headers)
    return new Response('', { headers })
  }, jar)
  await fetch(url, { headers: { accept: 'text/plain' } })
  expect([sent?.get('cookie'), sent?.get('accept')]).toEqual(['a=1', 'text/plain'])
  expect(told).toEqual([
    ['read', url],
    ['store', url, ['b=2; Path=/', 'c=3; Expires=Wed, 21 Oct 2026 07:28:00 GMT']],
  ])
})

it('sends no header where the jar is empty, and leaves that of the caller alone', async () => {
  const given = new Headers({ accept: 'text/plain' })
  let sent: Headers | undefined
  const fetch = createCookieFetch(async (_input, init) => {
    sent = new Headers(init?.headers)
    return new Response('')
  }, recordingJar(null).jar)
  await fetch(url, { headers: given })
  expect([...(sent?.keys() ?? [])]).toEqual(['accept'])
  expect([...given.keys()]).toEqual(['accept'])
})

it('does not quote a cookie that no header can hold', async () => {
  const fetch = createCookieFetch(async () => new Response(''), recordingJar('nova_user=ада; nova_session=secret').jar)
  const error: unknown = await fetch(url).catch((reason: unknown) => reason)
  expect(String(error)).toBe('TypeError: the session cookies cannot be sent in a header')
})

it('a seeded jar holds its cookies before anything else happens to it', async () => {
  const { jar, told } = recordingJar('a=1')
  const seeded = seedJar(jar, url, ['nova_session=x; Path=/'])
  expect(told).toEqual([])
  await Promise.all([seeded.read(url), seeded.store(url, ['b=2'])])
  await seeded.clear()
  expect(told.filter(([what]) => what === 'store')).toEqual([
    ['store', url, ['nova_session=x; Path=/']],
    ['store', url, ['b=2']],
  ])
  expect(told[0]).toEqual(['store', url, ['nova_session=x; Path=/']])
})
