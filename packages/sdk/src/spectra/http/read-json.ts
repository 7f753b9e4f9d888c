/** A JSON text read with the numbers that JSON cannot write. */
export interface ReadJson {
  readonly value: unknown
  /** How many values were a bare `NaN`, `Infinity` or `-Infinity`. */
  readonly nonFiniteCount: number
}

/**
 * The value of a JSON text in which a number may also be a bare `NaN`, `Infinity` or `-Infinity`, as Python writes
 * them; undefined when it is not even that. What is valid JSON takes the parser of the platform and nothing else.
 */
export function readJson(text: string): ReadJson | undefined {
  try {
    return { value: JSON.parse(text), nonFiniteCount: 0 }
  } catch {
    return readNonFinite(text)
  }
}

const NON_FINITE: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
}

function readNonFinite(text: string): ReadJson | undefined {
  const mark = unusedMark(text)
  const pieces: string[] = []
  let copiedTo = 0
  let nonFiniteCount = 0
  for (const { start, token } of nonFiniteTokens(text)) {
    // A list may stand where a value may and nowhere else, so a token in another place still fails to parse.
    pieces.push(text.slice(copiedTo, start), `["${mark}${token}"]`)
    copiedTo = start + token.length
    nonFiniteCount++
  }
  if (nonFiniteCount === 0) return undefined
  pieces.push(text.slice(copiedTo))
  try {
    return { value: unmark(JSON.parse(pieces.join('')), mark), nonFiniteCount }
  } catch {
    return undefined
  }
}

/** The tokens outside of strings: a title may contain the word. */
function* nonFiniteTokens(text: string): Generator<{ readonly start: number; readonly token: string }> {
  const interesting = /["NI]/g
  for (let match = interesting.exec(text); match !== null; match = interesting.exec(text)) {
    const at = match.index
    if (match[0] === '"') {
      interesting.lastIndex = endOfString(text, at)
      continue
    }
    const word = match[0] === 'N' ? 'NaN' : 'Infinity'
    if (!text.startsWith(word, at)) return
    interesting.lastIndex = at + word.length
    const isNegative = word === 'Infinity' && text[at - 1] === '-'
    yield isNegative ? { start: at - 1, token: `-${word}` } : { start: at, token: word }
  }
}

/** Where the text goes on behind the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0
    while (text[end - 1 - backslashes] === '\\') backslashes++
    if (backslashes % 2 === 0) return end + 1
  }
  return text.length
}

/** A text that no string of this document begins with, however it is spelled. */
function unusedMark(text: string): string {
  const spelledOut = text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  for (let number = 0; ; number++) {
    const mark = `~${number}~`
    if (!text.includes(mark) && !spelledOut.includes(mark)) return mark
  }
}

function unmark(value: unknown, mark: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const [only] = value as readonly unknown[]
    if (value.length === 1 && typeof only === 'string' && only.startsWith(mark))
      return NON_FINITE[only.slice(mark.length)]
    for (let index = 0; index < value.length; index++) value[index] = unmark(value[index], mark)
    return value
  }
  const record = value as Record<string, unknown>
  for (const key of Object.keys(record)) record[key] = unmark(record[key], mark)
  return record
}
