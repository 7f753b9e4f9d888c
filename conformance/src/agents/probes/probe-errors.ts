import type { ErrorForm } from '@nova/sdk/agents/contract'
import type { Seen } from '../../check.ts'
import { codeOf, codeWordOf, formOf } from '../profile/error-form.ts'
import { agreed, known, mixed, type Observed } from '../profile/observed.ts'

/** Failures of each kind, as many as were seen. */
export interface SeenFailures {
  /** 401 and 403. First without a key, then with one that nobody knows, then for want of a permission. */
  readonly refusals: readonly Seen[]
  /** 404 and 405 of paths. */
  readonly routes: readonly Seen[]
  /** 422. */
  readonly schemas: readonly Seen[]
  /** 400, 404 of ids, 500. */
  readonly failures: readonly Seen[]
}

/** What the server tries three times before it answers comes three seconds late at least. */
const RETRIED_SECONDS = 3

/** How failures are told, out of some that were provoked. Bodies that did not arrive tell no form. */
export function readErrors(seen: SeenFailures): NonNullable<Observed['errors']> {
  const whole = (failures: readonly Seen[]) => failures.filter((failure) => formOf(failure) !== 'cut_off')
  const words = (failures: readonly Seen[]) => agreed(whole(failures).map(codeWordOf))
  const unknownKey = seen.refusals.filter(({ status }) => status === 401 || status === 403)[1]
  return known({
    failures: formsOf(seen.failures),
    failureCodes: words(seen.failures),
    refusals: formsOf(seen.refusals),
    refusalCodes: words(seen.refusals),
    permissionCode: agreed(seen.refusals.filter(isForbidden).map(permissionCodeOf)),
    routes: formsOf(seen.routes),
    schemas: formsOf(seen.schemas),
    bodies: deliveryOf(seen),
    unknownKeyStatus: unknownKey && readStatus(unknownKey.status),
    challenge: agreed(
      seen.refusals.filter(({ status }) => status === 401).map(({ headers }) => headers.has('www-authenticate')),
    ),
    retried: agreed(seen.failures.filter(({ status }) => status === 404).map(retriedOf)),
  })
}

const formsOf = (failures: readonly Seen[]): ErrorForm | typeof mixed | undefined =>
  agreed(
    failures
      .map(formOf)
      .filter((form) => form !== 'cut_off')
      .map((form) => form ?? mixed),
  )

const readStatus = (status: number) => (status === 401 || status === 403 ? status : mixed)

const isForbidden = ({ status }: Seen) => status === 403

/** Codes that say nothing say nothing of what it is called, either. */
function permissionCodeOf(seen: Seen) {
  const code = codeOf(seen)
  if (code === null || code === 'HTTP_ERROR') return undefined
  return code === 'AUTHORIZATION_ERROR' || code === 'PERMISSION_DENIED' ? code : mixed
}

/** Bodies that all arrive say nothing: something in front of the service may have repaired them. */
function deliveryOf({ refusals, routes, schemas }: SeenFailures): 'most' | 'none' | undefined {
  const isCut = (failure: Seen) => formOf(failure) === 'cut_off'
  if (refusals.some(isCut)) return 'none'
  return [...routes, ...schemas].some(isCut) ? 'most' : undefined
}

function retriedOf({ headers }: Seen): 'service' | 'all' | undefined {
  const text = headers.get('x-response-time')
  if (text === null || Number.isNaN(Number(text))) return undefined
  return Number(text) >= RETRIED_SECONDS ? 'all' : 'service'
}
