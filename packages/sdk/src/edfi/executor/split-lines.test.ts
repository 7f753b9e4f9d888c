import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLineSplitter } from './split-lines.ts'

const encode = (text: string) => new TextEncoder().encode(text)
/** Feeds the bytes of a text cut at these places. */
function split(text: string, cuts: readonly number[]) {
  const bytes = encode(text)
  const splitter = createLineSplitter()
  const places = [0, ...cuts, bytes.length]
  const lines = places.slice(1).flatMap((end, index) => splitter.feed(bytes.slice(places[index], end)))
  return {
    lines: lines.map((line) => new TextDecoder('utf-8', { fatal: true }).decode(line)),
    rest: splitter.restBytes,
  }
}

describe('lines', () => {
  it.each<readonly [string, string, readonly number[], readonly string[], number]>([
    ['of one chunk', 'a\nb\n', [], ['a', 'b'], 0],
    ['of one byte each', 'a\nb\n', [1, 2, 3], ['a', 'b'], 0],
    ['over a boundary', 'abc\n', [1], ['abc'], 0],
    ['with a boundary inside a character', 'é€😀\n', [1, 3, 4, 7], ['é€😀'], 0],
    ['with nothing between them', '\n\n', [1], ['', ''], 0],
    ['that are not ended', 'a\nbcd', [3], ['a'], 3],
    ['of nothing', '', [], [], 0],
  ])('%s', (_name, text, cuts, lines, rest) => {
    expect(split(text, cuts)).toEqual({ lines, rest })
  })

  it('are the same wherever the chunks end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ''))),
        fc.array(fc.nat(400)),
        (texts, places) => {
          const whole = texts.map((text) => `${text}\n`).join('')
          const length = encode(whole).length
          const cuts = places.filter((place) => place <= length).sort((a, b) => a - b)
          // A byte order mark is dropped by whoever decodes.
          const want = texts.map((text) => new TextDecoder().decode(encode(text)))
          expect(split(whole, cuts)).toEqual({ lines: want, rest: 0 })
        },
      ),
    )
  })
})
