/** Runs of letters and digits; where a script has no blanks between words, single characters. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu

/** The words of a text: lower case, without accents, in order, with repetitions. */
export function splitTerms(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(WORDS) ?? []
  )
}

/** Of what servers give: nothing that is remembered here is as deep. */
const MAX_DEPTH = 100

/** All values of a memory as one text, at most so long: what a search can find it by. */
export function textOf(content: unknown, maxLength = 20_000): string {
  const pieces: string[] = []
  let length = 0
  const visit = (value: unknown, depth: number): void => {
    if (length >= maxLength || depth > MAX_DEPTH || value === null || value === undefined) return
    if (typeof value === 'object') {
      for (const member of Object.values(value)) visit(member, depth + 1)
      return
    }
    const piece = String(value)
    pieces.push(piece)
    length += piece.length + 1
  }
  visit(content, 0)
  return pieces.join(' ').slice(0, maxLength).trim()
}

/** What to ask a search for, to find just this memory. Members' names where there is no text in it. */
export function probeOf(content: Readonly<Record<string, unknown>>): string {
  return textOf(content, 500) || Object.keys(content).join(' ').slice(0, 500) || 'memory'
}
