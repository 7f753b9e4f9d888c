import type { LabRecords, MergedRead, Observed } from './lab-records.ts'
import type { PersistentMap } from './persistent-map.ts'
import { sameJson } from './same-json.ts'
import { type TouchedDraft, touchNothing } from './touched.ts'

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
 * The records without what the newest discovery cycle did not repeat. For whoever knows that the cycle has said
 * all it had to say, as by a while of silence: the records learn it only from the next cycle, which says nothing
 * when nothing is wrong any more.
 *
 * @example
 * ```ts
 * const { records, touched } = endCycle(before)
 * console.log(touched.divergent.size, 'links are fine again')
 * ```
 */
export function endCycle(records: LabRecords): MergedRead {
  const touched = touchNothing()
  return { records: dropBefore(records, records.generation, touched), touched }
}

/**
 * The records without anything discovery has said: it starts anew with the server, and counts its cycles from
 * the beginning.
 *
 * @example
 * ```ts
 * const { records, touched } = forgetCycles(before)
 * console.log(touched.discovered.size, 'undeclared members to be seen again')
 * ```
 */
export function forgetCycles(records: LabRecords): MergedRead {
  const touched = touchNothing()
  return { records: clearObserved(records, -1, touched), touched }
}

/** Drops what was last said before the given cycle. */
function dropBefore(records: LabRecords, generation: number, touched: TouchedDraft): LabRecords {
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
