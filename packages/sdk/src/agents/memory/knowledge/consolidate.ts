import { type AgentsError, isAgentsError } from '../../errors.ts'
import { draftMemory } from '../draft-memory.ts'
import { mindsThisOne } from '../judge-failure.ts'
import type { MemoryCore } from '../memory-core.ts'
import { unsupported } from '../memory-problems.ts'
import type { MemoryRecord } from '../memory-record.ts'
import type { MemoryReceipt } from '../receipt.ts'
import { rememberDraft } from '../remember.ts'
import type { Consolidated, ConsolidateOptions, RefusedKnowledge } from './consolidated.ts'
import { type Belief, type Concept, extractKnowledge, type Knowledge, type Relationship } from './extract-knowledge.ts'
import { isCandidate, isConsolidationDue } from './is-consolidation-due.ts'

const OPERATION = 'consolidate'
const NOTHING: Knowledge = { concepts: [], relationships: [], beliefs: [] }

/** Whether experiences of this machine are due. Without a domain, those of all. */
export async function isDue(core: MemoryCore, domain: string | null): Promise<boolean> {
  await core.enter(OPERATION)
  const { ledger, runtime } = core
  return isConsolidationDue(candidatesOf(core, domain), ledger.consolidatedAtMs(), runtime.clock.now())
}

const candidatesOf = ({ ledger }: MemoryCore, domain: string | null) =>
  ledger.memories().filter((record) => isCandidate(record) && (domain === null || record.domain === domain))

/** Makes knowledge of experiences, by the server or here. */
export async function consolidateMemories(
  core: MemoryCore,
  domain: string | null,
  { where = 'auto', force = false, signal }: ConsolidateOptions,
): Promise<Consolidated> {
  signal?.throwIfAborted()
  const { consolidate } = core.server
  if (where === 'server' && !consolidate)
    throw unsupported(OPERATION, 'consolidate', core.profile, "Leave out where, or say where: 'client'.")
  const byServer = where !== 'client' && consolidate !== null
  const nothing = { consolidated: 0, knowledge: byServer ? null : NOTHING, receipts: [], refused: [] }
  // The server knows its own experiences better: whoever asks for it by name does not wait for ours.
  if (!force && where !== 'server' && !(await isDue(core, domain)))
    return { where: byServer ? 'server' : 'client', ...nothing }
  await core.enter(OPERATION)
  if (byServer && consolidate) {
    // It knows nothing of what it does not have. Taken now: what is stored meanwhile it may not have seen.
    const stored = candidatesOf(core, null).filter(({ state }) => state === 'stored')
    const { count } = await consolidate(signal)
    await markConsolidated(core, stored)
    await core.ledger.setConsolidated(core.runtime.clock.now())
    return { where: 'server', ...nothing, consolidated: count }
  }
  return await consolidateHere(core, domain, signal)
}

async function consolidateHere(
  core: MemoryCore,
  domain: string | null,
  signal: AbortSignal | undefined,
): Promise<Consolidated> {
  const candidates = candidatesOf(core, domain)
  // Each domain by itself: who may not read one must not find in another what was made of it.
  const domains = new Set(candidates.map((record) => record.domain))
  const concepts: Concept[] = []
  const relationships: Relationship[] = []
  const beliefs: Belief[] = []
  const receipts: MemoryReceipt[] = []
  const refused: RefusedKnowledge[] = []
  for (const one of domains) {
    const experiences = candidates.filter((record) => record.domain === one)
    const made = extractKnowledge(experiences.map(({ context }) => context))
    concepts.push(...made.concepts)
    relationships.push(...made.relationships)
    beliefs.push(...made.beliefs)
    const contents = [
      ...made.concepts.map((concept) => ({ concept })),
      ...made.relationships.map((relationship) => ({ relationship })),
      ...made.beliefs.map((belief) => ({ belief })),
    ]
    for (const content of contents) {
      signal?.throwIfAborted()
      const rules = { maxContentBytes: Number.POSITIVE_INFINITY, domain: one }
      const draft = draftMemory(content, { layer: 'semantic' }, rules)
      try {
        receipts.push(await rememberDraft(core, draft, { own: { tombstoneFor: null } }))
      } catch (error) {
        const key = refusedKey(error)
        if (key === null) throw error
        refused.push({ key, domain: one, content, error: error as AgentsError })
      }
    }
  }
  // Only now: after a crash before this, the same knowledge is made once more and found to be known by its keys.
  await markConsolidated(core, candidates)
  await core.ledger.setConsolidated(core.runtime.clock.now())
  const knowledge = { concepts, relationships, beliefs }
  return { where: 'client', consolidated: candidates.length, knowledge, receipts, refused }
}

/** The key of a memory that is refused for itself, or was at an earlier time; what is minded now else is of all that follow. */
function refusedKey(error: unknown): string | null {
  if (!isAgentsError(error) || error.details['state'] !== 'refused') return null
  const { key, trouble } = error.details
  return typeof key === 'string' && (trouble !== undefined || mindsThisOne(error)) ? key : null
}

/** As their owner: what is being sent at this moment stays as it is, and is gone through once more another time. */
async function markConsolidated({ ledger }: MemoryCore, candidates: readonly MemoryRecord[]): Promise<void> {
  for (const { key } of candidates) {
    const release = await ledger.claim(key)
    if (!release) continue
    try {
      const record = await ledger.reload(key)
      if (record && !record.consolidated) await ledger.write({ ...record, consolidated: true })
    } finally {
      await release()
    }
  }
}
