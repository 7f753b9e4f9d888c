/** Query parameters that are facts of a call and no secrets. Every other one is a secret until listed here. */
const plainParameters: ReadonlySet<string> = new Set([
  'limit',
  'workload_class',
  'policy_hint',
  'partNumber',
  'include_hidden',
  'tail',
  'follow',
  'last_seq',
])

const REDACTED = '[redacted]'

const url = /\bhttps?:\/\/[^\s"'<>\\]+/gi
const jwt = /\beyJ[\w-]{4,}(?:\.[\w-]*){0,2}/g
const bearer = /\b(bearer|basic|digest)\s+[\w.~+/=-]{8,}/gi
const signedParameter = /\bX-Amz-[\w-]+(?:=|%3D)[^\s"'<>&\\]*/gi
const sessionCookie = /\bconnect\.sid=[^\s;"'<>\\]+|\bs(?:%3A|:)[\w-]{16,}\.[\w%+/=-]{16,}/gi
const secretMember = /((\\?")(?:clientSecret|client_secret|initToken)\2\s*:\s*)\2(?:(?!\2).)*\2/g
const storageSecret = /<(AWSAccessKeyId|SignatureProvided|StringToSign\w*|CanonicalRequest\w*)>[\s\S]*?<\/\1>/g

/** Takes secrets out of text that is about to be kept. `secrets` are the credentials of the run. */
export type Redact = (text: string) => string

/**
 * Tokens of the run wherever they stand, whatever looks like a token, and of URLs everything after the path
 * except parameters known to be harmless. Cut text to size only afterwards: half a secret is not recognised.
 */
export function createRedact(secrets: Iterable<string>): Redact {
  return (text) => {
    let clean = text
    for (const secret of spellings(secrets)) clean = clean.replaceAll(secret, REDACTED)
    return clean
      .replace(url, redactUrl)
      .replace(storageSecret, (_, element: string) => `<${element}>${REDACTED}</${element}>`)
      .replace(signedParameter, REDACTED)
      .replace(secretMember, (_, name: string, quote: string) => `${name}${quote}${REDACTED}${quote}`)
      .replace(sessionCookie, REDACTED)
      .replace(bearer, (_, scheme: string) => `${scheme} ${REDACTED}`)
      .replace(jwt, REDACTED)
  }
}

/** Anew each time: a run learns secrets as it logs in. Longest first, as one may be part of another. */
const spellings = (secrets: Iterable<string>) =>
  [...secrets]
    .filter((secret) => secret.length >= 6)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .sort((a, b) => b.length - a.length)

function redactUrl(text: string): string {
  const [beforeQuery = ''] = text.split(/[?#]/)
  const [, query = ''] = text.split('?')
  return beforeQuery.replace(/\/\/[^/@]*@/, '//') + redactQuery(query)
}

/** A query with the values of unlisted parameters gone, names of signing parameters included. */
export function redactQuery(search: string): string {
  const parameters = [...new URLSearchParams(search)]
  if (parameters.length === 0) return ''
  const kept = parameters
    .filter(([name]) => plainParameters.has(name))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  if (kept.length < parameters.length) kept.push(REDACTED)
  return `?${kept.join('&')}`
}
