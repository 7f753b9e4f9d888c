import { expect, test } from 'vitest'
import { isFresh, weakEtag } from './etag.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** Known values of the ETags that express sends. */
test.each([
  ['', 'W/"0-2jmj7l5rSw0yVb/vlWAYkK/YBwk"'],
  ['Hello World', 'W/"b-Ck1VqNd45QIvq3AZd8XYQLvEhtA"'],
])('of %j', (body, want) => expect(weakEtag(bytes(body))).toBe(want))

test('counts bytes, not characters', () => expect(weakEtag(bytes('é'.repeat(8)))).toMatch(/^W\/"10-/))

const etag = 'W/"5-abc"'
test.each<[Record<string, string>, boolean]>([
  [{}, false],
  [{ 'if-none-match': etag }, true],
  [{ 'if-none-match': '"5-abc"' }, true],
  [{ 'if-none-match': `"x", ${etag}` }, true],
  [{ 'if-none-match': '*' }, true],
  [{ 'if-none-match': 'W/"5-abd"' }, false],
  [{ 'if-none-match': etag, 'cache-control': 'no-cache' }, false],
  [{ 'if-none-match': etag, 'cache-control': 'max-age=0, no-cache' }, false],
  [{ 'if-none-match': etag, 'cache-control': 'max-age=0' }, true],
])('%j is fresh: %j', (headers, want) => expect(isFresh(new Headers(headers), etag)).toBe(want))
