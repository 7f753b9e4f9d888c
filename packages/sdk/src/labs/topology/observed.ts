import type { LabRecords, Observed } from './lab-records.ts'
import type { PersistentMap } from './persistent-map.ts'
import { sameJson } from './same-json.ts'
import type { TouchedDraft } from './touched.ts'

/** Which of the two kinds of overlay a discovery cycle speaks of. */
export type ObservedKind = 'discovered' | 'divergent'

/** Whether what a cycle says is already part of what was read. Servers may leave the number out. */
export function isGated({ gate }: LabRecords, generation: number | undefined): boolean {
  return generation !== undefined && generation <= gate
}

/**
 * Takes note of one thing a discovery cycle says. Nothing ever says that it is over, so: a cycle that begins
 * means that the one before it has said all it had to say, and what that one did not repeat is dropped.
 */
export function observe<Kind extends ObservedKind>(
  records: LabRecords,
  kind: Kind,
  {
    id,
    fact,
    generation,
  }: { readonly id: string; readonly fact: FactOf<Kind>; readonly generation: number | undefined },
  touched: TouchedDraft,
): LabRecords {
  const begun = generation === undefined ? records : beginCycle(records, generation, touched)
  const map = begun[kind] as unknown as PersistentMap<string, Observed<FactOf<Kind>>>
  const known = map.get(id)
  const isKnown = known !== undefined && sameJson(known.fact, fact)
  if (!isKnown) touched[kind].add(id)
  if (isKnown && known.generation === begun.generation) return begun
  const entry = { fact: isKnown ? known.fact : fact, generation: begun.generation }
  return { ...begun, [kind]: map.with(id, entry) }
}

type FactOf<Kind extends ObservedKind> =
  LabRecords[Kind] extends PersistentMap<string, Observed<infer Fact>> ? Fact : never

function beginCycle(records: LabRecords, generation: number, touched: TouchedDraft): LabRecords {
  const newest = records.generation
  if (generation === newest || generation === newest - 1) return records
  // The counter lives in the server's memory: a number far below the newest is one of its next life.
  if (generation < newest) return { ...clearObserved(records, records.gate, touched), generation }
  return { ...dropBefore(records, newest, touched), generation }
}

/**
 * Drops what was last said before the given cycle. For whoever knows that a cycle has said all it had to say:
 * the records learn it only from the next one, which is silent when nothing is wrong any more.
 */
export function dropBefore(records: LabRecords, generation: number, touched: TouchedDraft): LabRecords {
  return {
    ...records,
    discovered: keepSince(records.discovered, generation, touched.discovered),
    divergent: keepSince(records.divergent, generation, touched.divergent),
  }
}

/** Drops all of it; `gate` is the last cycle whose news are already part of what was read. */
export function clearObserved(records: LabRecords, gate: number, touched: TouchedDraft): LabRecords {
  return { ...dropBefore(records, Number.POSITIVE_INFINITY, touched), gate, generation: gate }
}

function keepSince<Fact>(map: PersistentMap<string, Observed<Fact>>, since: number, touched: Set<string>) {
  const draft = map.edit()
  for (const [id, entry] of map) {
    if (entry.generation >= since) continue
    draft.delete(id)
    touched.add(id)
  }
  return draft.done()
}
