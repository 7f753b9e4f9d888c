/** What of a task the orchestrator looks at before it does anything. */
export interface AskedWork {
  /** Of the request. Its form is whatever was sent. */
  readonly dependencies?: unknown
  /** Of the query. */
  readonly domain: string | null
}

/**
 * Why the orchestrator that comes with the service fails on a task that the contract allows, which it tells with 400 after
 * three tries. Null where it does not.
 */
export function refuseWork({ dependencies, domain }: AskedWork): string | null {
  if (domain !== null && domain !== '') return `Access to domain '${domain}' could not be looked up`
  if (Array.isArray(dependencies) && dependencies.length > 0) return "'list' object has no attribute 'items'"
  return null
}
