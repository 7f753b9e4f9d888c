import { byId, make } from '@nova/example-harness/make-element'
import { isEdfiError, type JobProblem } from '@nova/sdk/edfi'

/** An error in one paragraph: what failed, and what to do. */
export function explain(error: unknown): string {
  return isEdfiError(error) ? `${error.message} ${error.advice ?? ''} (${error.code})` : String(error)
}

/** What keeps a job from being created, each with what to do; or whatever else went wrong. */
export function showProblems(error: unknown): void {
  const problems = isEdfiError(error, 'job_invalid')
    ? (error.details['problems'] as readonly JobProblem[]).map(({ message, advice }) => `${message} ${advice}`)
    : [explain(error)]
  byId('problems', HTMLUListElement).replaceChildren(...problems.map((text) => make('li', {}, [text])))
}

export function clearProblems(): void {
  byId('problems', HTMLUListElement).replaceChildren()
}
