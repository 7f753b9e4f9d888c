import type { RecordStore, StoredRecord } from '../../internal/record-store.ts'
import { agentsError } from '../errors.ts'
import { hexDigest } from './hex-digest.ts'
import { type KeptRecord, type MemoryRecord, readKeptRecord, type TombstoneRecord } from './memory-record.ts'
import type { Pacer } from './pacer.ts'

/** What is told when a memory of the ledger is another one than before. */
export type LedgerListener = (key: string, record: MemoryRecord | null) => void

/** How much there is of what. */
export interface LedgerCounts {
  readonly stored: number
  /** Neither stored nor refused. */
  readonly pending: number
  /** All that is not stored, refused ones included. */
  readonly unsent: number
  readonly unsentBytes: number
}

/** Everything one memory keeps, as it is in the store, with a mirror to read from. Nothing is changed but by compare-and-set. */
export interface Ledger {
  /** Reads the store, the first time. */
  ready(): Promise<void>
  /** Reads the store again: others may have written. */
  refresh(): Promise<void>
  memory(key: string): MemoryRecord | null
  /** All memories, in the order in which they were remembered. Changes with the ledger: copy it before you wait. */
  memories(): readonly MemoryRecord[]
  /** Kept up to date, for whoever asks often. */
  counts(): LedgerCounts
  /** Writes over what this side has seen last. Null: somebody else was faster, and the mirror has theirs now. */
  write(record: MemoryRecord): Promise<MemoryRecord | null>
  /** One memory as the store has it now. */
  reload(key: string): Promise<MemoryRecord | null>
  remove(key: string): Promise<void>
  /** Becomes the owner of a key, until the returned function is called. Null while somebody else is. */
  claim(key: string): Promise<(() => Promise<void>) | null>
  /** Hides what has this key, or this id and no key, and is no younger. Resolves when that cannot be lost any more. */
  hide(tombstone: Pick<TombstoneRecord, 'key' | 'id' | 'atMs'>): Promise<void>
  /** Up to which instant what has this key and this id is forgotten, or null. */
  hiddenUntilMs(key: string | null, id: string | null): number | null
  /** Whether anything is forgotten at all. */
  hides(): boolean
  /** When it was consolidated last, or null. */
  consolidatedAtMs(): number | null
  setConsolidated(atMs: number): Promise<void>
  /** Records in the store that nobody here can read; they are left as they are. */
  readonly unreadable: number
  listen(listener: LedgerListener): void
}

interface Mirrored {
  readonly record: MemoryRecord
  readonly revision: number
}

/** Revisions begin anew when a record is removed and written again. */
const isSame = (mirrored: Mirrored | undefined, record: MemoryRecord, revision: number) =>
  mirrored?.revision === revision && mirrored.record.atMs === record.atMs && mirrored.record.state === record.state

const compareAge = (a: MemoryRecord, b: MemoryRecord) =>
  a.atMs - b.atMs || a.order - b.order || (a.key === b.key ? 0 : a.key < b.key ? -1 : 1)

