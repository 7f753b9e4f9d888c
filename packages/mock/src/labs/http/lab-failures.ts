import type { ExchangeResponse } from '../../engine/exchange.ts'
import { failure } from './answer.ts'

/** There is no such lab file. */
export const labMissing = (): ExchangeResponse => failure(404, 'Lab does not exist (60038).')

/** The file is of the first schema. */
export const legacyLab = (labPath: string): ExchangeResponse =>
  failure(422, 'The lab file is of an older schema: it has to be migrated offline.', { lab_path: labPath })

/** Somebody else held the lab for too long. */
export const labLocked = (): ExchangeResponse =>
  failure(503, 'The lab is locked by another change.', {}, { httpStatus: 503, headers: { 'retry-after': '2' } })

/** The path lies outside of what the user may see. */
export const outsideRoot = (): ExchangeResponse => failure(403, 'The path is outside of your folder.')
