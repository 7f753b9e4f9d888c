import { utf8Length } from './check-key.ts'
import { LONGEST_STORED_NAME_BYTES } from './file-name-hazards.ts'

const LONGEST_EXTENSION_BYTES = 16

/**
 * A name without hazards that resembles the given one: a harmless name stays as it is, each hazardous character becomes
 * `_`, and a name too long loses the end of what stands before its extension. Different names may become the same; in
 * a job that is no matter, because template keys tell its files apart.
 *
 * @param templateKey What the name is stored behind; counts for its length alone.
 *
 * @example
 * ```ts
 * console.log(safeFileName('../spring; 50%?.csv')) // .._spring_ 50__.csv
 * ```
 */
export function safeFileName(name: string, templateKey = 'INPUT_FILE'): string {
  const clean = name.replace(/[/\\?;"%]|\p{Cc}|\p{Surrogate}/gu, '_').trim()
  const budget = LONGEST_STORED_NAME_BYTES - utf8Length(`${templateKey}__`)
  const fitting = utf8Length(clean) > budget ? shorten(clean, budget) : clean
  return /^\.*$/.test(fitting) ? 'file' : fitting
}

function shorten(name: string, budget: number): string {
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 ? name.slice(dot) : ''
  const extension = utf8Length(ending) <= Math.min(LONGEST_EXTENSION_BYTES, budget - 1) ? ending : ''
  const stem = name.slice(0, name.length - extension.length)
  return `${cut(stem, budget - utf8Length(extension))}${extension}`.trim()
}

/** As many whole characters as fit. */
function cut(text: string, budget: number): string {
  let kept = ''
  let bytes = 0
  for (const character of text) {
    bytes += utf8Length(character)
    if (bytes > budget) break
    kept += character
  }
  return kept
}
