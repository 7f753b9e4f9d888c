import type { LabRecords, MergedRead, Touched } from '../topology/lab-records.ts'
import { isConfirmed } from '../topology/overlay/is-confirmed.ts'
import { overlayOf } from '../topology/overlay/overlay-of.ts'
import type { PendingEdit } from '../topology/overlay/pending-edit.ts'
import { joinTouched, touchNothing } from '../topology/touched.ts'

/** Edits that are shown before the server has done them. */
export interface PendingEdits {
  /** In the order in which they were made. */
  list(): readonly PendingEdit[]
  has(key: string): boolean
  add(edit: PendingEdit): void
  /** The server has agreed: the edit goes as soon as it shows in what is confirmed. Optionally with what it said. */
  answer(key: string, answered?: PendingEdit): void
  drop(key: string): void
  /** Lets go of what was answered and shows in these records. */
  settle(confirmed: LabRecords): void
  /** The records with the edits over them, and everything that may differ from what was shown before. */
  over(confirmed: LabRecords, touched: Touched): MergedRead
}

const nothing: Touched = touchNothing()

interface Tracked {
  readonly edit: PendingEdit
  readonly answered: boolean
}

export function createPendingEdits(): PendingEdits {
  let tracked: readonly Tracked[] = []
  let shown = nothing

  return {
    list: () => tracked.map(({ edit }) => edit),
    has: (key) => tracked.some(({ edit }) => edit.key === key),
    add(edit) {
      tracked = [...tracked, { edit, answered: false }]
    },
    answer(key, answered) {
      tracked = tracked.map((one) => (one.edit.key === key ? { edit: answered ?? one.edit, answered: true } : one))
    },
    drop(key) {
      tracked = tracked.filter(({ edit }) => edit.key !== key)
    },
    settle(confirmed) {
      // What was not answered stays: it may yet be refused, and another may have done the same.
      if (tracked.some(({ answered }) => answered))
        tracked = tracked.filter(({ edit, answered }) => !answered || !isConfirmed(confirmed, edit))
    },
    over(confirmed, touched) {
      if (tracked.length === 0 && shown === nothing) return { records: confirmed, touched }
      const overlay = overlayOf(
        confirmed,
        tracked.map(({ edit }) => edit),
      )
      // What an edit showed and shows no longer differs too.
      const all = joinTouched([touched, shown, overlay.touched])
      shown = tracked.length === 0 ? nothing : overlay.touched
      return { records: overlay.records, touched: all }
    },
  }
}
