/** How a kind of credentials is given. What is wrong with them is told by field, never by value. */
export interface CredentialKind<Given extends object> {
  /** Reads the fields out of JSON. Throws a `SuiteUnavailable` that names `source`. */
  read(fields: Fields, source: string): Given
  /** Out of environment variables that start with `prefix`; undefined when they are not there. */
  readEnvironment(prefix: string, environment: Environment): Given | undefined
  /** Puts a token of its own in place, where the kind has one. */
  withToken(given: Given | undefined, token: string): Given | undefined
  /** What to do about none at all. */
  readonly missing: string
  /** What is worked with when there are none, on a service that anybody may read. */
  readonly open?: Given
}

export type Fields = Readonly<Record<string, unknown>>
export type Environment = Readonly<Record<string, string | undefined>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
