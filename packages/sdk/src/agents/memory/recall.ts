import { isNovaError } from '../../internal/errors.ts'
import { type AgentsError, agentsError } from '../errors.ts'
import { checkContent } from './check-content.ts'
import { isForgotten, isForgottenMatch } from './is-forgotten.ts'
import { isOutage } from './judge-failure.ts'
import type { LocalHit } from './local-shelf.ts'
import type { MemoryCore } from './memory-core.ts'
import { badValue, unsupported } from './memory-problems.ts'
import type { MemoryRecord } from './memory-record.ts'
import { memberAt } from './nova-mark.ts'
import { type FoundMemory, readLocal, readMatch } from './read-match.ts'
import type { Recall, RecalledMemory, RecallOptions, SkippedMatch } from './recalled.ts'
import { spellContent } from './spell-content.ts'

const DEFAULT_LIMIT = 5
const DEFAULT_MIN_SCORE = 0.7
/** How many more than wanted are asked for when some will be dropped here. */
const HINT_FACTOR = 10

type Asked<Output> = Required<Pick<RecallOptions<Output>, 'limit' | 'minScore'>> &
  Omit<RecallOptions<Output>, 'limit' | 'minScore'>

/** Finds what is like a text: the server's matches and this machine's, in one order, each once. */
export async function recallMemories<Output>(
  core: MemoryCore,
  query: string,
  options: RecallOptions<Output>,
): Promise<Recall<Output>> {
  const operation = 'recall'
  const { limit = DEFAULT_LIMIT, minScore = DEFAULT_MIN_SCORE, source = 'auto', signal } = options
  if (typeof query !== 'string' || query.trim() === '') throw badValue(operation, 'query', 'a text that is not empty')
  if (limit !== Number.POSITIVE_INFINITY && !(Number.isSafeInteger(limit) && limit > 0))
    throw badValue(operation, 'limit', 'a whole number above 0')
  if (!(minScore >= 0 && minScore <= 1)) throw badValue(operation, 'minScore', 'a number from 0 to 1')
  if (!['auto', 'server', 'local'].includes(source)) throw badValue(operation, 'source', 'auto, server or local')
  checkLayer(operation, options.layer)
  signal?.throwIfAborted()
  const { server } = core
  if (source === 'server' && !server.search) throw unsupported(operation, 'search memories', core.profile)
  await core.enter(operation)

  const asked: Asked<Output> = { ...options, limit, minScore }
  const passes = filterOf(asked)
  const isWanted = (found: FoundMemory) => isVisible(core, found) && passes(found)
  const takes = (record: MemoryRecord) => isVisibleHere(core, record) && passes(record)
  let matches: readonly FoundMemory[] = []
  let serverError: AgentsError | null = null
  let isHeard = false
  if (source !== 'local' && server.search) {
    try {
      const raw = await server.search(
        { query, limit: hintOf(core, asked), minScore, domain: asked.domain ?? null, layer: asked.layer ?? null },
        signal,
      )
      matches = raw.map((match) => readMatch(match, query))
      isHeard = true
    } catch (error) {
      if (source === 'server' || !isNovaError(error) || !isOutage(error)) throw error
      serverError = error as AgentsError
    }
  }
  for (const match of matches) await learnTombstone(core, match)

  const local = source === 'server' ? [] : await searchLocally<Output>(core, query, asked, isHeard, takes)
  // A copy that was forgotten does not stand for the memory that was remembered again and waits here.
  const own = new Set(matches.filter((match) => isVisible(core, match)).map(({ key }) => key))
  const good = matches.filter((match) => match.score >= minScore)
  // Alone they are in order, and taken one after another: thousands at once would be a long turn.
  const found =
    good.length === 0
      ? readEach(local.filter(({ record }) => !own.has(record.key)))
      : bestFirst([...good, ...readEach(local.filter(({ record }) => !own.has(record.key)))])
  const { memories, skipped } = await check(core, found, isWanted, limit, asked)
  return { memories, skipped, source: isHeard ? 'server' : 'local', serverError }
}

/**
 * Everything on this machine where the server was not heard. Where it was, only what it cannot have yet: it decides
 * about the rest.
 */
async function searchLocally<Output>(
  core: MemoryCore,
  query: string,
  { limit, minScore, filter, signal }: Asked<Output>,
  isHeard: boolean,
  takes: (record: MemoryRecord) => boolean,
): Promise<readonly LocalHit[]> {
  const take = (record: MemoryRecord) => !(isHeard && record.state === 'stored') && takes(record)
  // What the schema or the caller's test drops later has to be made up for.
  const most = core.schema || typeof filter === 'function' ? Number.POSITIVE_INFINITY : limit
  return await core.shelf.search(query, { limit: most, minScore, take }, signal)
}

function* readEach(hits: readonly LocalHit[]): Generator<FoundMemory> {
  for (const { record, score } of hits) yield readLocal(record, score)
}

/** As {@link isVisible}, for a memory of this machine. */
const isVisibleHere = ({ ledger }: MemoryCore, record: MemoryRecord) =>
  record.tombstoneFor === null && !isForgotten(ledger, record)

