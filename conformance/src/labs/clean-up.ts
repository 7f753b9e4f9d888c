import { errorCodes, type LabsOperationName, operations } from '@nova/sdk/labs/contract'
import type { CallInput } from '../check.ts'
import { recogniseAnswer } from '../conformity/recognise-code.ts'
import type { LabsContext } from './labs-check.ts'

/** Failures that say there is nothing left to undo. */
const gone: ReadonlySet<string> = new Set(['lab_not_found', 'folder_not_found', 'user_not_found', 'network_not_found'])

/** Calls an operation when the check ends; what it is to remove may be gone by then. */
export function undoBy(
  context: LabsContext,
  what: string,
  operation: LabsOperationName,
  input: CallInput & { readonly path: Readonly<Record<string, string>> },
): void {
  context.cleanup(what, async () => {
    const seen = await context.call(operation, input)
    const { failed, code } = recogniseAnswer(operations[operation], seen, errorCodes)
    const isUndone = !failed || (code !== null && gone.has(code))
    context.want(isUndone, `${operation} succeeds or finds nothing`, `${seen.status} ${seen.text}`)
  })
}
