import type { PlannedError } from '../../engine/service.ts'
import type { QuotaFacts } from '../quota/decide-call.ts'
import { type Failure, failures } from './failure.ts'

/** What a failure of a status usually is. Those that are not here are the service's own. */
const usual: Readonly<Record<number, (message: string, quota: QuotaFacts) => Failure>> = {
  400: failures.validation,
  401: () => failures.missingKey(),
  403: () => failures.permission('write'),
  404: failures.notFound,
  405: () => failures.route(405),
  422: (message) => failures.schema([{ type: 'value_error', loc: ['body'], msg: message, input: null }]),
  429: (_message, quota) => failures.tooMany(quota, quota.calls),
}

/** An error a fault plan wants, as the service itself would tell it. */
export function plannedFailure(error: PlannedError, quota: QuotaFacts): Failure {
  const { status, code, message = 'A planned failure', details } = error
  const failure = (usual[status] ?? failures.service)(message, quota)
  return { ...failure, status, ...(code !== undefined && { code }), ...(details && { details }) }
}
