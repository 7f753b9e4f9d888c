import { agentsError } from '../errors.ts'

/** As many wait as may. */
export const queueFull = (queued: number, waitMs: number) =>
  agentsError({
    code: 'quota_queue_full',
    message: `${queued} calls wait for the quota of the key already, and no more may.`,
    retryAfterMs: Math.ceil(waitMs),
    attempts: 0,
    details: { queued },
  })

/** A call cannot wait for as long as it would have to. */
export const waitTooLong = (
  waitMs: number,
  leftMs: number,
  details: { readonly calls: number; readonly queued: number },
) =>
  agentsError({
    code: 'quota_wait_too_long',
    message: `The quota of the key is used up: the call would have to wait ${Math.ceil(waitMs)} ms, and has ${Math.floor(leftMs)} ms.`,
    retryAfterMs: Math.ceil(waitMs),
    attempts: 0,
    details: { waitMs: Math.ceil(waitMs), leftMs: Math.floor(leftMs), ...details },
  })
