import type { AnalyticsUpdateFrame } from '../generated/types.ts'

/** What the analytics socket, or an event of a stream, said. */
export type AnalyticsFrameRead =
  | { readonly kind: 'update'; readonly update: AnalyticsUpdateFrame }
  | {
      readonly kind: 'error'
      /** Null where the version names none. */
      readonly code: string | null
      /** For people. */
      readonly message: string
    }
  /** A type that answers no question, such as those of later versions. */
  | { readonly kind: 'unknown'; readonly type: string }
  | { readonly kind: 'malformed'; readonly reason: FrameFault }

/** Why a frame says nothing. */
export type FrameFault = 'not_json' | 'not_an_object' | 'no_type' | 'no_analytics' | 'no_insights' | 'no_confidence'

/** What a text frame says, in whichever form a version has for it. Never throws. */
export function readAnalyticsFrame(text: string): AnalyticsFrameRead {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return malformed('not_json')
  }
  if (!isObject(value)) return malformed('not_an_object')
  const { type } = value
  if (typeof type !== 'string') return malformed('no_type')
  if (type === 'error') return readError(value)
  if (type !== 'analytics_update') return { kind: 'unknown', type: type.slice(0, 100) }
  const fault = findAnswerFault(value)
  // The members that are relied on were looked at; a timestamp is shown and never computed with.
  return fault === null ? { kind: 'update', update: value as unknown as AnalyticsUpdateFrame } : malformed(fault)
}

/** Why a value is no answer of the engine, or null. The same for frames, events and reads. */
export function findAnswerFault(value: unknown): FrameFault | null {
  if (!isObject(value)) return 'not_an_object'
  if (!isObject(value['analytics'])) return 'no_analytics'
  if (!Array.isArray(value['insights'])) return 'no_insights'
  return Number.isFinite(value['confidence']) ? null : 'no_confidence'
}

function readError(value: Readonly<Record<string, unknown>>): AnalyticsFrameRead {
  const { error, detail, data } = value
  // The newest servers say it in `data`, where the code is a number.
  const said = [error, data].find(isObject) ?? {}
  const { code, error_type } = said
  const word = [code, error_type].find((one) => typeof one === 'string')
  const message = [said['message'], error, detail].find((one) => typeof one === 'string')
  return { kind: 'error', code: (word as string | undefined) ?? null, message: (message as string | undefined) ?? '' }
}

const malformed = (reason: FrameFault): AnalyticsFrameRead => ({ kind: 'malformed', reason })

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
