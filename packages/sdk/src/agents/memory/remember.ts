import { isNovaError, type NovaError } from '../../internal/errors.ts'
import { clientErrorKinds } from '../error-codes.ts'
import { type AgentsErrorCode, agentsError } from '../errors.ts'
import { errorCodes } from '../generated/operations.ts'
import { invalid, type MemoryDraft } from './draft-memory.ts'
import { hexDigest } from './hex-digest.ts'
import { isForgotten } from './is-forgotten.ts'
import { isOutage } from './judge-failure.ts'
import type { MemoryCore } from './memory-core.ts'
import { unsupported, withMemory } from './memory-problems.ts'
import type { MemoryRecord, TombstoneTarget } from './memory-record.ts'
import type { PushEnd } from './move-memory.ts'
import type { MemoryReceipt } from './receipt.ts'
import { spellContent } from './spell-content.ts'
import { judgeBySchema } from './standard-schema.ts'
import { neverLeft } from './step-record.ts'

const OPERATION = 'remember'

/** What sets apart memories that are made here from those of callers. */
export interface OwnMemory {
  readonly tombstoneFor: TombstoneTarget | null
}

export interface RememberSetup {
  readonly own?: OwnMemory
  /** Hears the key before anything is written. */
  readonly noteKey?: (key: string) => void
}

/** Keeps a draft: written down, then sent. */
export async function rememberDraft(
  core: MemoryCore,
  draft: MemoryDraft,
  { own, noteKey }: RememberSetup = {},
): Promise<MemoryReceipt> {
  const { ledger, outbox, server, schema, runtime } = core
  if (!server.store) throw unsupported(OPERATION, 'store memories', core.profile)
  if (schema && !own) {
    const judged = await judgeBySchema(schema, draft.given)
    if (judged.issues) throw invalid(judged.issues, judged.cause)
  }
  await core.enter(OPERATION)

  const { key: chosen, text, layer, domain, given: _given, ...rest } = draft
  const key = chosen ?? (await hexDigest(spellKey(draft)))
  noteKey?.(key)
  const digest = await hexDigest(text)
  const isSame = (other: MemoryRecord) => other.digest === digest && other.layer === layer && other.domain === domain
  // As the store has it: another process may have forgotten it.
  const known = ledger.memory(key)?.state === 'stored' ? await ledger.reload(key) : null
  if (known?.state === 'stored' && isSame(known) && !isForgotten(ledger, known))
    return receiptOf(known, 'already_stored')

  // Younger than what was forgotten under this key, or it would be hidden with it.
  const atMs = Math.max(runtime.clock.now(), (ledger.hiddenUntilMs(key, null) ?? 0) + 1)
  const fresh: MemoryRecord = {
    ...rest,
    ...{ v: 1, kind: 'memory', key, keyFrom: chosen === null ? 'content' : 'caller', digest },
    ...{
      layer,
      domain,
      atMs,
      order: core.nextOrder(),
      state: 'waiting',
      id: null,
      sends: 0,
      rejections: 0,
      sentAtMs: null,
    },
    ...{ doubted: false, trouble: null, tombstoneFor: own?.tombstoneFor ?? null, consolidated: false },
  }
  const isOpen = ({ state }: MemoryRecord) => state !== 'stored' && state !== 'refused'
  const { kept, end } = await outbox.keep(fresh, (there) => isSame(there) && isOpen(there))
  if (end) return await settle(core, kept, end)
  if (!isSame(kept)) throw keyConflict(key)
  if (kept.state === 'stored') return receiptOf(kept, 'already_stored')
  throw withMemory(refusedBefore(kept), key, 'refused')
}

/** Says what came of sending what was written down. */
async function settle(core: MemoryCore, kept: MemoryRecord, { record, gone, error }: PushEnd): Promise<MemoryReceipt> {
  const { ledger, outbox, offline, flushAfterSuccess } = core
  if (record?.state === 'stored') {
    await trimCopies(core)
    if (flushAfterSuccess && ledger.counts().pending > 0) outbox.flushBehind()
    return receiptOf(record, 'stored')
  }
  if (!record) return goneReceipt(core, kept, gone)
  const { state } = record
  if (error && (state === 'refused' || offline === 'fail' || !mayPass(error, state)))
    throw withMemory(error, kept.key, state)
  return receiptOf(record, 'queued')
}

/** Forgotten meanwhile: there is nothing left to fail at, whatever its send met. */
function goneReceipt({ ledger }: MemoryCore, kept: MemoryRecord, gone: MemoryRecord | null): MemoryReceipt {
  // Whoever had it in hand hides what may have left, and only removes what never did.
  const isHidden = gone ? !neverLeft(gone) : !neverLeft(kept) || isForgotten(ledger, kept)
  return receiptOf(gone ?? kept, isHidden ? 'hidden' : 'withdrawn')
}

/** What may be over later: outages, and answers that leave doubt. */
const mayPass = (error: NovaError, state: string) => isOutage(error) || state === 'doubtful' || state === 'unproved'

/** In the words and under the code of that refusal: a wrong key then is no wrong content now. */
function refusedBefore({ trouble }: MemoryRecord): NovaError {
  const code = trouble && isKnownCode(trouble.code) ? trouble.code : 'memory_content_invalid'
  return agentsError({
    code,
    message: `It was refused before: ${trouble?.message ?? 'no reason is known'}`,
    advice: 'Remove the reason.',
    operation: OPERATION,
    status: trouble?.status ?? undefined,
    attempts: 0,
    details: { trouble },
  })
}

/** Records may come from another version. */
const isKnownCode = (code: string): code is AgentsErrorCode =>
  Object.hasOwn(errorCodes, code) || Object.hasOwn(clientErrorKinds, code)

/** Layer and domain are part of it: the same words mean something else elsewhere. */
const spellKey = ({ content, layer, domain }: Pick<MemoryDraft, 'content' | 'layer' | 'domain'>) =>
  spellContent({ content, layer, domain }).text ?? ''

const receiptOf = (record: MemoryRecord, state: MemoryReceipt['state']): MemoryReceipt => {
  const { key, id, layer, domain, trouble } = record
  return { key, id, state, layer, domain, trouble }
}

const keyConflict = (key: string) =>
  agentsError({
    code: 'memory_key_conflict',
    message: `Another memory has the key ${key}, with other content or in another layer or domain.`,
    operation: OPERATION,
    attempts: 0,
    details: { key },
  })

/** The oldest copies make room; what is not stored is no copy. */
async function trimCopies({ ledger, maxCopies }: MemoryCore): Promise<void> {
  const tooMany = ledger.counts().stored - maxCopies
  if (tooMany <= 0) return
  const copies = ledger.memories().filter(({ state }) => state === 'stored')
  for (const { key } of copies.slice(0, tooMany)) {
    try {
      await ledger.remove(key)
    } catch (error) {
      // It is only in the way.
      if (!isNovaError(error)) throw error
      return
    }
  }
}
