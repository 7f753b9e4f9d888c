import { SuiteUnavailable } from '../check-failure.ts'
import { type CredentialKind, type Fields, isFields } from './credential-kind.ts'

/**
 * Credentials out of JSON text: themselves, by service (`{"labs": {...}}`), or what `mock --json` prints, which has
 * them by service, too. Unknown fields do no harm: a misspelled one shows in the reason of the checks that are
 * skipped for lack of it.
 */
export function parseCredentials<Given extends object>(
  text: string,
  source: string,
  service: string,
  kind: CredentialKind<Given>,
): Given {
  const outer = parseObject(text, source)
  const ofService = outer[service]
  if (!isFields(ofService)) return kind.read(outer, source)
  return kind.read(isFields(ofService['credentials']) ? ofService['credentials'] : ofService, source)
}

function parseObject(text: string, source: string): Fields {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The message of the parser quotes the text, which is a secret.
    throw new SuiteUnavailable(`${source} is no JSON.`)
  }
  if (!isFields(value)) throw new SuiteUnavailable(`${source} must be a JSON object.`)
  return value
}
