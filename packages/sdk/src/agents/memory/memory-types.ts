import type { RecordStore } from '../../internal/record-store.ts'
import type { AgentsError } from '../errors.ts'
import type { FlushReport } from './flush-outbox.ts'
import type { Importance } from './importance.ts'
import type { Belief, Concept, Knowledge, Relationship } from './knowledge/extract-knowledge.ts'
import type { MemoryLayer, MemoryState, MemoryTrouble } from './memory-record.ts'
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
  /** @default 1000 */
  readonly maxEntries?: number
  /** Bytes of content. @default 16 MiB */
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

/** How one memory is kept. */
export interface RememberOptions {
  /** A word or a number from 0 to 1; anything else is refused, nothing is clamped. @default 'normal', 0.5 */
  readonly importance?: Importance
  /** Where it comes from: travels beside the content. Agents, tasks, interactions and observations in it are consolidated. */
  readonly context?: Readonly<Record<string, unknown>>
  /** @default 'episodic' */
  readonly layer?: MemoryLayer
  /** @default the memory's */
  readonly domain?: string
  /**
   * What makes two memories the same: 1 to 200 characters, for one content in one layer and domain.
   * @default a digest of content, layer and domain; texts that are spelled with other characters are others, even
   * where they look the same
   */
  readonly key?: string
  /** Stops the waiting, not the memory: once it is in the outbox it will be sent. */
  readonly signal?: AbortSignal
}

/** What became of a memory. */
export interface MemoryReceipt {
  readonly key: string
  /** The server's id; null where it gives none, and before it is stored. Opaque, and not unique on early servers. */
  readonly id: string | null
  /**
   * `already_stored`: it was stored before, as far as this machine knows; a server that has lost it since is not asked.
   * The importance and context are those of the first time. `queued`: it is in the outbox, and only there as far as is
   * known. `withdrawn`, `hidden`: it was forgotten, or discarded from the outbox, while it was on its way, so nobody
   * will send it any more; the server has none of a `withdrawn` one, and may have a `hidden` one, which no recall here
   * shows.
   */
  readonly state: 'stored' | 'already_stored' | 'queued' | 'withdrawn' | 'hidden'
  readonly layer: MemoryLayer
  readonly domain: string | null
  /** Why it is queued, or what its last send met before it was forgotten. Null where there was no failure. */
  readonly trouble: MemoryTrouble | null
}

/** A memory as it is recalled. */
export interface RecalledMemory<Content> {
  readonly content: Content
  /** From 0 to 1. */
  readonly score: number
  /** `local`: the part of the asked words that are in it. So are matches scored to which the server gives no score. */
  readonly scoredBy: 'server' | 'local'
  /** Who had it: the server, or only this machine as far as is known. */
  readonly source: 'server' | 'local'
  readonly id: string | null
  /** Null on what was stored without this SDK. */
  readonly key: string | null
  readonly layer: MemoryLayer | null
  readonly domain: string | null
  readonly importance: number | null
  /** When it was remembered: ISO 8601. Without a zone where the server's word is all there is. */
  readonly at: string | null
  readonly context: Readonly<Record<string, unknown>>
  readonly state: MemoryState
}

/** A match that does not fit the schema, or at which the schema failed. */
export interface SkippedMatch {
  readonly id: string | null
  readonly key: string | null
  /** `path: message`, ten at most. */
  readonly issues: readonly string[]
  /** What the schema threw, or rejected with, where it did so instead of naming issues. */
  readonly cause?: unknown
}

/** What a recall found, best first. */
export interface Recall<Content> {
  readonly memories: readonly RecalledMemory<Content>[]
  /** Matches that do not fit the schema, or have no content. */
  readonly skipped: readonly SkippedMatch[]
  /** Whether the server was heard, or only this machine. */
  readonly source: 'server' | 'local'
  /** Why the server was not heard; null where nobody asked it. */
  readonly serverError: AgentsError | null
}

