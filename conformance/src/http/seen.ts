import type { Seen } from '../check.ts'

/** An answer with its body read and, when it is JSON, parsed, whatever the content type claims. */
export function seenOf(response: Response, bytes: Uint8Array, isCutOff = false): Seen {
  const text = new TextDecoder().decode(bytes)
  const seen = { status: response.status, headers: response.headers, bytes, text, json: parseJson(text) }
  return isCutOff ? { ...seen, isCutOff } : seen
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
