import type { Seen } from '../check.ts'
import type { TransferContext } from './transfer-check.ts'

/** Wants the store to refuse in its own form, which is XML. `what` names the reason in a failure. */
export function wantStoreError(context: TransferContext, seen: Seen, statuses: readonly number[], what: string): void {
  const wanted = statuses.join(' or ')
  context.want(
    statuses.includes(seen.status),
    `the store refuses ${what} with ${wanted}`,
    `${seen.status} ${seen.text}`,
  )
  context.want(/<Error>[\s\S]*<Code>/.test(seen.text), 'the store explains itself as XML', seen.text)
}
