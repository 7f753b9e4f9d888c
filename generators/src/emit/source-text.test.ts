import { describe, expect, it } from 'vitest'
import { docComment } from './source-text.ts'

describe('docComment', () => {
  it.each([
    ['nothing to say', [undefined, ''], ''],
    ['one line', ['Says it.'], '/** Says it. */\n'],
    ['paragraphs', ['One.', undefined, 'Two.'], '/**\n * One.\n *\n * Two.\n */\n'],
    ['an end of comment inside', ['a */ b'], '/** a *\\/ b */\n'],
    ['list items', ['- one\n- two'], '/**\n * - one\n * - two\n */\n'],
  ])('%s', (_, given, want) => {
    expect(docComment(given)).toBe(want)
  })

  it('wraps long lines and keeps list items hanging', () => {
    const lines = docComment([`- ${'word '.repeat(60).trim()}`])
      .trimEnd()
      .split('\n')
    expect(lines.length).toBeGreaterThan(4)
    expect(lines.every((line) => line.length <= 120)).toBe(true)
    expect(lines.slice(2, -1).every((line) => line.startsWith(' *   word'))).toBe(true)
  })
})
