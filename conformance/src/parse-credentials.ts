import type { Credentials } from './check.ts'
import { SuiteUnavailable } from './check-failure.ts'

const texts = ['token', 'otherToken', 'metricsToken'] as const

/**
 * Credentials out of JSON text: either themselves, or what `mock --json` prints, which has them by service. What is
 * wrong with them is told by field, never by value. Unknown fields do no harm: a misspelled one shows in the reason
 * of the checks that are skipped for lack of it.
 */
export function parseCredentials(text: string, source: string, service: string): Credentials {
  const outer = parseObject(text, source)
  const ofService = outer[service]
  const value = isObject(ofService) && isObject(ofService['credentials']) ? ofService['credentials'] : outer
  for (const name of texts)
    if (value[name] !== undefined && (typeof value[name] !== 'string' || value[name] === ''))
      throw new SuiteUnavailable(`${source}: ${name} must be a text that is not empty.`)
  if (typeof value['token'] !== 'string') throw new SuiteUnavailable(`${source} needs at least {"token": "..."}.`)
  const rejected = value['rejectedTokens']
  if (rejected !== undefined && !isTexts(rejected))
    throw new SuiteUnavailable(`${source}: rejectedTokens must map error codes to tokens.`)
  // Every field was looked at above.
  return value as unknown as Credentials
}

function parseObject(text: string, source: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The message of the parser quotes the text, which is a secret.
    throw new SuiteUnavailable(`${source} is no JSON.`)
  }
  if (!isObject(value)) throw new SuiteUnavailable(`${source} must be a JSON object.`)
  return value
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  isObject(value) && Object.values(value).every((text) => typeof text === 'string')
