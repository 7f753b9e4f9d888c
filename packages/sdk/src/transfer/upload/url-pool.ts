import type { Clock } from '../../internal/clock.ts'
import type { SignedUrl } from '../../internal/storage/send-until-stored.ts'
import { isUrlFresh, momentOf } from '../../internal/storage/url-age.ts'

/** URLs for parts, signed a window at a time and used while they are young. */
export interface UrlPool {
  /** A fresh URL for a part; signs a window of parts, this one first, when there is none. */
  take(partNumber: number): Promise<SignedUrl>
  /** The URL of this part is dead. */
  drop(partNumber: number): void
}

export interface UrlPoolOptions {
  readonly clock: Clock
  /** Parts that are to be sent and not yet begun, in the order in which they will be. */
  readonly upcoming: () => Iterable<number>
  /** Size of the next window, given how many parts need a URL. */
  readonly windowSize: (partsLeft: number) => number | Promise<number>
  /** Signs; resolves to a URL per part, received in this moment. */
  readonly sign: (partNumbers: readonly number[]) => Promise<ReadonlyMap<number, SignedUrl>>
  /** Sign the next window when fewer unused URLs than this are left; 0 never. */
  readonly prefetchBelow: number
}

/** One sign call is under way at a time: parallel ones would burn the call budget on the same parts. */
export function createUrlPool({ clock, upcoming, windowSize, sign, prefetchBelow }: UrlPoolOptions): UrlPool {
  const urls = new Map<number, SignedUrl>()
  const waiting = new Set<number>()
  let signing: Promise<void> | null = null

  const fresh = (partNumber: number): SignedUrl | null => {
    const signed = urls.get(partNumber)
    if (!signed) return null
    if (isUrlFresh(signed.receivedAt, signed.lifeMs, momentOf(clock))) return signed
    urls.delete(partNumber)
    return null
  }

  const signWindow = () => {
    signing ??= (async () => {
      const wanted = new Set(waiting)
      for (const partNumber of upcoming()) if (!fresh(partNumber)) wanted.add(partNumber)
      const window = [...wanted].slice(0, await windowSize(wanted.size))
      if (window.length === 0) return
      for (const [partNumber, signed] of await sign(window)) urls.set(partNumber, signed)
    })().finally(() => {
      signing = null
    })
    return signing
  }

  const prefetch = () => {
    if (prefetchBelow === 0 || signing) return
    let unused = 0
    let lacking = false
    for (const partNumber of upcoming()) {
      if (fresh(partNumber)) unused += 1
      else lacking = true
      if (unused >= prefetchBelow) return
    }
    // A failure shows again when the URL is asked for in earnest.
    if (lacking) signWindow().catch(() => {})
  }

  return {
    async take(partNumber) {
      waiting.add(partNumber)
      try {
        for (;;) {
          const signed = fresh(partNumber)
          if (signed) {
            waiting.delete(partNumber)
            prefetch()
            return signed
          }
          await signWindow()
        }
      } finally {
        waiting.delete(partNumber)
      }
    },
    drop: (partNumber) => void urls.delete(partNumber),
  }
}
