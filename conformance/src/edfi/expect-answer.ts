import {
  type EdfiOperationName,
  type EdfiSchemas,
  type EdfiWireCode,
  errorCodes,
  type OperationSpec,
  operations,
} from '@nova/sdk/edfi/contract'
import { canonicalJson } from '../canonical-json.ts'
import type { CallInput, Seen } from '../check.ts'
import { recogniseAnswer } from '../conformity/recognise-code.ts'
import type { Person, Program } from './edfi-access.ts'
import type { EdfiContext } from './edfi-check.ts'

type Row<Name extends EdfiOperationName> = (typeof operations)[Name]
type Responses<Name extends EdfiOperationName> = Row<Name>['responses']
type SuccessOf<Name extends EdfiOperationName> = Responses<Name>[Row<Name>['success'] & keyof Responses<Name>]

/** Body of success: what its schema says, undefined where there is none. */
export type SuccessBody<Name extends EdfiOperationName> =
  SuccessOf<Name> extends { readonly schema: infer Schema extends keyof EdfiSchemas } ? EdfiSchemas[Schema] : undefined

/** How a call is made: on people's API in somebody's session, on the external one with a program's token. */
export interface EdfiCallInput extends Omit<CallInput, 'as'> {
  /** Null for nobody. @default 'user' and 'client'; executors name a `token` */
  readonly as?: Person | Program | null
}

const rows: Readonly<Record<string, OperationSpec>> = operations

/** Calls an operation as whoever `as` says. */
export async function callAs(
  context: EdfiContext,
  operation: EdfiOperationName,
  { as, ...input }: EdfiCallInput = {},
  options?: { readonly conforming?: boolean },
): Promise<Seen> {
  return context.call(operation, { ...(await authorize(context, operation, as, input)), as: null }, options)
}

async function authorize(
  context: EdfiContext,
  operation: EdfiOperationName,
  as: Person | Program | null | undefined,
  input: CallInput,
): Promise<CallInput> {
  const { access } = context.facts
  const spec = rows[operation]
  const isNamed = as === null || input.token !== undefined || spec?.auth === 'none'
  if (isNamed || spec?.surface === 'executor') return { token: null, ...input }
  if (spec?.surface === 'external') {
    requireExternal(context)
    return { ...input, token: await access.token(context, (as ?? 'client') as Program) }
  }
  const cookie = await access.cookie((as ?? 'user') as Person)
  return { ...input, token: null, headers: { cookie, ...input.headers } }
}

/** Skips the check where the external API is off. */
export function requireExternal({ facts, skip }: EdfiContext): void {
  if (facts.isExternalOff) skip('the external API of this deployment is off')
}

/** Calls an operation that has to succeed and gives its body, whose form the call itself has looked at. */
export async function succeed<Name extends EdfiOperationName>(
  context: EdfiContext,
  operation: Name,
  input?: EdfiCallInput,
): Promise<SuccessBody<Name>> {
  const seen = await callAs(context, operation, input)
  wantSuccess(context, operation, seen)
  return seen.json as SuccessBody<Name>
}

export function wantSuccess(context: Pick<EdfiContext, 'want'>, operation: EdfiOperationName, seen: Seen): void {
  const { success } = operations[operation]
  const { failed } = recogniseAnswer(operations[operation], seen, errorCodes)
  context.want(!failed && seen.status === success, `${operation} succeeds with ${success}`, tell(seen))
}

/** The body of a refusal. */
export interface RefusalBody {
  readonly message?: unknown
  readonly error?: unknown
  readonly statusCode?: unknown
}

/** Calls an operation that has to fail in just this way, and gives the body. */
export async function refuse(
  context: EdfiContext,
  operation: EdfiOperationName,
  input: EdfiCallInput | undefined,
  status: number,
  code: EdfiWireCode,
): Promise<RefusalBody> {
  return wantRefusal(context, operation, await callAs(context, operation, input), status, code)
}

export function wantRefusal(
  context: Pick<EdfiContext, 'want'>,
  operation: EdfiOperationName,
  seen: Seen,
  status: number,
  code: EdfiWireCode,
): RefusalBody {
  const recognised = recogniseAnswer(operations[operation], seen, errorCodes)
  context.want(
    seen.status === status && recognised.code === code,
    `${operation} is refused with ${status} ${code}`,
    `${recognised.code ?? 'no known failure'}: ${tell(seen)}`,
  )
  return (seen.json ?? {}) as RefusalBody
}

const tell = ({ status, text }: Seen) => `${status} ${text}`

/** Fails unless two JSON values are equal, whatever the order of their keys. */
export function wantJson(context: Pick<EdfiContext, 'want'>, seen: unknown, wanted: unknown, what: string): void {
  context.want(
    canonicalJson(seen) === canonicalJson(wanted),
    `${what} is ${JSON.stringify(wanted)}`,
    JSON.stringify(seen),
  )
}
