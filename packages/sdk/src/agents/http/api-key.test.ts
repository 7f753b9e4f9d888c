import { describe, expect, it } from 'vitest'
import { operations } from '../generated/operations.ts'
import { createKeySource } from './api-key.ts'

const codeOf = async (promise: Promise<unknown>) => {
  const error = (await promise.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  )) as { code?: string; message: string }
  return error.code ?? error.message
}

const bad: readonly (readonly [string, unknown, string])[] = [
  ['nothing', '', 'access_token_missing'],
  ['blanks', '  ', 'access_token_missing'],
  ['no text', 3, 'access_token_missing'],
  ['a line break', 'secret\nkey', 'access_token_malformed'],
  ['another control character', 'secret\u0000', 'access_token_malformed'],
  ['a blank at its end', 'secret ', 'access_token_malformed'],
  ['letters beyond ASCII', 'sécret', 'access_token_malformed'],
  ['a scheme', 'Bearer secret', 'access_token_malformed'],
  ['a header', 'X-API-Key:secret', 'access_token_malformed'],
]

describe('a key is refused that is', () => {
  it.each(bad)('%s', async (_what, key, code) => {
    const open = () => createKeySource(key as string)
    expect(open).toThrow(expect.objectContaining({ code, message: expect.not.stringContaining('secret') }))
    expect(await codeOf(createKeySource(() => key as string).key())).toBe(code)
  })
})

describe('a key', () => {
  it('is asked for once by calls that start together, and again by the next', async () => {
    let asked = 0
    const keys = createKeySource(async () => `key-${++asked}`)
    expect(await Promise.all([keys.key(), keys.key()])).toEqual(['key-1', 'key-1'])
    expect(await keys.key()).toBe('key-2')
  })

  it('that is refused is asked for once more, where somebody can be asked', async () => {
    const given = ['old', 'new']
    const keys = createKeySource(() => given.shift() ?? 'new')
    expect(await keys.current(operations.getTask)).toBe('old')
    expect(await keys.replace('old')).toBe('new')
    expect(await keys.replace('new')).toBeNull()
    expect(await createKeySource('fixed').replace('fixed')).toBeNull()
  })

  it('may be missing where the service lets everybody in', async () => {
    const keys = createKeySource(() => '')
    expect(await keys.current(operations.getHealth)).toBe('')
    expect(await codeOf(Promise.resolve(keys.current(operations.getTask)))).toBe('access_token_missing')
  })

  it('goes into the header of the row and into no other', () => {
    const keys = createKeySource('key')
    const headers = new Headers()
    keys.sign(headers, 'key', operations.getTask)
    expect([...headers]).toEqual([['x-api-key', 'key']])
    const none = new Headers()
    keys.sign(none, '', operations.getHealth)
    keys.sign(none, 'key')
    expect([...none]).toEqual([])
  })

  it('says what the function threw', async () => {
    const cause = new Error('locked')
    await expect(createKeySource(() => Promise.reject(cause)).key()).rejects.toMatchObject({
      code: 'access_token_unavailable',
      cause,
    })
  })

  it('is taken out of texts, and so is the one before it that begins with it', async () => {
    const given = ['secret-12', 'secret-1']
    const keys = createKeySource(() => given.shift() ?? '')
    await keys.key()
    await keys.key()
    expect(keys.hide('not secret-1, secret-12 or other')).toBe('not [redacted], [redacted] or other')
  })
})
