import { describe, expect, it } from 'vitest'
import { readSessionCookie } from './read-session-cookie.ts'

const value = 's%3Aabc_-1.gF%2Bq'

describe('the cookie of a session', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['its bare value', value, [`connect.sid=${value}`]],
    ['its value as it is before it is encoded', 's:abc.gF+q', ['connect.sid=s:abc.gF+q']],
    ['name and value', `connect.sid=${value}`, [`connect.sid=${value}`]],
    ['a whole header', `AWSALB=x/y==; connect.sid=${value}`, ['AWSALB=x/y==', `connect.sid=${value}`]],
    ['a header with its name', `Cookie: connect.sid=${value};`, [`connect.sid=${value}`]],
    ['blanks around it', `\n  ${value} `, [`connect.sid=${value}`]],
    ['one of others that cannot be sent', `a="x y"; connect.sid=${value}`, [`connect.sid=${value}`]],
  ])('from %s', (_what, text, pairs) => {
    expect(readSessionCookie(text)).toEqual({ pairs })
  })

  it.each<readonly [string, unknown]>([
    ['nothing', ''],
    ['blanks', '  '],
    ['no text', 7],
    ['a cookie of another name', 'sid=hunter2'],
    ['an empty one', 'connect.sid=; a=hunter2'],
    ['two lines', 'connect.sid=hunter2\nevil: 1'],
    ['two words', 'hunter2 hunter2'],
  ])('not from %s, and without quoting it', (_what, text) => {
    const read = readSessionCookie(text)
    expect(read).toEqual({ problem: expect.any(String) })
    expect(JSON.stringify(read)).not.toContain('hunter2')
  })
})
