import { sha256Hex } from '../crypto.ts'
import { type CredentialScope, scopeText, signText } from './signature-v4.ts'

/** What ties the pieces of a signed aws-chunked body to the request that announced them. */
export interface ChunkChainStart {
  readonly signingKey: Uint8Array
  readonly amzDate: string
  readonly scope: CredentialScope
  /** The signature of the request itself. */
  readonly seedSignature: string
}

/** Signatures a chunked body must show, each over the one before it. */
export interface ChunkChain {
  nextChunk(dataSha256Hex: string): string
  trailer(trailerText: string): string
}

const emptyHash = sha256Hex('')

export function createChunkChain(start: ChunkChainStart): ChunkChain {
  let previous = start.seedSignature
  const sign = (kind: 'PAYLOAD' | 'TRAILER', rest: readonly string[]) => {
    const lines = [`AWS4-HMAC-SHA256-${kind}`, start.amzDate, scopeText(start.scope), previous, ...rest]
    previous = signText(start.signingKey, lines.join('\n'))
    return previous
  }
  return {
    nextChunk: (dataSha256Hex) => sign('PAYLOAD', [emptyHash, dataSha256Hex]),
    trailer: (trailerText) => sign('TRAILER', [sha256Hex(trailerText)]),
  }
}
