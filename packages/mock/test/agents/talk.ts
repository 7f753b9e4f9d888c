import type { OpenSocket, SocketEnd } from '../../src/index.ts'

export type Frame = Readonly<Record<string, unknown>>

export interface Talk {
  /** Where, `ws://…/api/analytics/ws`. */
  readonly url: string
  readonly openSocket: OpenSocket
  /** Null sends none. @default test-key */
  readonly key?: string | null
  /** Sent at once when the socket is open. */
  readonly messages: readonly (string | Uint8Array)[]
  /** Whether that was all. @default as many frames as messages */
  readonly isOver?: (frames: readonly Frame[]) => boolean
}

/** Sends everything at once and waits until it is over, or the socket is. */
export function talk({ url, openSocket, key = 'test-key', messages, isOver }: Talk) {
  return new Promise<{ readonly frames: readonly Frame[]; readonly end: SocketEnd | null }>((resolve) => {
    const frames: Frame[] = []
    const socket = openSocket({
      url,
      headers: key === null ? {} : { 'x-api-key': key },
      onOpen() {
        for (const message of messages) socket.send(message)
      },
      onText(text) {
        frames.push(JSON.parse(text))
        if (isOver?.(frames) ?? frames.length === messages.length) resolve({ frames: [...frames], end: null })
      },
      onEnd: (end) => resolve({ frames, end }),
    })
  })
}
