import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLabsError } from '../errors.ts'
import { consoleUrl } from './console-url.ts'
import { guacamoleClientId, readGuacamoleClientId } from './guacamole-client-id.ts'
import { parseConsoleLocation } from './parse-console-location.ts'

const seven = { connectionId: '7', type: 'c', dataSource: 'postgresql' }

describe('guacamoleClientId', () => {
  it('is base64 with NUL between the facts', () => expect(guacamoleClientId(seven)).toBe('NwBjAHBvc3RncmVzcWw='))

  it('is read back, whatever the facts', () => {
    const fact = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => !text.includes('\0') && !/\p{Surrogate}/u.test(text))
    fc.assert(
      fc.property(fact, fact, fact, (connectionId, type, dataSource) => {
        const facts = { connectionId, type, dataSource }
        expect(readGuacamoleClientId(guacamoleClientId(facts))).toEqual(facts)
      }),
    )
  })

  it.each([
    ['nothing', ''],
    ['no base64', '!!!'],
    ['no text', btoa('\xff\0c\0db')],
    ['two facts', btoa('7\0c')],
    ['four facts', btoa('7\0c\0db\0x')],
    ['an empty fact', btoa('\0c\0db')],
  ])('%s is none', (_, id) => expect(readGuacamoleClientId(id)).toBeNull())
})

describe('parseConsoleLocation', () => {
  const slashes = { connectionId: '???>>>', type: 'c', dataSource: 'json' }
  const withSlash = guacamoleClientId(slashes)

  it.each([
    ['as it is', '/html5/#/client/NwBjAHBvc3RncmVzcWw=?token=AB12', { gatewayUrl: '/html5/', ...seven, token: 'AB12' }],
    [
      'escaped',
      'https://labs.example.com/html5/#/client/NwBjAHBvc3RncmVzcWw%3D?token=a%2Fb',
      { gatewayUrl: 'https://labs.example.com/html5/', ...seven, token: 'a/b' },
    ],
    ['with slashes', `/html5/#/client/${withSlash}?token=x`, { gatewayUrl: '/html5/', ...slashes, token: 'x' }],
    [
      'with slashes, escaped',
      `/html5/#/client/${encodeURIComponent(withSlash)}?token=x`,
      { gatewayUrl: '/html5/', ...slashes, token: 'x' },
    ],
  ])('reads an id %s', (_, location, want) => expect(parseConsoleLocation(location)).toEqual(want))

  it('has an id with a slash to try', () => expect(withSlash).toContain('/'))

  it.each([
    '',
    '/login?next=/',
    '/html5/#/',
    '/html5/#/client/unknowntoken',
    '/html5/#/client/unknowntoken?token=x',
    '/html5/#/client/NwBjAHBvc3RncmVzcWw=',
    '/html5/#/client/NwBjAHBvc3RncmVzcWw=?token=',
    '/html5/#/client/%E0%A4%A?token=x',
  ])('gives nothing for %j', (location) => expect(parseConsoleLocation(location)).toBeNull())
})

describe('consoleUrl', () => {
  const client = { baseUrl: 'https://labs.example.com' }
  it.each([
    ['demo.json', 1, 'https://labs.example.com/api/labs/demo.json/nodes/1/html5'],
    ['/team/My lab é.json', 12, 'https://labs.example.com/api/labs/team/My%20lab%20%C3%A9.json/nodes/12/html5'],
    ['a?b#c.json', 3, 'https://labs.example.com/api/labs/a%3Fb%23c.json/nodes/3/html5'],
  ])('of %s, node %i', (path, nodeId, want) => expect(consoleUrl(client, path, nodeId)).toBe(want))

  it.each([
    ['', 1],
    ['team/', 1],
    ['../secret.json', 1],
    ['a//b.json', 1],
    ['demo.json', 0],
    ['demo.json', 1.5],
  ])('refuses %j, node %j', (path, nodeId) => {
    let error: unknown
    try {
      consoleUrl(client, path, nodeId)
    } catch (thrown) {
      error = thrown
    }
    expect(isLabsError(error, 'invalid_options')).toBe(true)
  })
})