/** Whether a memory is one that shows: neither a tombstone nor under one. */
export const isVisible = ({ ledger }: MemoryCore, found: FoundMemory) =>
  found.tombstoneFor === null && !isForgottenMatch(ledger, found)

/** Somebody else has forgotten something, and the server tells by chance. */
async function learnTombstone({ ledger, runtime }: MemoryCore, { tombstoneFor, at }: FoundMemory): Promise<void> {
  if (!tombstoneFor || (tombstoneFor.key === null && tombstoneFor.id === null)) return
  const atMs = Math.min(at ? Date.parse(at) : Number.NaN, runtime.clock.now())
  if (!Number.isFinite(atMs)) return
  if ((ledger.hiddenUntilMs(tombstoneFor.key, tombstoneFor.id) ?? 0) < atMs)
    await ledger.hide({ ...tombstoneFor, atMs })
}

function hintOf<Output>({ ledger }: MemoryCore, { limit, filter, layer, domain }: Asked<Output>): number {
  const dropsSome = filter !== undefined || layer !== undefined || domain !== undefined || ledger.hides()
  return dropsSome ? limit * HINT_FACTOR : limit
}

/** Another word would find nothing, and nobody would hear of the slip. */
export function checkLayer(operation: string, layer: unknown): void {
  if (layer !== undefined && layer !== 'episodic' && layer !== 'semantic')
    throw badValue(operation, 'layer', 'episodic or semantic')
}

type Filtered = Pick<FoundMemory, 'layer' | 'domain' | 'context' | 'key'>

/** The tests of one recall as one. */
export function filterOf<Output>({
  layer,
  domain,
  filter,
}: Pick<RecallOptions<Output>, 'layer' | 'domain' | 'filter'>): (found: Filtered) => boolean {
  const wanted = typeof filter === 'object' ? Object.entries(filter) : []
  return (found) =>
    (layer === undefined || found.layer === layer) &&
    // What others stored need not name its domain; it was asked for in this one, and the server has decided.
    (domain === undefined || found.domain === domain || (found.key === null && found.domain === null)) &&
    wanted.every(([name, value]) => isEqual(memberAt(found.context, name), value))
}

/** Objects are, in whatever order their members are. */
function isEqual(left: unknown, right: unknown): boolean {
  if (left === right || typeof left !== 'object' || typeof right !== 'object') return left === right
  const { text } = spellContent(left)
  return text !== undefined && text === spellContent(right).text
}

/** Best first; of equals the newest, and what says nothing of its age last. */
function bestFirst(found: readonly FoundMemory[]): readonly FoundMemory[] {
  const ageOf = ({ at }: FoundMemory) => (at === null ? 0 : Date.parse(at) || 0)
  const aged = found.map((one) => ({ one, atMs: ageOf(one) }))
  return aged.sort((a, b) => b.one.score - a.one.score || b.atMs - a.atMs).map(({ one }) => one)
}

/** Memories that pass, each once, their contents held to the schema, until there are enough. */
export async function check<Output>(
  core: MemoryCore,
  found: Iterable<FoundMemory>,
  isWanted: (found: FoundMemory) => boolean,
  limit: number,
  { filter, strict = false, signal }: Pick<RecallOptions<Output>, 'filter' | 'strict' | 'signal'>,
): Promise<{ memories: RecalledMemory<Output>[]; skipped: SkippedMatch[] }> {
  const memories: RecalledMemory<Output>[] = []
  const skipped: SkippedMatch[] = []
  const seen = new Set<string>()
  for (const one of found) {
    if (memories.length >= limit) break
    await core.pacer.pause(signal)
    // By its key where it has one: early servers give one id to all memories of a second.
    const name = one.key === null ? one.id && `id ${one.id}` : `key ${one.key}`
    if ((name !== null && seen.has(name)) || !isWanted(one)) continue
    if (name !== null) seen.add(name)
    const { content: _content, tombstoneFor: _tombstoneFor, ...rest } = one
    const checked = await checkContent<Output>(one, core.schema)
    if (checked.issues) {
      if (strict) throw matchInvalid('recall', one, checked)
      skipped.push({ id: one.id, key: one.key, ...checked })
      continue
    }
    const memory: RecalledMemory<Output> = { ...rest, content: checked.value }
    if (typeof filter !== 'function' || filter(memory)) memories.push(memory)
  }
  return { memories, skipped }
}

/** A memory that does not fit the schema. */
export const matchInvalid = (
  operation: string,
  { id, key }: Pick<FoundMemory, 'id' | 'key'>,
  { issues, cause }: { readonly issues: readonly string[]; readonly cause?: unknown },
) =>
  agentsError({
    code: 'memory_match_invalid',
    message: `A memory does not fit the schema: ${issues.join('; ')}.`,
    advice: cause === undefined ? undefined : 'Mend the schema: see cause for what it threw.',
    operation,
    attempts: 0,
    details: { id, key, issues },
    cause,
  })
