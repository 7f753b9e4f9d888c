import { describe, expect, it } from 'vitest'
import { createTokenSource, type TokenRequest } from './token-source.ts'

describe('what can be sent', () => {
  const table: readonly (readonly [string, string | undefined, string])[] = [
    ['none', undefined, 'access_token_missing'],
    ['blank', '  ', 'access_token_missing'],
    ['with its scheme', 'Bearer abc', 'access_token_malformed'],
    ['with a line break inside', 'abc\r\nX-Evil: 1', 'access_token_malformed'],
    ['not ASCII', 'tokén', 'access_token_malformed'],
  ]
  for (const [name, given, code] of table)
    it(name, async () => {
      const problem = await (async () => createTokenSource(given).current())().catch((error: unknown) => error)
      expect(problem).toMatchObject({ code })
      if (given?.trim()) expect(String((problem as Error).message)).not.toContain('abc')
    })

  it('trims a token that came from a file', () => expect(createTokenSource('abc\n').current()).toBe('abc'))
})

it('says what is wrong with a token that has its scheme in front', () => {
  expect(() => createTokenSource('Bearer abc').current()).toThrow('begins with the word Bearer')
})

it('asks a provider for every request, and once for requests that start together', async () => {
  let asked = 0
  const source = createTokenSource(async () => `t${++asked}`)
  expect(await Promise.all([source.current(), source.current()])).toEqual(['t1', 't1'])
  expect(await source.current()).toBe('t2')
})

it('refreshes once for all calls that had the same token refused, however late they come', async () => {
  const requests: TokenRequest[] = []
  const source = createTokenSource(async (request) => {
    requests.push(request)
    return request.refresh ? 'new' : 'old'
  })
  expect(await Promise.all([source.replace('old'), source.replace('old')])).toEqual(['new', 'new'])
  expect(await source.replace('old')).toBe('new')
  expect(requests).toEqual([{ refresh: true }])
  expect(await source.replace('new')).toBeNull()
})

it('has no replacement when the provider gives the same token again, and asks anew next time', async () => {
  let asked = 0
  const source = createTokenSource(() => {
    asked++
    return asked < 2 ? 'old' : 'new'
  })
  expect(await source.replace('old')).toBeNull()
  expect(await source.replace('old')).toBe('new')
})

it('forgets a refresh that failed', async () => {
  let fail = true
  const source = createTokenSource(() => {
    if (fail) throw new Error('login needed')
    return 'new'
  })
  await expect(source.replace('old')).rejects.toMatchObject({ code: 'access_token_unavailable' })
  fail = false
  expect(await source.replace('old')).toBe('new')
})

it('has no replacement for a fixed token', async () => {
  expect(await createTokenSource('abc').replace('abc')).toBeNull()
})
