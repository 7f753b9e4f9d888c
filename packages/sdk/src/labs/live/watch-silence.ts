export interface SilencePolicy {
  /** A connection that says nothing for this long is doubted: quiet labs and dead sockets look the same. */
  readonly silenceMs: number
  /** What a read found may be announced a little later. */
  readonly driftGraceMs: number
}

export type SilenceVerdict =
  | { readonly action: 'wait'; readonly delayMs: number }
  /** Read what the channel would have announced. */
  | { readonly action: 'probe'; readonly silentMs: number }

/**
 * Whether silence has lasted long enough to be looked into. Servers send no heartbeat, so silence alone is no
 * reason to reconnect.
 *
 * @param lastHeardMs Of the last frame or the connection; null while there is none, which is no silence.
 * @param lastProbeMs When silence was looked into last; null when never.
 */
export function judgeSilence(
  nowMs: number,
  lastHeardMs: number | null,
  lastProbeMs: number | null,
  { silenceMs }: SilencePolicy,
): SilenceVerdict {
  if (lastHeardMs === null) return { action: 'wait', delayMs: silenceMs }
  const silentMs = nowMs - lastHeardMs
  const leftMs = silenceMs - Math.min(silentMs, nowMs - (lastProbeMs ?? lastHeardMs))
  return leftMs > 0 ? { action: 'wait', delayMs: leftMs } : { action: 'probe', silentMs }
}

export interface ProbeFindings {
  /** When the probe began. */
  readonly probedAtMs: number
  /** Links and networks that the read had otherwise than the snapshot. */
  readonly differences: number
  readonly lastHeardMs: number | null
}

/**
 * What a probe proves once the grace is over. Differences that nobody announced: a dead socket, or one of
 * the few writes that announce nothing; a new connection settles both.
 */
export function judgeProbe({ probedAtMs, differences, lastHeardMs }: ProbeFindings): 'quiet' | 'drift' | 'alive' {
  if (lastHeardMs === null || lastHeardMs > probedAtMs) return 'alive'
  return differences > 0 ? 'drift' : 'quiet'
}
