import { createMemoryRecordStore } from '../../internal/memory-record-store.ts'
import { renameStoreErrors } from '../../internal/rename-store-errors.ts'
import { getRuntime } from '../../internal/runtime.ts'
import { withSignal } from '../../internal/with-signal.ts'
import type { AgentsClient } from '../agents-client.ts'
import { agentsError } from '../errors.ts'
import { checkName, draftMemory } from './draft-memory.ts'
import { forgetMemory } from './forget.ts'
import { getMemory } from './get-memory.ts'
import { goThroughMemories, recallAllMemories } from './go-through.ts'
import { consolidateMemories, isDue } from './knowledge/consolidate.ts'
import { createLedger } from './ledger.ts'
import { createLocalShelf } from './local-shelf.ts'
import type { Memory } from './memory.ts'
import type { MemoryCore } from './memory-core.ts'
import type { MemoryContent, MemoryOptions } from './memory-options.ts'
import { bindOutbox } from './memory-outbox.ts'
import { asMemoryStoreError, badValue } from './memory-problems.ts'
import { openMemoryServer } from './memory-server.ts'
import { createOutbox } from './outbox.ts'
import { createPacer } from './pacer.ts'
import { createProver } from './prove-stored.ts'
import { recallMemories } from './recall.ts'
import { rememberDraft } from './remember.ts'
import type { SchemaInput, SchemaOutput, StandardSchema } from './standard-schema.ts'
import { createUnderWay } from './under-way.ts'
import { waitUntilRecallable } from './wait-until-recallable.ts'

/**
 * A memory that can be trusted, in two layers, episodic and semantic. What is remembered is written down before it is
 * sent. What may or may not have arrived is looked for before it is sent again. What the server lacks is done here,
 * so that all versions behave alike: limits, thresholds, filters, forgetting, consolidation.
 *
 * Nothing is sent or read until it is asked to. What is added on the wire is one member of the memory's `context`:
 * `nova: { v, key, layer, at, domain?, tombstone_for? }`.
 *
 * Several processes may share a store: each memory is sent by one of them only. What others remembered and forgot is
 * seen from the next `flush` or look at the outbox on.
 *
 * @throws AgentsError `value_invalid` for options that are none.
 *
 * @example
 * ```ts
 * import { createAgentsClient, createFileMemoryStore, createMemory } from '@nova/sdk/agents'
 *
 * const client = createAgentsClient({ baseUrl, auth: key })
 * const memory = createMemory(client, { store: createFileMemoryStore('.memory'), domain: 'personal' })
 * await memory.remember('Ada prefers mornings', { importance: 'high' })
 * const { memories } = await memory.recall('when does Ada have time')
 * ```
 */
export function createMemory<Schema extends StandardSchema>(
  client: AgentsClient,
  options: MemoryOptions<Schema> & { readonly schema: Schema },
): Memory<SchemaInput<Schema>, SchemaOutput<Schema>>
export function createMemory(
  client: AgentsClient,
  options?: Omit<MemoryOptions, 'schema'>,
): Memory<MemoryContent | string, MemoryContent>
export function createMemory(client: AgentsClient, options: MemoryOptions = {}): Memory<unknown, unknown> {
  const { domain } = options
  if (domain !== undefined) checkName('createMemory', 'domain', domain)
  const core = createCore(client, options)
  return bind(core, domain)
}

/** A store may hang. Whoever waits is free to go; what was begun goes on. */
const heard = <T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
  signal ? withSignal(work, signal) : work

interface ClosableCore extends MemoryCore {
  close(): Promise<void>
}

