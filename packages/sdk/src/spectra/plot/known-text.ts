import { shorten } from '../../internal/svg-text.ts'

const MOST_CHARACTERS = 20

/** What a row says of its origin, as short as a label; empty for what artifacts write when they do not know. */
export const knownText = (text: unknown): string =>
  typeof text !== 'string' || /^\s*(unknown)?\s*$/i.test(text) ? '' : shorten(text, MOST_CHARACTERS)
