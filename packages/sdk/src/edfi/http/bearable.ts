import { isEdfiError } from '../errors.ts'
import { restateError } from '../restate-error.ts'

/**
 * What a look failed with that comes after looks that came through: a gateway that refuses now refuses for a while, by
 * its rate limit or while its rules change, so it is looked again. Anything else stays what it is.
 */
export const bearable = (error: unknown): unknown =>
  isEdfiError(error, 'gateway_rejected') ? restateError(error, { retryable: true }) : error

/** Looks of which the first has to come through a gateway, and later ones may be refused for a while. */
export function bearingGateway<Seen>(
  look: (signal: AbortSignal | undefined) => Promise<Seen>,
): (signal?: AbortSignal) => Promise<Seen> {
  let cameThrough = false
  return async (signal) => {
    try {
      const seen = await look(signal)
      cameThrough = true
      return seen
    } catch (error) {
      throw cameThrough ? bearable(error) : error
    }
  }
}