function createCore(client: AgentsClient, options: MemoryOptions): ClosableCore {
  const runtime = getRuntime(client)
  const { store, outbox: settings = {}, offline = store ? 'queue' : 'fail' } = options
  if (offline !== 'queue' && offline !== 'fail') throw badValue('createMemory', 'offline', 'queue or fail')
  const { unproved = 'resend', absent = 'resend' } = settings
  for (const [name, value] of Object.entries({ unproved, absent }))
    if (value !== 'resend' && value !== 'keep') throw badValue('createMemory', `outbox.${name}`, 'resend or keep')
  const size = (name: string, value: number | undefined, usual: number, least = 1) => {
    if (value === undefined) return usual
    if (typeof value === 'number' && value >= least) return value
    throw badValue('createMemory', name, `a number of at least ${least}`)
  }
  const limits = {
    maxContentBytes: size('maxContentBytes', options.maxContentBytes, 256 * 1024),
    maxCopies: size('maxCopies', options.maxCopies, 10_000, 0),
    maxEntries: size('outbox.maxEntries', settings.maxEntries, 1000),
    maxBytes: size('outbox.maxBytes', settings.maxBytes, 16 * 1024 * 1024),
  }
  const server = openMemoryServer(client)
  const policy = {
    ...{ unproved, absent },
    settleMs: size('outbox.settleMs', settings.settleMs, server.settleMs, 0),
    maxRejections: size('outbox.maxRejections', settings.maxRejections, 3),
  }
  const looks = size('outbox.looks', settings.looks, 2)
  const lookIntervalMs = size('outbox.lookIntervalMs', settings.lookIntervalMs, 1000, 0)
  const maxLagMs = size('outbox.maxLagMs', settings.maxLagMs, 600_000, 0)

  const kept = renameStoreErrors(() => store ?? createMemoryRecordStore(), asMemoryStoreError)
  const pacer = createPacer(runtime.clock)
  const name = `${client.baseUrl}\n${options.name ?? ''}`
  const ledger = createLedger({ store: kept, name, isPrivate: !store, pacer })
  const { clock } = runtime
  const prover = createProver({ server, ledger, clock, looks, lookIntervalMs, maxLagMs })
  const outbox = createOutbox({ ledger, server, prover, runtime, policy, ...limits })
  let order = 0
  let isClosed = false
  return {
    ...{ server, profile: client.profile, runtime, ledger, outbox, prover, pacer, offline },
    ...limits,
    shelf: createLocalShelf(ledger, pacer),
    underWay: createUnderWay(),
    schema: options.schema ?? null,
    unproved: policy.unproved,
    flushAfterSuccess: settings.flushAfterSuccess ?? true,
    nextOrder() {
      order += 1
      return order
    },
    async enter(operation, signal) {
      if (isClosed)
        throw agentsError({ code: 'memory_closed', message: 'The memory was closed.', operation, attempts: 0 })
      await heard(ledger.ready(), signal)
    },
    async close() {
      isClosed = true
      await outbox.stop()
    },
  }
}

function bind(core: ClosableCore, domain: string | undefined): Memory<unknown, unknown> {
  const inDomain = domain === undefined ? {} : { domain }
  const { maxContentBytes } = core

  /** Equal memories that are under way are one, so nobody's abort may stop it: it ends the waiting of that caller. */
  const remember: Memory<unknown, unknown>['remember'] = async (content, options = {}) => {
    const { signal } = options
    signal?.throwIfAborted()
    const draft = draftMemory(content, options, { maxContentBytes, domain: domain ?? null })
    const same = JSON.stringify([draft.text, typeof content, draft.layer, draft.domain, draft.key])
    const kept = core.underWay.join(same, (noteKey) => rememberDraft(core, draft, { noteKey }))
    return await heard(kept, signal)
  }

  return {
    remember,
    recall: (query, options) => heard(recallMemories(core, query, { ...inDomain, ...options }), options?.signal),
    recallAll: (query, options) => recallAllMemories(core, query, { ...inDomain, ...options }),
    memories: (options) => goThroughMemories(core, { ...inDomain, ...options }),
    get: (id, options) => heard(getMemory(core, id, { ...inDomain, ...options }), options?.signal),
    forget: (memory, options = {}) => heard(forgetMemory(core, memory, domain ?? null, options), options.signal),
    consolidate: (options = {}) => heard(consolidateMemories(core, domain ?? null, options), options.signal),
    consolidationDue: () => isDue(core, domain ?? null),
    async flush(options) {
      const { maxFailures = 1 } = options ?? {}
      if (!(maxFailures >= 1)) throw badValue('flush', 'maxFailures', 'a number of at least 1')
      await core.enter('flush', options?.signal)
      return await core.outbox.flush(options)
    },
    waitUntilRecallable: (memory, options = {}) => heard(waitUntilRecallable(core, memory, options), options.signal),
    outbox: bindOutbox(core),
    domain(name) {
      checkName('domain', 'domain', name)
      return bind(core, name)
    },
    close: core.close,
    [Symbol.asyncDispose]: core.close,
  }
}
