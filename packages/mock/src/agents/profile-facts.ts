import type { Profile } from '@nova/sdk/agents/contract'

/** How failures are told. */
export type ErrorFacts = Profile['errors']

/** What requests may and must hold. */
export type RequestFacts = NonNullable<Profile['requests']>

/** What differs in answers that succeed. */
export type AnswerFacts = NonNullable<Profile['answers']>

/** Failures of a version as it tells them; unless strict, the fullest form there is for all of them, and none cut. */
export function errorFacts({ errors }: Profile, strict: boolean): ErrorFacts {
  if (strict) return errors
  return {
    ...errors,
    failures: 'full',
    refusals: 'full',
    routes: 'full',
    schemas: 'full',
    crashes: 'full',
    failureCodes: 'own',
    refusalCodes: 'own',
    bodies: 'whole',
  }
}

/** Requests as a version takes them; unless strict, bounds and words are insisted on as in the contract. */
export function requestFacts(profile: Profile, strict: boolean): RequestFacts {
  const facts = profile.requests
  if (!facts) throw new TypeError('This version has none of the requests that are checked here')
  return strict ? facts : { ...facts, bounds: true, closedWords: true, flowIdRequired: true }
}

/** Answers as a version gives them. */
export function answerFacts({ answers }: Profile): AnswerFacts {
  if (!answers) throw new TypeError('This version gives none of the answers that are made here')
  return answers
}
