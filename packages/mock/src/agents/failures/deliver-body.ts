import type { BodyDelivery } from '@nova/sdk/agents/contract'
import type { Failure } from './failure.ts'

/** How much of a body arrives. */
export interface Delivery {
  /** What `Content-Length` says. */
  readonly declaredBytes: number
  /** After so many the connection ends. The whole body where this is the declared length. */
  readonly sentBytes: number
}

const lengthOf = (text: string) => new TextEncoder().encode(text).byteLength

/**
 * How much of a failure's body arrives over a real connection. The server writes such a body anew and leaves the length
 * of what its framework had written: when there is more than that, the connection breaks off before the first byte;
 * when there is less, after the last one, and the rest never comes.
 */
export function deliverBody(failure: Failure, body: string, bodies: BodyDelivery): Delivery {
  const writtenBytes = lengthOf(body)
  const rewritten = bodies === 'none' || (bodies === 'most' && (failure.kind === 'route' || failure.kind === 'schema'))
  if (!rewritten || failure.kind === 'crash') return { declaredBytes: writtenBytes, sentBytes: writtenBytes }
  const declaredBytes = lengthOf(JSON.stringify(frameworkBody(failure)))
  return { declaredBytes, sentBytes: writtenBytes > declaredBytes ? 0 : writtenBytes }
}

/** What was there before the server wrote it anew. */
function frameworkBody({ kind, code, message, problems }: Failure): unknown {
  if (kind === 'schema') return { detail: problems ?? [] }
  return kind === 'route' ? { detail: message } : { detail: { code, message } }
}
