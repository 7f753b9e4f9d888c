import type { RangeFailure } from './decide-range-retry.ts'

/** What a download does besides moving bytes. For logs and progress lines; nothing has to listen. */
export type DownloadEvent =
  /** Bytes of an earlier run were found, hashed again and kept. */
  | { readonly type: 'resumed'; readonly bytes: number }
  /** Bytes of an earlier run were found and are of no use. */
  | { readonly type: 'restarted'; readonly reason: 'object_changed' | 'record_unusable' | 'bytes_differ' }
  /** A range broke off and goes on from byte `position` after a wait. */
  | {
      readonly type: 'retry'
      readonly position: number
      readonly reason: RangeFailure['kind']
      readonly status: number | null
      /** Attempts without progress, this one included. */
      readonly attempt: number
      readonly delayMs: number
    }
  /** Storage sent the whole object where a range was asked for: one stream from here on. */
  | { readonly type: 'range_ignored' }