/** A test of memories, or members of their `context` that have to be equal. */
export type RecallFilter<Content> = ((memory: RecalledMemory<Content>) => boolean) | Readonly<Record<string, unknown>>

/** How memories are recalled. */
export interface RecallOptions<Content> {
  /** @default 5 */
  readonly limit?: number
  /** From 0 to 1. On this machine at least one word has to be there, whatever is said. @default 0.7 */
  readonly minScore?: number
  readonly filter?: RecallFilter<Content>
  /** @default both */
  readonly layer?: MemoryLayer
  /** @default the memory's; where that has none, all */
  readonly domain?: string
  /**
   * `auto`: the server, with what is in the outbox; this machine alone where the server has no search or does not work.
   * @default 'auto'
   */
  readonly source?: 'auto' | 'server' | 'local'
  /** Rejects where something does not fit the schema, instead of reporting it in `skipped`. @default false */
  readonly strict?: boolean
  readonly signal?: AbortSignal
}

/** Which memories are gone through. */
export interface MemoriesOptions<Content> {
  readonly layer?: MemoryLayer
  readonly domain?: string
  readonly filter?: RecallFilter<Content>
  /** Also gives what the server finds for this, after what is on this machine. */
  readonly query?: string
  readonly signal?: AbortSignal
}

/** How a memory is read. */
export interface GetMemoryOptions {
  readonly domain?: string
  /** What to do about an id that nobody knows. @default 'undefined' */
  readonly missing?: 'undefined' | 'throw'
  readonly signal?: AbortSignal
}

/** A memory that was read by its id. */
export type HeldMemory<Content> = Omit<RecalledMemory<Content>, 'score' | 'scoredBy' | 'content'> & {
  /** Null where the server says so and this machine has no copy. */
  readonly content: Content | null
}

/** What is meant: a receipt, a recalled memory, or an id. By ids alone all that share one are meant. */
export type MemoryReference = string | { readonly key: string | null; readonly id: string | null }

/** How a memory is forgotten. */
export interface ForgetOptions {
  /**
   * `shared` also stores a memory that says so, for others who use this SDK. `local` leaves it at this machine.
   * @default 'shared'
   */
  readonly tombstone?: 'shared' | 'local'
  readonly signal?: AbortSignal
}

/** What forgetting came to. */
export interface Forgotten {
  /**
   * `withdrawn`: it never was at the server and is gone. `hidden`: it is no longer recalled here, but **the server
   * still has it**: no version can delete one.
   */
  readonly forgotten: 'withdrawn' | 'hidden'
  readonly key: string | null
  readonly id: string | null
  /** Of the memory that tells others. */
  readonly tombstone: MemoryReceipt | null
}

/** How knowledge is made of what was experienced. */
export interface ConsolidateOptions {
  /**
   * `auto`: the server where its version can, else here. `server` rejects with `unsupported` where it cannot.
   * @default 'auto'
   */
  readonly where?: 'auto' | 'server' | 'client'
  /** Also when it is not due. @default false */
  readonly force?: boolean
  readonly signal?: AbortSignal
}

/** What consolidation came to. */
export interface Consolidated {
  readonly where: 'server' | 'client'
  /** Experiences that were gone through: the server's count, or those of this machine. */
  readonly consolidated: number
  /** What was made of them and remembered in the semantic layer; null where the server did it. */
  readonly knowledge: Knowledge | null
  /** Of what was remembered, each. */
  readonly receipts: readonly MemoryReceipt[]
  /**
   * What of it the server will not take, now or since an earlier time. It stays in the outbox as `refused`, as its
   * experiences are not gone through again: `outbox.retry(key)` and `flush()`, or `outbox.discard(key)`.
   */
  readonly refused: readonly RefusedKnowledge[]
}

