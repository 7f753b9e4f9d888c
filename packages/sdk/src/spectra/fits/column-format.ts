import { bytesOf, type ElementLetter } from './element-types.ts'

/** What a TFORM says. */
export interface FitsColumnFormat {
  readonly letter: ElementLetter
  /** Elements of each row; for arrays of variable length 0 or 1 of those. */
  readonly repeat: number
  /** For arrays of variable length, how wide the two numbers are that say where in the heap they lie. */
  readonly descriptor: 'P' | 'Q' | null
  /** Bytes of each row, in the table itself. */
  readonly rowBytes: number
}

const fixed = /^(\d*)([LXBIJKAEDCM])/
const variable = /^([01]?)([PQ])([LXBIJKAEDCM])/

/** The format a TFORM describes; null when it describes none. What follows the letter is free text. */
export function parseColumnFormat(text: string): FitsColumnFormat | null {
  const form = text.trim().toUpperCase()
  const [, arrays, width, element] = variable.exec(form) ?? []
  if (arrays !== undefined && width !== undefined) {
    const repeat = arrays === '' ? 1 : Number(arrays)
    const descriptor = width === 'P' ? 'P' : 'Q'
    return { letter: element as ElementLetter, repeat, descriptor, rowBytes: repeat * (width === 'P' ? 8 : 16) }
  }
  const [, count, letter] = fixed.exec(form) ?? []
  if (letter === undefined) return null
  const repeat = count ? Number(count) : 1
  if (!Number.isSafeInteger(repeat)) return null
  return {
    letter: letter as ElementLetter,
    repeat,
    descriptor: null,
    rowBytes: bytesOf(letter as ElementLetter, repeat),
  }
}
