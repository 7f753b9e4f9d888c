import { gunzipSync } from 'node:zlib'
import type { Seen } from '../check.ts'

const mostUnpackedBytes = 512 * 2 ** 20

/** An answer with its body read and, when it is JSON, parsed, whatever the content type claims. */
export function seenOf(response: Response, received: Uint8Array): Seen {
  const bytes = unpack(response, received)
  const text = new TextDecoder().decode(bytes)
  return { status: response.status, headers: response.headers, bytes, text, json: parseJson(text) }
}

/** Over the network fetch has unpacked a body before anybody sees it; one in process need not. */
function unpack({ headers }: Response, bytes: Uint8Array): Uint8Array {
  const isPacked = headers.get('content-encoding') === 'gzip' && bytes[0] === 0x1f && bytes[1] === 0x8b
  return isPacked ? gunzipSync(bytes, { maxOutputLength: mostUnpackedBytes }) : bytes
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