/** Knowledge the server will not take. */
export interface RefusedKnowledge {
  /** Its key in the outbox. */
  readonly key: string
  readonly domain: string | null
  readonly content:
    | { readonly concept: Concept }
    | { readonly relationship: Relationship }
    | { readonly belief: Belief }
  /** What it was refused with; `attempts` is 0 where that was at an earlier time. */
  readonly error: AgentsError
}

/** How long to wait for a memory to show. */
export interface RecallableOptions {
  readonly signal?: AbortSignal
  /** @default 60000 */
  readonly timeoutMs?: number
}

/** A memory in the outbox. */
export interface OutboxEntry {
  readonly key: string
  readonly state: Exclude<MemoryState, 'stored'>
  readonly content: MemoryContent
  readonly layer: MemoryLayer
  readonly domain: string | null
  readonly at: string
  readonly sizeBytes: number
  readonly sends: number
  readonly trouble: MemoryTrouble | null
}

/** How full the outbox is. */
export interface OutboxState {
  readonly entries: number
  readonly maxEntries: number
  readonly bytes: number
  readonly maxBytes: number
  readonly refused: number
  /** Records in the store that this version cannot read; they are left alone. */
  readonly unreadable: number
}

/** What was remembered and is not at the server as far as is known. */
export interface MemoryOutbox {
  /** Oldest first. */
  list(): Promise<readonly OutboxEntry[]>
  state(): Promise<OutboxState>
  /** Gives one up. False: there is none, or somebody is sending it at this moment. */
  discard(key: string): Promise<boolean>
  /** Has refused ones, or just this one, sent again by the next flush, and unproved ones looked for again. Gives how many. */
  retry(key?: string): Promise<number>
}

/** A memory that can be trusted: see `createMemory`. */
export interface Memory<Input, Output> {
  /**
   * Keeps something. It is written to the outbox before it is sent, so that a crash at any moment loses nothing; the
   * same again, also at the same moment, is one memory: of different importance or context the first counts.
   *
   * @throws AgentsError `memory_content_invalid`, `payload_too_large`, `value_invalid`, `memory_key_conflict` or
   * `outbox_full` before anything is kept; what the server refuses it with (`authentication_error`, ...): then it
   * stays in the outbox as `refused`, and remembering the same again rejects with that again until `outbox.retry`;
   * with `offline: 'fail'` also `network_error` and the like.
   *
   * @example
   * ```ts
   * const { state, id } = await memory.remember('The customer prefers mornings', { importance: 'high' })
   * if (state === 'queued') console.log('kept here, sent later')
   * ```
   */
  remember(content: Input, options?: RememberOptions): Promise<MemoryReceipt>

  /**
   * Finds what is like a text. Servers take no limit, threshold or filter: both are asked for and applied here, so
   * that every version behaves alike. What was forgotten does not show, and nothing twice. Where the server was heard
   * it alone says what is stored: what it does not show yet, or has lost, does not show.
   *
   * @throws AgentsError what the server refuses it with; `memory_match_invalid` with `strict`, its `cause` what the schema
   * threw, where it did; `unsupported` with `source: 'server'` where there is no search.
   *
   * @example
   * ```ts
   * const { memories, source } = await memory.recall('when does the customer have time', { limit: 3 })
   * for (const { content, score } of memories) console.log(score, content)
   * ```
   */
  recall(query: string, options?: RecallOptions<Output>): Promise<Recall<Output>>

  /**
   * All that is like a text, best first, one after another.
   *
   * @example
   * ```ts
   * for await (const { content } of memory.recallAll('customer', { minScore: 0.3 })) console.log(content)
   * ```
   */
  recallAll(
    query: string,
    options?: Omit<RecallOptions<Output>, 'limit'>,
  ): AsyncIterableIterator<RecalledMemory<Output>>

  /**
   * The memories of this machine, newest first, and with `query` also what the server finds for it. No version of the
   * service lists its memories.
   *
   * @example
   * ```ts
   * for await (const { content, state } of memory.memories({ layer: 'semantic' })) console.log(state, content)
   * ```
   */
  memories(options?: MemoriesOptions<Output>): AsyncIterableIterator<RecalledMemory<Output>>

