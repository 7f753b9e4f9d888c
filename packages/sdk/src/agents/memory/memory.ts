import type { FlushOptions, FlushReport } from './flush-outbox.ts'
import type { ForgetOptions, Forgotten, MemoryReference } from './forgotten.ts'
import type { Consolidated, ConsolidateOptions } from './knowledge/consolidated.ts'
import type { MemoryOutbox } from './outbox-entry.ts'
import type {
  GetMemoryOptions,
  HeldMemory,
  MemoriesOptions,
  Recall,
  RecallableOptions,
  RecalledMemory,
  RecallOptions,
} from './recalled.ts'
import type { MemoryReceipt, RememberOptions } from './receipt.ts'

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
  flush(options?: FlushOptions): Promise<FlushReport>

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
