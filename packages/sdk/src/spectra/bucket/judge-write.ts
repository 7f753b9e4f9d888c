import type { StoreFailure } from './read-failure.ts'

/** What looking for the object found after a write failed. */
export type FoundObject =
  | { readonly found: 'same' }
  | { readonly found: 'other' }
  | { readonly found: 'none' }
  /** Looking failed as well. */
  | { readonly found: 'unknown'; readonly seen: string }

export interface FailedWrite {
  readonly failure: StoreFailure
  /** How often the client sent it. */
  readonly attempts: number
  readonly isCreate: boolean
}

/** What became of a write that seemed to fail. */
export type WriteVerdict = 'written' | 'exists' | 'failed' | 'unknown'

/** Whether it helps to look for the object: of every other failure the store itself said that it did nothing. */
export function needsLook({ failure }: FailedWrite): boolean {
  return failure.kind === 'exists' || failure.kind === 'changed' || failure.kind === 'unanswered'
}

/**
 * What became of a write, from its failure and what is there. A lost answer is proved by the object, never sent again
 * blindly: by then somebody else may have written, and a second try of ours would undo it.
 */
export function judgeWrite({ failure, attempts, isCreate }: FailedWrite, { found }: FoundObject): WriteVerdict {
  switch (failure.kind) {
    case 'exists':
      // The client sent it again after it had been done: what stood in the way was its own.
      return found === 'same' && attempts > 1 ? 'written' : 'exists'
    case 'changed':
      return found === 'same' && attempts > 1 ? 'written' : 'failed'
    case 'unanswered':
      if (found === 'same') return 'written'
      if (found === 'unknown') return 'unknown'
      return found === 'other' && isCreate ? 'exists' : 'failed'
    default:
      return 'failed'
  }
}
