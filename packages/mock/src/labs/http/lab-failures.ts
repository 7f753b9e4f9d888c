import type { ExchangeResponse } from '../../engine/exchange.ts'
import { failure } from './answer.ts'

/** There is no such lab file. */
export const labMissing = (): ExchangeResponse => failure(404, 'Lab does not exist (60038).')

/** The path lies outside of what the user may see. */
export const outsideRoot = (): ExchangeResponse => failure(403, 'The path is outside of your folder.')
