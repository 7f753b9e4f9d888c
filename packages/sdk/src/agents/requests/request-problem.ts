/** Why a request is not sent. Never holds the value itself, which is nobody else's business. */
export interface RequestProblem {
  /** Where it is: `body.task.priority`. */
  readonly field: string
  /** What should be there. */
  readonly wanted: string
  /** What is there, in kind. */
  readonly seen: string
}

/** What a value is, without saying what is in it. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number') return Number.isFinite(value) ? `the number ${value}` : String(value)
  if (typeof value !== 'object') return `a ${typeof value}`
  const { name } = value.constructor ?? {}
  return name === undefined || name === 'Object' ? 'an object' : `a ${name}`
}
