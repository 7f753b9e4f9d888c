import type { FrameMember, FrameSpec } from '../../internal/frame.ts'
import { type FrameType, frames } from '../generated/frames.ts'

/** Frames that announce a change. */
export type LabEventType = Exclude<FrameType, 'hello' | 'force_resnapshot' | 'lab_topology'>

/** A change the server announces, as it came; members beyond those checked are kept. */
export interface LiveEvent {
  readonly seq: number
  readonly type: LabEventType
  /** Not a revision: empty or the id of the lab document. */
  readonly rev: string
  readonly payload: Readonly<Record<string, unknown>>
}

export type MalformedReason =
  | 'binary'
  | 'too-large'
  | 'not-json'
  | 'not-an-object'
  | 'no-type'
  | 'bad-seq'
  | 'bad-member'

export type Frame =
  | { readonly kind: 'hello'; readonly seq: number }
  | { readonly kind: 'force_resnapshot' }
  | {
      readonly kind: 'lab_topology'
      readonly seq: number
      /** Counter of discovery cycles when the document was read. */
      readonly generation: number | null
      readonly payload: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'event'; readonly seq: number; readonly event: LiveEvent }
  /** A type this version does not know. It has its place in the sequence all the same. */
  | { readonly kind: 'unknown'; readonly seq: number | null; readonly type: string }
  | MalformedFrame

export interface MalformedFrame {
  readonly kind: 'malformed'
  /** Its place in the sequence, where that much could be read. */
  readonly seq: number | null
  readonly reason: MalformedReason
  /** Path of the member that is wrong, such as `payload.link.id`. */
  readonly member: string | null
}

/** A document of the largest lab that host names allow stays far below. */
const MAX_FRAME_LENGTH = 64 * 1024 * 1024

/** What a text frame says. Never throws. */
export function readFrame(text: string): Frame {
  if (text.length > MAX_FRAME_LENGTH) return malformed('too-large')
  const value = parse(text)
  if (value === undefined) return malformed('not-json')
  if (!isObject(value)) return malformed('not-an-object')
  const { type } = value
  const seq = isSeq(value['seq']) ? value['seq'] : null
  if (typeof type !== 'string' || type === '') return malformed('no-type', seq)
  const spec = specOf(type)
  if (!spec) return { kind: 'unknown', seq, type }
  if ('seq' in spec.members && seq === null) return malformed('bad-seq', null, 'seq')
  const payload = value['payload']
  if ('payload' in spec.members && !isObject(payload)) return malformed('bad-member', seq, 'payload')
  const wrong = isObject(payload) ? findWrongMember(payload, spec.required) : null
  if (wrong !== null) return malformed('bad-member', seq, `payload.${wrong}`)
  return toFrame(type, seq ?? 0, value)
}

function toFrame(type: string, seq: number, value: Readonly<Record<string, unknown>>): Frame {
  const payload = (value['payload'] ?? {}) as Readonly<Record<string, unknown>>
  const { rev, generation } = value
  if (type === 'hello') return { kind: 'hello', seq }
  if (type === 'force_resnapshot') return { kind: 'force_resnapshot' }
  if (type === 'lab_topology')
    return { kind: 'lab_topology', seq, generation: typeof generation === 'number' ? generation : null, payload }
  const event = { seq, type: type as LabEventType, rev: typeof rev === 'string' ? rev : '', payload }
  return { kind: 'event', seq, event }
}

/** Own members only: a frame of type `constructor` is unknown, not a function of Object. */
function specOf(type: string): FrameSpec | null {
  return Object.hasOwn(frames, type) ? frames[type as FrameType] : null
}

function findWrongMember(
  payload: Readonly<Record<string, unknown>>,
  required: Readonly<Record<string, FrameMember>>,
): string | null {
  for (const [name, want] of Object.entries(required)) if (!isOf(want, payload[name])) return name
  return null
}

function isOf(want: FrameMember, given: unknown): boolean {
  const [first = '', second] = want.split(' ')
  if (second !== undefined) return given === null || given === undefined || isJson(second, given)
  return isJson(first, given)
}

function isJson(type: string, given: unknown): boolean {
  if (type === 'integer') return Number.isSafeInteger(given)
  if (type === 'array') return Array.isArray(given)
  if (type === 'object') return isObject(given)
  return type === 'any' || typeof given === type
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSeq = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

const malformed = (reason: MalformedReason, seq: number | null = null, member: string | null = null): Frame => ({
  kind: 'malformed',
  seq,
  reason,
  member,
})