  /**
   * Reads one by the server's id. Undefined where nobody knows it, and where it was forgotten.
   *
   * @throws AgentsError `memory_not_found` with `missing: 'throw'`; `memory_match_invalid` when it does not fit the
   * schema; what the server refuses it with.
   *
   * @example
   * ```ts
   * const held = await memory.get('mem_1a2b3c4d')
   * console.log(held?.content)
   * ```
   */
  get(id: string, options?: GetMemoryOptions): Promise<HeldMemory<Output> | undefined>

  /**
   * Hides a memory, and what has its key, up to this moment: remembered again it shows again. No version of the service
   * can delete one, and the answer says so. Others learn of it when a search of theirs happens to show the memory that
   * tells them; whose clock is behind may be told of something they remembered later.
   *
   * @throws AgentsError what `remember` throws, for the memory that tells others: here it is hidden by then.
   *
   * @example
   * ```ts
   * const { forgotten } = await memory.forget(receipt)
   * if (forgotten === 'hidden') console.log('the server still has it')
   * ```
   */
  forget(memory: MemoryReference, options?: ForgetOptions): Promise<Forgotten>

  /**
   * Makes knowledge of what was experienced: agents, tasks, relations and beliefs named in the `context` of episodic
   * memories of this machine are remembered in the semantic layer. Done when it is due: five minutes after the last
   * time, at ten experiences, or at one of importance 0.8. Those of this memory's domain; where it has none, those of
   * all, each domain by itself. Repeating it after a crash makes nothing twice. Each is made of the experiences at hand:
   * what later ones say of the same thing becomes one more memory. What the server will not take of it is in `refused`,
   * and does not hold up the rest.
   *
   * @throws AgentsError `unsupported` with `where: 'server'` where the version has no such operation;
   * `authentication_error` and the like, which all of it would meet: what was made until then is remembered, and made
   * no second time.
   *
   * @example
   * ```ts
   * const { knowledge } = await memory.consolidate({ force: true, where: 'client' })
   * console.log(knowledge?.concepts.map(({ name }) => name))
   * ```
   */
  consolidate(options?: ConsolidateOptions): Promise<Consolidated>

  /** Whether experiences of this machine and domain are due to be consolidated. */
  consolidationDue(): Promise<boolean>

  /**
   * Sends what is in the outbox, oldest first. Memories whose fate is not known are looked for first. One the server
   * fails at again and again is left out, the others are sent. Resolves also when the server stays away: `stoppedBy`
   * says why, and everything is still there.
   *
   * @example
   * ```ts
   * const { stored, left, stoppedBy } = await memory.flush()
   * if (left > 0) console.log(`${left} wait for ${stoppedBy?.code}`)
   * ```
   */
  flush(options?: { readonly signal?: AbortSignal; readonly maxFailures?: number }): Promise<FlushReport>

  /**
   * Waits until a search shows a memory that was remembered here. What was stored need not show at once.
   *
   * @throws AgentsError `memory_not_recallable` with `details.seen` when time is up; `memory_not_found` where this
   * machine does not know it; `unsupported` where there is no search.
   *
   * @example
   * ```ts
   * await memory.waitUntilRecallable(await memory.remember({ text: 'Ada leads the team' }), { timeoutMs: 10_000 })
   * ```
   */
  waitUntilRecallable(memory: MemoryReference, options?: RecallableOptions): Promise<void>

  /** What was remembered and is not at the server as far as is known. */
  readonly outbox: MemoryOutbox

  /** The same memory with another domain for what does not name one. */
  domain(name: string): Memory<Input, Output>

  /**
   * Ends work in the background, of this memory and its domains. Waits for what is being sent, not for what would be
   * next, which stays in the store.
   */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}
