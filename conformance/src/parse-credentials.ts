import type { Credentials } from './check.ts'
import { SuiteUnavailable } from './check-failure.ts'

const texts = ['token', 'otherToken', 'metricsToken'] as const
const known: ReadonlySet<string> = new Set([...texts, 'rejectedTokens'])

/** Credentials out of JSON text. What is wrong with it is told by field, never by value. */
export function parseCredentials(text: string, source: string): Credentials {
  const value = parseObject(text, source)
  const unknown = Object.keys(value).filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new SuiteUnavailable(`${source} has unknown fields. Known are ${[...known].join(', ')}.`)
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
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SuiteUnavailable(`${source} must be a JSON object.`)
  return { ...value }
}

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string')
