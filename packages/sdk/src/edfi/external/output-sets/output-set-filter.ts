import { edfiError } from '../../errors.ts'
import type { ListOutputSetsQuery } from '../../generated/external/types.ts'

/** Which output sets are meant. */
export interface OutputSetFilter {
  /** Code of a partner the token holds. */
  readonly partner: string
  readonly tenant?: string
  /** The year in which the school year ends, such as 2026. */
  readonly schoolYear?: number | string
  /** Path of a bundle, such as `assessments/PSAT_SAT`. */
  readonly bundle?: string
  /** Only sets that went to the ODS, or only those that did not. */
  readonly sentToOds?: boolean
  /** Only sets made later than this. @default all there are */
  readonly since?: Date | string
}

/** The filter as the wire spells it, without `createdAfter`. Equal filters are equal texts. */
export type FilterQuery = Omit<ListOutputSetsQuery, 'createdAfter'>

/** @throws EdfiError `invalid_options` for what the service would take for no filter at all, or refuse. */
export function filterQuery(filter: OutputSetFilter, operation: string): FilterQuery {
  const { partner, tenant, bundle, schoolYear, sentToOds } = filter
  if (typeof partner !== 'string' || partner === '')
    throw refuse('partner', 'is missing', 'Give the code of a partner that the token holds.', operation)
  const year = schoolYear === undefined ? undefined : String(schoolYear).trim()
  if (year !== undefined && !/^\d{4}$/.test(year))
    throw refuse('schoolYear', 'is no year', 'Give the year in which it ends, such as 2026.', operation)
  return {
    partner,
    ...(tenant ? { tenant } : {}),
    ...(year === undefined ? {} : { schoolYear: year }),
    ...(bundle ? { bundle } : {}),
    ...(sentToOds === undefined ? {} : { sentToOds: sentToOds ? 'true' : 'false' }),
  }
}

/** The moment from which sets are wanted, null for all. */
export function sinceMs({ since }: OutputSetFilter, operation: string): number | null {
  if (since === undefined) return null
  const ms = since instanceof Date ? since.getTime() : Date.parse(since)
  if (Number.isFinite(ms)) return ms
  throw refuse('since', 'is no moment', 'Give a Date, or one as ISO 8601 writes it.', operation)
}

function refuse(option: string, problem: string, advice: string, operation: string) {
  return edfiError({
    code: 'invalid_options',
    message: `The filter of ${operation} cannot be used: ${option} ${problem}.`,
    advice,
    operation,
    attempts: 0,
    details: { option },
  })
}
