import { createParser } from 'eventsource-parser'

export interface ServerEvent {
  /** `message` when the server named none. */
  readonly event: string
  readonly data: string
  /** The id this event carried itself, null for none. */
  readonly id: string | null
}

export interface EventDecoder {
  /** The events that are complete with these bytes. */
  feed(bytes: Uint8Array): readonly ServerEvent[]
  /** How long the server wants a client to wait before it reconnects, once it has said so. */
  readonly reconnectMs: number | null
}

/** An event, or a line that is none, grew past what this service sends. */
export class EventTooLarge extends Error {}

/**
 * Bytes in, events out, whatever the chunk boundaries. Framing is eventsource-parser's; this adds the
 * bytes: UTF-8 over boundaries, the byte order mark, and line ends.
 */
export function createEventDecoder(maxBufferLength: number): EventDecoder {
  // Drops the byte order mark, as the format asks.
  const decoder = new TextDecoder()
  const lines = createLineNormalizer()
  let ready: ServerEvent[] = []
  let reconnectMs: number | null = null
  let overflow = false
  const parser = createParser({
    maxBufferSize: maxBufferLength,
    onEvent: ({ event, data, id }) => ready.push({ event: event ?? 'message', data, id: id ?? null }),
    onRetry: (ms) => {
      reconnectMs = ms
    },
    onError: ({ type }) => {
      if (type === 'max-buffer-size-exceeded') overflow = true
    },
  })
  return {
    feed(bytes) {
      parser.feed(lines(decoder.decode(bytes, { stream: true })))
      if (overflow) throw new EventTooLarge(`more than ${maxBufferLength} characters without the end of an event`)
      const events = ready
      ready = []
      return events
    },
    get reconnectMs() {
      return reconnectMs
    },
  }
}

/**
 * Turns CR and CRLF into LF without waiting: a parser that holds back a final CR, in case LF follows,
 * delivers the event it ends only with the next one.
 */
function createLineNormalizer(): (text: string) => string {
  let afterCr = false
  return (text) => {
    if (text === '') return text
    const rest = afterCr && text.startsWith('\n') ? text.slice(1) : text
    afterCr = text.endsWith('\r')
    return rest.includes('\r') ? rest.replace(/\r\n?/g, '\n') : rest
  }
}
