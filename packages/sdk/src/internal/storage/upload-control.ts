/** Starts, stops and holds the wire of one upload. */
export interface UploadControl {
  /** Fires once, when the upload is over: aborted, or given up after a failure. */
  readonly signal: AbortSignal
  /** Signal for requests that a pause interrupts. A fresh one after each resume. */
  wire(): AbortSignal
  readonly paused: boolean
  /** Resolves at once unless paused, else on resume; rejects with the reason when the upload is over. */
  whenOpen(): Promise<void>
  pause(): void
  resume(): void
  stop(reason: unknown): void
}

/** The reason requests are interrupted with by a pause: not a failure, not counted as an attempt. */
export const PAUSED = Symbol('paused')

export function createUploadControl(): UploadControl {
  const whole = new AbortController()
  let wire = new AbortController()
  let opened: { promise: Promise<void>; open: () => void } | null = null
  return {
    signal: whole.signal,
    wire: () => wire.signal,
    get paused() {
      return opened !== null
    },
    async whenOpen() {
      while (opened) await opened.promise
      whole.signal.throwIfAborted()
    },
    pause() {
      if (opened || whole.signal.aborted) return
      let open = () => {}
      opened = { promise: new Promise<void>((resolve) => (open = resolve)), open: () => open() }
      wire.abort(PAUSED)
    },
    resume() {
      if (!opened) return
      const { open } = opened
      opened = null
      if (!whole.signal.aborted) wire = new AbortController()
      open()
    },
    stop(reason) {
      if (whole.signal.aborted) return
      whole.abort(reason)
      wire.abort(reason)
      opened?.open()
      opened = null
    },
  }
}
