/** Who sends a request: an application, a service to the store, or the executor the platform simulates. */
export type Sender = 'client' | 'control-plane' | 'executor'

/** Which requests a fault meets. Every field that is given has to agree. */
export interface FaultTarget {
  /**
   * An operation name of a contract (`completeUpload`), of the store (`s3:UploadPart`), the handshake of a
   * WebSocket (`watchLab`), a point inside the platform (`idempotency:commit`), or a prefix followed by `*` (`s3:*`, `*`).
   */
  readonly operation: string
  /** Only requests for this part of a multipart upload. */
  readonly partNumber?: number
  /** Only requests whose object key, or whose live channel, ends with this text. */
  readonly keyEndsWith?: string
  /** Only requests of this sender. @default all */
  readonly from?: Sender
  /** The first occurrence that is hit, counted from 1. @default 1 */
  readonly nth?: number
  /** How many occurrences in a row are hit. @default 1 */
  readonly times?: number | 'always'
}

/** Before: nothing happens on the server. After: it all happens, only the answer is lost or changed. */
export type FaultMoment = 'before' | 'after'

export type FaultAction =
  /** A well-formed error of the service itself. `code` and `message` default to what the status usually carries. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly code?: string
      readonly message?: string
      readonly details?: Readonly<Record<string, unknown>>
      readonly headers?: Readonly<Record<string, string>>
      /** Sent as `Retry-After`, verbatim. */
      readonly retryAfter?: string | number
      /** Replaces the body altogether. */
      readonly body?: string
      readonly when?: FaultMoment
    }
  /**
   * The connection is reset. With `afterBytes`, once that much of the request body has been taken in; with
   * `afterFrames`, on a WebSocket, once it sent that many frames.
   */
  | { readonly kind: 'drop'; readonly when?: FaultMoment; readonly afterBytes?: number; readonly afterFrames?: number }
  /** Frames of a WebSocket never arrive: `count` of them from number `frame`, counted from 1. @default one */
  | { readonly kind: 'lose'; readonly frame: number; readonly count?: number }
  /** A frame of a WebSocket, counted from 1, arrives after the one that follows it. */
  | { readonly kind: 'swap'; readonly frame: number }
  /** A WebSocket stays open and nothing more comes through it. */
  | { readonly kind: 'mute'; readonly afterFrames: number }
  /** The request body is read up to a point, then nothing moves until the caller gives up. On a download, the same for the answer. */
  | { readonly kind: 'stall'; readonly afterBytes: number; readonly side?: 'request' | 'response' }
  /** The answer ends early. `clean` also drops `Content-Length`, so that nothing but the content shows it; `reset` kills the connection there. */
  | { readonly kind: 'truncate'; readonly bytes: number; readonly ending?: 'clean' | 'reset' }
  /** One byte arrives flipped. */
  | { readonly kind: 'corrupt'; readonly atByte: number; readonly side?: 'request' | 'response' }
  /** An answer of the API gateway in front of the service: `{"message": ...}`, no CORS, no request id. */
  | { readonly kind: 'gateway'; readonly status?: 403 | 429 | 502 | 504; readonly when?: FaultMoment }
  /** A firewall block: 403 with a foreign body. */
  | { readonly kind: 'waf' }
  /** An HTML page where JSON was due. */
  | { readonly kind: 'html'; readonly status?: number; readonly when?: FaultMoment }
  /** No body at all under a correct status. */
  | { readonly kind: 'empty'; readonly status?: number; readonly when?: FaultMoment }
  /** A response header that is missing. */
  | { readonly kind: 'hide-header'; readonly name: string }
  /** A response header with another value. */
  | { readonly kind: 'set-header'; readonly name: string; readonly value: string }
  /** The request waits this long on the platform's clock before anything else happens. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Time moves before the request is looked at: what was signed earlier expires. Needs a virtual clock. */
  | { readonly kind: 'advance'; readonly ms: number }
  /** A point inside the platform fails. `connection` makes it an error the service has no name for. */
  | { readonly kind: 'fail'; readonly connection?: boolean }

/** One planned misfortune. Plain data: it can be stored, mailed and replayed. */
export interface FaultRule {
  readonly on: FaultTarget
  readonly do: FaultAction
}
