import { isAgentsError } from '@nova/sdk/agents'

/** An error in one paragraph: what failed, and what to do. */
export function explain(error: unknown): string {
  return isAgentsError(error) ? `${error.message} ${error.advice ?? ''} (${error.code})` : String(error)
}
