import { controlShapes, eventShapes, type FrameMember, type FrameShape, type LabEventType } from './frame-shapes.ts'

/** A change the server announces, as it came; members beyond those checked are kept. */
export interface LiveEvent {
  readonly seq: number
  readonly type: LabEventType
  /** Not a revision: empty or the id of the lab document. */
  readonly rev: string
  readonly payload: Readonly<Record<string, unknown>>
}

export type MalformedReason = 'too-large' | 'not-json' | 'not-an-object' | 'no-type' | 'bad-seq' | 'bad-member'

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
  | {
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
  const shape = shapeOf(type)
  if (!shape) return { kind: 'unknown', seq, type }
  if ('seq' in shape.required && seq === null) return malformed('bad-seq', null, 'seq')
  const wrong = findWrongMember(value, shape.required)
  if (wrong !== null) return malformed('bad-member', seq, wrong)
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
function shapeOf(type: string): FrameShape | null {
  const tables: readonly Readonly<Record<string, FrameShape>>[] = [controlShapes, eventShapes]
  for (const table of tables) if (Object.hasOwn(table, type)) return table[type] ?? null
  return null
}

function findWrongMember(
  value: Readonly<Record<string, unknown>>,
  required: { readonly [member: string]: FrameMember },
): string | null {
  for (const [name, want] of Object.entries(required)) {
    const given = value[name]
    if (typeof want === 'string') {
      if (!isOf(want, given)) return name
      continue
    }
    if (!isObject(given)) return name
    const inside = findWrongMember(given, want)
    if (inside !== null) return `${name}.${inside}`
  }
  return null
}

function isOf(want: 'integer' | 'string' | 'object', given: unknown): boolean {
  if (want === 'integer') return Number.isSafeInteger(given)
  if (want === 'string') return typeof given === 'string'
  return isObject(given)
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
