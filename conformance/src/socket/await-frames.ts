import { CheckFailure } from '../check-failure.ts'
import type { Finding } from '../conformity/judge-answer.ts'
import type { Timing } from '../timing.ts'
import type { AnyFrame, FrameSocket, OpenSocket, SocketEnd } from './socket.ts'

export interface FrameSocketOptions {
  readonly openSocket: OpenSocket
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly signal: () => AbortSignal
  readonly timing: Timing
  /** How long one wait may take. */
  readonly waitTimeoutMs: number
  /** What is wrong with a frame; counts it as seen. */
  judge(text: string): { readonly frame: AnyFrame | null; readonly findings: readonly Finding[] }
}

export interface OpenedSocket {
  readonly socket: FrameSocket
  /** Fails unless every frame so far had a declared form. */
  assertConforming(): void
}

/** Opens a socket and keeps what arrives until it is asked for. Resolves once it is open or refused. */
export async function openFrameSocket(options: FrameSocketOptions): Promise<OpenedSocket> {
  const { timing, waitTimeoutMs, judge } = options
  const frames: AnyFrame[] = []
  const taken = new Set<AnyFrame>()
  const findings: Finding[] = []
  const waiting = new Set<() => void>()
  let opened = false
  let end: SocketEnd | null = null
  const wake = () => {
    for (const look of [...waiting]) look()
  }
  const assertConforming = () => {
    const [first] = findings
    if (first) throw new CheckFailure(first.wanted, first.seen)
  }

  const connection = options.openSocket({
    url: options.url,
    headers: options.headers,
    onOpen() {
      opened = true
      wake()
    },
    onText(text) {
      const judged = judge(text)
      if (judged.frame) frames.push(judged.frame)
      findings.push(...judged.findings)
      wake()
    },
    onEnd(how) {
      end = how
      wake()
    },
  })

  /** Looks now and after everything that happens, until there is something. */
  const until = <T>(look: () => T | undefined, wanted: string, seen: () => unknown): Promise<T> =>
    new Promise((resolve, reject) => {
      const signal = options.signal()
      const timeout = timing.timeout(waitTimeoutMs)
      const settle = (finish: () => void) => {
        waiting.delete(attempt)
        signal.removeEventListener('abort', aborted)
        timeout.removeEventListener('abort', late)
        finish()
      }
      const attempt = () => {
        try {
          const found = look()
          if (found !== undefined) settle(() => resolve(found))
        } catch (error) {
          settle(() => reject(error))
        }
      }
      const aborted = () => settle(() => reject(signal.reason))
      const late = () => settle(() => reject(new CheckFailure(`${wanted} within ${waitTimeoutMs / 1000} s`, seen())))
      waiting.add(attempt)
      signal.addEventListener('abort', aborted)
      timeout.addEventListener('abort', late)
      if (signal.aborted) aborted()
      else attempt()
      if (timeout.aborted && waiting.has(attempt)) late()
    })
  const seenTypes = () => (frames.length === 0 ? 'no frame' : frames.map(({ type }) => type).join(', '))

  const socket: FrameSocket = {
    frames,
    get end() {
      return end
    },
    next: (type, fits = () => true) =>
      until<AnyFrame>(
        () => {
          assertConforming()
          const found = frames.find((frame) => frame.type === type && !taken.has(frame) && fits(frame))
          if (found) {
            taken.add(found)
            return found
          }
          if (end) throw new CheckFailure(`a frame ${type} arrives`, `${seenTypes()}, then the end: ${explainEnd(end)}`)
          return undefined
        },
        `a frame ${type} arrives`,
        seenTypes,
      ),
    ended: () => until(() => end ?? undefined, 'the socket ends', seenTypes),
    send(data) {
      connection.send?.(data)
      return connection.send !== undefined
    },
    close: () => connection.close(),
  }
  try {
    await until(
      () => (opened || end !== null ? true : undefined),
      'the socket opens or is refused',
      () => 'neither',
    )
  } catch (error) {
    connection.close()
    throw error
  }
  return { socket, assertConforming }
}

const explainEnd = ({ opened, code, reason, status }: SocketEnd) =>
  opened
    ? `code ${code}${reason === '' ? '' : ` ${reason}`}`
    : `refused${status === null ? '' : ` with status ${status}`}${reason === '' ? '' : ` (${reason})`}`
