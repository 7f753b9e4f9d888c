import { type BodyShape, shapeOf, snippetOf } from './body-shape.ts'

/** Who answered, and with what. */
export type Answer =
  | { readonly type: 'data'; readonly data: unknown }
  /** The service's own error. */
  | {
      readonly type: 'service'
      readonly code: string
      /** What the answer says its status is, where that is not the status it came with. */
      readonly status?: number
      readonly message: string
      readonly details: Readonly<Record<string, unknown>>
      readonly requestId: string | null
    }
  /** The framework under the service knows no such route. */
  | { readonly type: 'unknown-route'; readonly snippet: string }
  /** Something in front of the service. */
  | { readonly type: 'gateway'; readonly shape: BodyShape; readonly snippet: string }
  /** A status of success, but not the body that goes with it. */
  | {
      readonly type: 'bad-success'
      readonly why: BadSuccess
      readonly shape: BodyShape
      readonly snippet: string
    }

export type BadSuccess = 'empty' | 'truncated' | 'too-large' | 'not-json'

/** An answer of something in front of the service. */
export const fromGateway = (text: string, parsed: unknown, isTooLarge: boolean): Answer => ({
  type: 'gateway',
  shape: isTooLarge ? 'text' : shapeOf(text, parsed),
  snippet: snippetOf(text, parsed),
})

/** A success that cannot be read. Without `why` the text itself tells what is wrong with it. */
export const badSuccess = (text: string, parsed: unknown, why: BadSuccess = reasonIn(text, parsed)): Answer => ({
  type: 'bad-success',
  why,
  shape: shapeOf(text, parsed),
  snippet: snippetOf(text, parsed),
})

function reasonIn(text: string, parsed: unknown): BadSuccess {
  if (text.trim() === '') return 'empty'
  // JSON that begins and does not parse was cut off on the way; anything else never was JSON.
  return parsed === undefined && /^\s*[{[]/.test(text) ? 'truncated' : 'not-json'
}
