import { agentsError } from '../errors.ts'
import { importancePresets, readImportance } from './importance.ts'
import { badValue } from './memory-problems.ts'
import type { MemoryLayer } from './memory-record.ts'
import { isObject } from './nova-mark.ts'
import type { RememberOptions } from './receipt.ts'
import { type SpelledContent, spellContent } from './spell-content.ts'

/** Something to remember, checked and cut off from what the caller still has in hand. */
export interface MemoryDraft {
  /** As it was given, for the schema. */
  readonly given: unknown
  readonly content: Readonly<Record<string, unknown>>
  readonly text: string
  readonly sizeBytes: number
  readonly importance: number
  readonly context: Readonly<Record<string, unknown>>
  readonly layer: MemoryLayer
  readonly domain: string | null
  readonly key: string | null
}

const OPERATION = 'remember'
const MAX_KEY_LENGTH = 200

/** Checks everything that can be checked without waiting. Text is wrapped: no version takes any other content than objects. */
export function draftMemory(
  given: unknown,
  options: RememberOptions,
  rules: { readonly maxContentBytes: number; readonly domain: string | null },
): MemoryDraft {
  const { importance = 'normal', context = {}, layer = 'episodic', domain = rules.domain, key = null } = options
  const content = typeof given === 'string' ? { text: given } : given
  if (!isObject(content) && spellContent(content).problem === undefined)
    throw invalid(['content: is no object and no text: wrap it, { value: … }'])
  const text = spelled(spellContent(content))
  const contextText = spelled(spellContent(context), 'context')
  if (!isObject(context)) throw badValue(OPERATION, 'context', 'an object')
  if ('nova' in context) throw badValue(OPERATION, 'context', 'without the member nova, which is added here')
  const number = readImportance(importance)
  if (number === null)
    throw badValue(
      OPERATION,
      'importance',
      `a number from 0 to 1 or one of ${Object.keys(importancePresets).join(', ')}`,
    )
  if (layer !== 'episodic' && layer !== 'semantic') throw badValue(OPERATION, 'layer', 'episodic or semantic')
  if (domain !== null) checkName(OPERATION, 'domain', domain)
  if (key !== null) checkName(OPERATION, 'key', key)
  const sizeBytes = sizeOf(text) + sizeOf(contextText)
  if (sizeBytes > rules.maxContentBytes)
    throw agentsError({
      code: 'payload_too_large',
      message: `Content and context take ${sizeBytes} bytes of JSON; at most ${rules.maxContentBytes} are kept.`,
      operation: OPERATION,
      attempts: 0,
      details: { sizeBytes, maxContentBytes: rules.maxContentBytes },
    })
  return {
    given: typeof given === 'string' ? given : JSON.parse(text),
    content: JSON.parse(text),
    text,
    sizeBytes,
    importance: number,
    context: JSON.parse(contextText),
    layer,
    domain,
    key,
  }
}

/** Names travel in addresses and records. */
export function checkName(operation: string, field: string, value: unknown): void {
  // Half a surrogate pair has no bytes of its own: two such names would be one.
  const isName = typeof value === 'string' && value.trim() !== '' && !/\p{Surrogate}/u.test(value)
  if (!isName || value.length > MAX_KEY_LENGTH)
    throw badValue(operation, field, `a text of 1 to ${MAX_KEY_LENGTH} characters`)
}

/** What is wrong with content, and what the schema threw, where it did. */
export const invalid = (problems: readonly string[], cause?: unknown) =>
  agentsError({
    code: 'memory_content_invalid',
    message: `The memory cannot be kept as it is: ${problems.join('; ')}.`,
    advice: cause === undefined ? undefined : 'Mend the schema: see cause for what it threw; nothing was kept or sent.',
    operation: OPERATION,
    attempts: 0,
    details: { problems },
    cause,
  })

function spelled(content: SpelledContent, name = 'content'): string {
  if (content.problem === undefined) return content.text
  throw invalid([`${content.path.replace(/^content/, name)} ${content.problem}`])
}

const sizeOf = (text: string) => new TextEncoder().encode(text).length
