/** What a call that starts a job came to. */
export type StartAnswer =
  | 'accepted'
  /** Files are missing or a run is under way: the service does not say which in words for programs. */
  | 'refused'
  /** No answer, or one of a crash: it may have taken effect. */
  | 'lost'

/** What is known when an answer comes. */
export interface StartRecord {
  /** An earlier start was sent, by this process or another one, and nobody saw its answer. */
  readonly isDoubted: boolean
  /** How often it was sent by this call, this time included. */
  readonly attempts: number
}

/** What follows from an answer. */
export type StartVerdict =
  | { readonly verdict: 'started' }
  /** A run is under way: ours, if an answer was lost before; else somebody else's. */
  | { readonly verdict: 'already running'; readonly isOwn: boolean }
  | { readonly verdict: 'ask again' }
  | { readonly verdict: 'unknown' }

const MAX_STARTS = 3

/**
 * What became of a start, once all files arrived. The service gives both reasons to refuse the same status and no code;
 * as our own record shows that no file is missing, only a run that is under way is left.
 */
export function judgeStart(answer: StartAnswer, { isDoubted, attempts }: StartRecord): StartVerdict {
  if (answer === 'accepted') return { verdict: 'started' }
  if (answer === 'lost') return attempts < MAX_STARTS ? { verdict: 'ask again' } : { verdict: 'unknown' }
  return { verdict: 'already running', isOwn: isDoubted || attempts > 1 }
}
