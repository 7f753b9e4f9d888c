import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tryEncodeOutputName } from './encode-output-name.ts'

it.each([
  ['em-results.json', 'em-results.json'],
  ['ods/studentAssessments.jsonl', 'ods%2FstudentAssessments.jsonl'],
  ['a b#c?.csv', 'a%20b%23c%3F.csv'],
  ['résultats 🙂', 'r%C3%A9sultats%20%F0%9F%99%82'],
])('%j is asked for as %s', (name, value) => expect(tryEncodeOutputName(name)).toEqual({ ok: true, value }))

it.each([
  ['100%.csv', 'decoded_twice'],
  ['a%20b.csv', 'decoded_twice'],
  ['%2e%2e', 'decoded_twice'],
  ['', 'empty'],
  ['..', 'dot_segment'],
  ['../x', 'dot_segment'],
  ['\ud800', 'lone_surrogate'],
  ['/x', 'leading_slash'],
  ['ods/', 'empty_segment'],
])('%j is refused: %s', (name, reason) => expect(tryEncodeOutputName(name)).toMatchObject({ ok: false, reason }))

it('survives being decoded twice, and stays one segment of a URL', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (name) => {
      const encoded = tryEncodeOutputName(name)
      if (!encoded.ok) return
      expect(decodeURIComponent(decodeURIComponent(encoded.value))).toBe(name)
      expect(new URL(`https://host/output-files/${encoded.value}`).pathname).toBe(`/output-files/${encoded.value}`)
    }),
    { numRuns: 2000 },
  )
})
