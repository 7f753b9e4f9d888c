/** Causes that prove that no byte of the request was sent. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** The system's word for why a connection failed, where the platform gives one. Browsers give none. */
export function readNetworkCause(error: unknown): { code: string | null; reached: 'no' | 'unknown' } {
  for (let cause = error, depth = 0; depth < 4 && typeof cause === 'object' && cause !== null; depth++) {
    const { code, cause: inner } = cause as { code?: unknown; cause?: unknown }
    if (typeof code === 'string') return { code, reached: NEVER_CONNECTED.has(code) ? 'no' : 'unknown' }
    cause = inner
  }
  return { code: null, reached: 'unknown' }
}
