import type { RecordStore } from '../../internal/record-store.ts'
import type { StandardSchema } from './standard-schema.ts'

/** Content without a schema: a plain object that JSON can carry. Text is kept as `{ text }`. */
export type MemoryContent = Readonly<Record<string, unknown>>

/** Where a memory keeps what is not sent yet, its local copies and its tombstones. Three are built in. */
export type MemoryStore = RecordStore

/** How a memory is made. */
export interface MemoryOptions<Schema extends StandardSchema = StandardSchema> {
  /**
   * Checks content before it is kept and after it is recalled: any Standard Schema (zod, valibot, arktype). What is
   * kept is what was given, and what is recalled is what the schema makes of it. Knowledge that `consolidate` made is
   * not held to it and comes as it is, `{ concept }`, `{ relationship }` or `{ belief }`: ask for
   * `layer: 'episodic'` where it must not be among what is recalled.
   * @default anything that JSON can carry
   */
  readonly schema?: Schema
  /** The domain of everything that does not name another one. @default none is sent */
  readonly domain?: string
  /**
   * Where memories are written before they are sent. With `createFileMemoryStore` or `createIndexedDbMemoryStore`
   * they survive a crash.
   * @default the memory of this process
   */
  readonly store?: MemoryStore
  /**
   * Sets this memory apart from others of the same server in the same store. Give each identity one of its own: what
   * waits is sent with the key of whoever sends it. @default ''
   */
  readonly name?: string
  /**
   * What `remember` does when the server cannot be reached or does not work: resolve with the state `queued`, or
   * reject with what was seen. Either way the memory stays in the outbox.
   * @default 'queue' with a store, 'fail' without
   */
  readonly offline?: 'queue' | 'fail'
  /** Bounds of the outbox, and what is done about doubt. */
  readonly outbox?: OutboxSettings
  /** The largest content and context together, bytes of JSON. @default 256 KiB */
  readonly maxContentBytes?: number
  /**
   * Local copies of what is stored; the oldest make room. What has no copy any more is not known again: remembered once
   * more it is sent once more (a recall shows it once), and it is neither consolidated nor found without the server.
   * @default 10000
   */
  readonly maxCopies?: number
}

/**
 * Bounds of the outbox, and what is done about memories whose fate is not known. The bounds are for what one process
 * knows of: several on one store may each add a little more before they hear of each other.
 */
export interface OutboxSettings {
  /** Memories that are not stored, refused ones included. @default 1000 */
  readonly maxEntries?: number
  /** Bytes of JSON of their content and context. @default 16 MiB */
  readonly maxBytes?: number
  /**
   * What to do with a memory that may have been stored where no search can say: `resend` risks that the server has
   * it twice (recalls show it once), `keep` that it never gets there.
   * @default 'resend'
   */
  readonly unproved?: 'resend' | 'keep'
  /**
   * What to do with a memory that may have been stored and does not show in a search that shows others. `resend` sends
   * it again after `looks`, and on a server whose search shows memories later than that it may be there twice (recalls
   * show it once), unless something was stored after it: while that does not show either, it waits, for `maxLagMs` at
   * most. `keep` never sends it again: it stays `doubtful`, is looked for with every flush, and if it was not stored it
   * is not there until it is discarded and remembered once more.
   * @default 'resend'
   */
  readonly absent?: 'resend' | 'keep'
  /**
   * So long after a send that got no answer it is looked for, milliseconds: the server tries three times by itself,
   * which takes 3 s, and what it stored need not show at once. N tries each of them three times more.
   * @default 5000; with the profile N 120000
   */
  readonly settleMs?: number
  /** Looks in one flush before it counts as not shown. Each is a call that counts. @default 2 */
  readonly looks?: number
  /** From one look to the next, milliseconds. @default 1000 */
  readonly lookIntervalMs?: number
  /**
   * How late a search may show what was stored, milliseconds: so long after its send a memory that does not show is
   * left in doubt where what was stored after it does not show either. Then it counts as one no search can prove.
   * @default 600000, ten minutes
   */
  readonly maxLagMs?: number
  /** Answers with 400 after which a memory counts as refused. They mostly mean that the server failed. @default 3 */
  readonly maxRejections?: number
  /** Sends what is known to be left whenever a memory was stored, in the background, until one fails. @default true */
  readonly flushAfterSuccess?: boolean
}
