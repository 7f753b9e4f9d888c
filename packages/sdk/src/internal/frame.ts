type FrameValue = 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array'

/** What kind of value a member of a frame holds. */
export type FrameMember = FrameValue | `nullable ${FrameValue}` | 'any'

/** One row of a generated frame table: enough to tell a frame and to check its outline without a validator. */
export interface FrameSpec {
  /** Name of its JSON Schema. */
  readonly schema: string
  /** Which channels carry it; `only` where there is but one. */
  readonly channel: 'path' | 'document' | 'both' | 'only'
  /** False for what a known client handles and no server sends. */
  readonly sent: boolean
  /** Members the frame always has beside `type`. */
  readonly members: Readonly<Record<string, FrameMember>>
  /** Members its `payload` always has. Empty where it has no payload. */
  readonly required: Readonly<Record<string, FrameMember>>
}
