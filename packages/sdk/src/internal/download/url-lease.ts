import type { Clock } from '../clock.ts'
import { isUrlFresh, type Moment, momentOf } from '../storage/url-age.ts'

/** A presigned URL and when it came. */
export interface LeasedUrl {
  readonly url: string
  readonly bucket: string
  readonly lifeMs: number
  readonly receivedAt: Moment
}

export interface UrlLease {
  /** A URL that is usable by our own reckoning; asks for another when the last one is not. */
  get(): Promise<LeasedUrl>
  /** Storage called this URL dead: nobody gets it again. */
  retire(leased: LeasedUrl): void
  /** How many URLs were asked for. */
  readonly renewals: number
}

/** One presigned URL shared by all ranges, renewed once for everybody when it ages or dies. */
export function createUrlLease(
  clock: Clock,
  presign: () => Promise<{ readonly url: string; readonly bucket: string; readonly expires_in_seconds: number }>,
): UrlLease {
  let current: LeasedUrl | null = null
  let renewing: Promise<LeasedUrl> | null = null
  let renewals = 0

  const renew = async () => {
    // From before the request: the URL was signed at some moment after this one, so it is never thought younger than it is.
    const receivedAt = momentOf(clock)
    renewals += 1
    const { url, bucket, expires_in_seconds } = await presign()
    current = { url, bucket, lifeMs: expires_in_seconds * 1000, receivedAt }
    return current
  }

  return {
    async get() {
      if (current && isUrlFresh(current.receivedAt, current.lifeMs, momentOf(clock))) return current
      renewing ??= renew().finally(() => {
        renewing = null
      })
      return await renewing
    },
    retire(leased) {
      if (current === leased) current = null
    },
    get renewals() {
      return renewals
    },
  }
}
