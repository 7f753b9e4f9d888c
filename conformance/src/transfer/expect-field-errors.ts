import type { TransferOperationName } from '@nova/sdk/transfer/contract'
import type { CallInput, Seen } from '../check.ts'
import { sameJson, wantRefusal } from './expect-answer.ts'
import type { TransferContext } from './transfer-check.ts'

/** One entry of `details.errors`, as far as it is fixed. */
export interface WantedFieldError {
  readonly type: string
  readonly loc: readonly (string | number)[]
  /** Compared only where given. */
  readonly input?: unknown
}

interface FieldError {
  readonly type: unknown
  readonly loc: unknown
  readonly msg: unknown
  readonly input: unknown
}

/** Calls an operation with something that does not fit the contract, and wants just these complaints. */
export async function refuseFields(
  context: TransferContext,
  operation: TransferOperationName,
  input: CallInput,
  wanted: readonly WantedFieldError[],
): Promise<void> {
  wantFieldErrors(context, await context.call(operation, input), wanted)
}

export function wantFieldErrors(context: TransferContext, seen: Seen, wanted: readonly WantedFieldError[]): void {
  const details = wantRefusal(context, seen, {
    status: 422,
    code: 'invalid_request',
    message: /^request validation failed$/,
  })
  const errors = (Array.isArray(details['errors']) ? details['errors'] : []) as readonly FieldError[]
  const shown = JSON.stringify(details)
  context.want(errors.length === wanted.length, `details.errors has ${wanted.length} entries`, shown)
  for (const want of wanted) {
    const error = errors.find(({ type, loc }) => type === want.type && sameJson(loc, want.loc))
    context.want(error !== undefined, `an error of type ${want.type} at ${JSON.stringify(want.loc)}`, shown)
    context.want(typeof error.msg === 'string' && error.msg !== '', 'every error has a msg', shown)
    context.want('input' in error && !('url' in error), 'every error has its input and no url', shown)
    if ('input' in want)
      context.want(sameJson(error.input, want.input), `the input is ${JSON.stringify(want.input)}`, shown)
  }
}
