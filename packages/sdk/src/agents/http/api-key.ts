import { TokenProblem, type TokenSource } from '../../internal/http/token-source.ts'
import type { OperationSpec } from '../../internal/operation.ts'
import type { AgentsAuth } from '../agents-client.ts'

/** The key of one client: what every request is signed with, and what no error may show. */
export interface KeySource extends TokenSource {
  /** The key as it is sent. Rejects with a {@link TokenProblem} when there is none that can be. */
  key(): Promise<string>
  /** The text without the keys this client has sent. */
  hide(text: string): string
}

/** Shorter ones would blot out parts of words, and are no secret anyway. */
const LEAST_HIDDEN_LENGTH = 4
/** Of a function that gives another key each time. */
const KEYS_REMEMBERED = 20

/**
 * Keys from a fixed text or a function. Asks nothing until the first call.
 * @throws TokenProblem for a text that is no key
 */
export function createKeySource(auth: AgentsAuth): KeySource {
  if (typeof auth !== 'function') checkKey(auth)
  let sent: readonly string[] = []
  let pending: Promise<string> | undefined

  const ask = async (): Promise<string> => {
    const key = checkKey(typeof auth === 'function' ? await given(auth) : auth)
    // Longer ones first: one may be the beginning of another.
    if (!sent.includes(key))
      sent = [key, ...sent].slice(0, KEYS_REMEMBERED).sort((left, right) => right.length - left.length)
    return key
  }
  const key = () => {
    // Only calls that start together share an answer: the function is the one to keep keys.
    pending ??= ask().finally(() => {
      pending = undefined
    })
    return pending
  }

  return {
    key,
    async current(operation?: OperationSpec) {
      try {
        return await key()
      } catch (error) {
        if (operation?.authOptional && error instanceof TokenProblem && error.code === 'access_token_missing') return ''
        throw error
      }
    },
    async replace(refused) {
      if (typeof auth !== 'function') return null
      const next = await ask()
      return next === refused ? null : next
    },
    sign(headers, value, operation) {
      if (value !== '' && operation?.keyHeader !== undefined) headers.set(operation.keyHeader, value)
    },
    hide(text) {
      const secrets = sent.filter(({ length }) => length >= LEAST_HIDDEN_LENGTH)
      return secrets.reduce((safe, secret) => safe.replaceAll(secret, '[redacted]'), text)
    },
  }
}

async function given(auth: Exclude<AgentsAuth, string>): Promise<unknown> {
  try {
    return await auth()
  } catch (error) {
    throw new TokenProblem('access_token_unavailable', 'the function that gives the API key failed', error)
  }
}

/** What may stand in the header, and is a key and not a whole header. Never quotes it. */
function checkKey(key: unknown): string {
  if (typeof key !== 'string' || key.trim() === '')
    throw new TokenProblem('access_token_missing', 'there is no API key')
  if (key !== key.trim()) throw malformed('has blanks at its ends')
  if (/^bearer\s/i.test(key)) throw malformed('begins with the word Bearer')
  if (/^x-api-key\s*:/i.test(key)) throw malformed('begins with the name of its header')
  // Header setters quote what they refuse, so a bad key must never reach one.
  if (!/^[\x21-\x7e]+$/.test(key)) throw malformed('contains blanks, control or non-ASCII characters')
  return key
}

const malformed = (how: string) => new TokenProblem('access_token_malformed', `the API key ${how}`)