/** Where a memory is in what is in order, or would be. */
function placeOf(records: readonly MemoryRecord[], record: MemoryRecord): number {
  let [from, to] = [0, records.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (compareAge(records[middle] as MemoryRecord, record) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/** Writing over it would lose what a later version knows; waiting for it to go would take for ever. */
const unreadableRecord = (key: string) =>
  agentsError({
    code: 'memory_store_unavailable',
    message: `The store has a record of ${key} that this version cannot read.`,
    advice: 'Use the version of this package that wrote it, or remove the record; nothing was kept or sent.',
    attempts: 0,
    details: { key },
  })

export interface LedgerOptions {
  readonly store: RecordStore
  /** Sets this memory apart from others in the same store. */
  readonly name: string
  /** Nobody else writes to the store, so what is in it need be read but once. */
  readonly isPrivate: boolean
  readonly pacer: Pick<Pacer, 'pause'>
}

export function createLedger({ store, name, isPrivate, pacer }: LedgerOptions): Ledger {
  const mirror = new Map<string, Mirrored>()
  const hiddenKeys = new Map<string, number>()
  // Ids of tombstones that know no key, and of those that do. Early servers give one id to all of a second, so the
  // latter hide only what has no key to be told by.
  const hiddenIds = new Map<string, number>()
  const hiddenIdsOfKeys = new Map<string, number>()
  const listeners: LedgerListener[] = []
  let consolidatedAtMs: number | null = null
  let unreadable = 0
  let loading: Promise<void> | null = null
  const sorted: MemoryRecord[] = []

  let space: Promise<string> | null = null
  const openSpace = () => {
    space ??= hexDigest(name).then((digest) => digest.slice(0, 16))
    return space
  }
  const idOf = async (kind: 'm' | 't' | 'c', of: string) => `${await openSpace()}-${kind}-${await hexDigest(of)}`

  const counts = { stored: 0, pending: 0, unsent: 0, unsentBytes: 0 }
  const count = (record: MemoryRecord | undefined, by: 1 | -1) => {
    if (!record) return
    if (record.state === 'stored') counts.stored += by
    else {
      counts.unsent += by
      counts.unsentBytes += by * record.sizeBytes
      if (record.state !== 'refused') counts.pending += by
    }
  }

  const reflect = (key: string, next: Mirrored | null) => {
    const before = mirror.get(key)?.record
    count(before, -1)
    count(next?.record, 1)
    // Kept in order: to sort ten thousand after every change would take longer than the change.
    if (before && next && compareAge(before, next.record) === 0) sorted[placeOf(sorted, before)] = next.record
    else {
      if (before) sorted.splice(placeOf(sorted, before), 1)
      if (next) sorted.splice(placeOf(sorted, next.record), 0, next.record)
    }
    if (next) mirror.set(key, next)
    else mirror.delete(key)
    for (const listener of listeners) listener(key, next?.record ?? null)
  }

  const noteTombstone = ({ key, id, atMs }: Pick<TombstoneRecord, 'key' | 'id' | 'atMs'>) => {
    const hide = (names: Map<string, number>, name: string) => names.set(name, Math.max(atMs, names.get(name) ?? 0))
    if (key !== null) hide(hiddenKeys, key)
    if (id !== null) hide(key === null ? hiddenIds : hiddenIdsOfKeys, id)
  }

  const note = (kept: KeptRecord, revision: number) => {
    if (kept.kind === 'tombstone') noteTombstone(kept)
    else if (kept.kind === 'consolidation') consolidatedAtMs = Math.max(kept.atMs, consolidatedAtMs ?? 0)
    else if (!isSame(mirror.get(kept.key), kept, revision)) reflect(kept.key, { record: kept, revision })
  }

  const readAll = async () => {
    const known = new Map(mirror)
    const prefix = `${await openSpace()}-`
    const records = await store.list()
    unreadable = 0
    // Oldest first, as they were remembered: whoever listens takes what comes later for newer.
    const ageOf = ({ value }: StoredRecord) => Number((value as { atMs?: unknown } | null)?.atMs ?? 0)
    for (const { id, revision, value } of records.toSorted((a, b) => ageOf(a) - ageOf(b))) {
      if (!id.startsWith(prefix)) continue
      await pacer.pause()
      const kept = readKeptRecord(value)
      if (!kept) unreadable += 1
      // What was written while the list was read is newer than the list.
      else if (kept.kind !== 'memory' || mirror.get(kept.key) === known.get(kept.key)) note(kept, revision)
      if (kept?.kind === 'memory') known.delete(kept.key)
    }
    for (const [key, was] of known) if (mirror.get(key) === was) reflect(key, null)
  }

  const reload = async (key: string) => {
    const stored = await store.load(await idOf('m', key))
    const kept = stored && readKeptRecord(stored.value)
    if (stored && kept?.kind === 'memory') {
      note(kept, stored.revision)
      return kept
    }
    if (stored) throw unreadableRecord(key)
    if (mirror.has(key)) reflect(key, null)
    return null
  }

  const overwrite = async (id: string, value: KeptRecord) => {
    // Facts that only grow: whoever wrote in between is read, and the later instant wins.
    for (;;) {
      const stored = await store.load(id)
      const kept = stored && readKeptRecord(stored.value)
      if (stored && !kept) throw unreadableRecord(id)
      if (kept && kept.kind !== 'memory' && kept.atMs >= value.atMs) return
      if ((await store.save(id, value, stored?.revision ?? 0)) !== null) return
    }
  }

  const ready = () => {
    loading ??= readAll().catch((error) => {
      loading = null
      throw error
    })
    return loading
  }

  return {
    ready,
    refresh: isPrivate ? ready : readAll,
    memory: (key) => mirror.get(key)?.record ?? null,
    memories: () => sorted,
    counts: () => counts,
    async write(record) {
      const revision = await store.save(await idOf('m', record.key), record, mirror.get(record.key)?.revision ?? 0)
      if (revision === null) {
        await reload(record.key)
        return null
      }
      reflect(record.key, { record, revision })
      return record
    },
    reload,
    async remove(key) {
      await store.remove(await idOf('m', key))
      reflect(key, null)
    },
    claim: async (key) => await store.claim(await idOf('m', key)),
    async hide({ key, id, atMs }) {
      const tombstone: TombstoneRecord = { v: 1, kind: 'tombstone', key, id, atMs }
      await overwrite(await idOf('t', JSON.stringify([key, id])), tombstone)
      noteTombstone(tombstone)
    },
    hiddenUntilMs(key, id) {
      const byId = id === null ? undefined : hiddenIds.get(id)
      const byName = key !== null ? hiddenKeys.get(key) : id === null ? undefined : hiddenIdsOfKeys.get(id)
      return byName === undefined && byId === undefined ? null : Math.max(byName ?? 0, byId ?? 0)
    },
    hides: () => hiddenKeys.size + hiddenIds.size > 0,
    consolidatedAtMs: () => consolidatedAtMs,
    async setConsolidated(atMs) {
      await overwrite(await idOf('c', 'consolidation'), { v: 1, kind: 'consolidation', atMs })
      consolidatedAtMs = Math.max(atMs, consolidatedAtMs ?? 0)
    },
    get unreadable() {
      return unreadable
    },
    listen: (listener) => void listeners.push(listener),
  }
}
