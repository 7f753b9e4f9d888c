import {
  type BucketName,
  type KeyForm,
  type KeyKind,
  type KeyParameterName,
  type KeyPart,
  type KeyPattern,
  keyGrammar,
} from '@nova/sdk/spectra/contract'

export interface FittedKey {
  readonly key: string
  readonly bucket: BucketName
  readonly kind: KeyKind
  readonly pattern: KeyPattern
  readonly params: Readonly<Record<string, string>>
}

export interface UnfitKey {
  readonly key: string
  readonly bucket: BucketName
  /** Why no pattern has it. */
  readonly problem: string
}

const longestKeyBytes = 1024

/** What one value of each form looks like. What digits cannot say is looked at in {@link isReal}. */
const forms: Readonly<Record<KeyForm, string>> = {
  uuid: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
  timestamp: '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ',
  date: '\\d{8}',
  release_id: '\\d{8}-\\d{6}',
  sha256: '[0-9a-f]{64}',
  snake_case: '[a-z][a-z0-9]*(?:_[a-z0-9]+)*',
  version: '[^/]{1,64}',
  segment: '[^/]+',
  path: '.+',
}

/** What they would look like to somebody who looks twice: enough to say which value is wrong. */
const nearForms: Readonly<Partial<Record<KeyForm, string>>> = {
  uuid: '[0-9a-fA-F-]{32,38}',
  timestamp: '[0-9TZ:.+-]{15,32}',
  date: '\\d{6,8}',
  release_id: '[0-9-]{8,17}',
  sha256: '[0-9a-fA-F]{40,64}',
  snake_case: '[^/]+',
  version: '[^/]*',
}

interface Matcher {
  readonly kind: KeyKind
  readonly pattern: KeyPattern
  readonly exact: RegExp
  readonly near: RegExp
}

const patterns: Readonly<Record<string, KeyPattern>> = keyGrammar.patterns

/** The one with more fixed text comes first, from the left: of several that fit, it is the kind. */
const matchers: readonly Matcher[] = Object.entries(patterns)
  .sort(([, a], [, b]) => compareFixed(a, b))
  .map(([kind, pattern]) => ({
    kind: kind as KeyKind,
    pattern,
    exact: compile(pattern, (form) => forms[form]),
    near: compile(pattern, (form) => nearForms[form] ?? forms[form]),
  }))

function formOf(parameter: KeyParameterName): KeyForm {
  return keyGrammar.parameters[parameter].form
}

function compile({ segments }: KeyPattern, formText: (form: KeyForm) => string): RegExp {
  const part = (one: KeyPart) =>
    typeof one === 'string'
      ? one.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')
      : `(?<${one.parameter}>${formText(formOf(one.parameter))})`
  return new RegExp(`^${segments.map((parts) => parts.map(part).join('')).join('/')}$`, 's')
}

function compareFixed(a: KeyPattern, b: KeyPattern): number {
  for (const [index, parts] of a.segments.entries()) {
    const others = b.segments[index]
    if (!others) break
    const difference = fixedLength(others) - fixedLength(parts)
    if (difference !== 0) return difference
  }
  return b.segments.length - a.segments.length
}

function fixedLength(parts: readonly KeyPart[]): number {
  const isPath = parts.some((part) => typeof part !== 'string' && formOf(part.parameter) === 'path')
  return isPath ? -1 : parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0)
}

/** Which kind of key this is in its bucket, or why it is none. */
export function fitKey(bucket: BucketName, key: string): FittedKey | UnfitKey {
  const refusal = refuse(key)
  if (refusal !== null) return { key, bucket, problem: refusal }
  const own = matchers.filter(({ pattern }) => pattern.bucket === bucket)
  for (const { kind, pattern, exact } of own) {
    const match = exact.exec(key)
    const params = match && { ...match.groups }
    if (params && Object.entries(params).every(isReal)) return { key, bucket, kind, pattern, params }
  }
  for (const { pattern, near } of own) {
    const wrong = Object.entries(near.exec(key)?.groups ?? {}).filter((entry) => !isOfForm(entry))
    if (wrong.length > 0) return { key, bucket, problem: `${wrong.map(explain).join(', ')}, for ${pattern.pattern}` }
  }
  return { key, bucket, problem: 'no pattern of this bucket has it' }
}

export const isFitted = (result: FittedKey | UnfitKey): result is FittedKey => 'kind' in result

/** What no key may have, whatever its pattern. */
function refuse(key: string): string | null {
  if (new TextEncoder().encode(key).length > longestKeyBytes) return `it is longer than ${longestKeyBytes} bytes`
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  if (/[\u0000-\u001f\u007f\\]/.test(key)) return 'it holds a control character or a backslash'
  const segments = key.split('/')
  if (segments.includes('')) return 'a segment is empty'
  return segments.some((segment) => segment === '.' || segment === '..') ? 'it climbs out of its folder' : null
}

const isOfForm = ([name, value]: readonly [string, string]) =>
  new RegExp(`^${forms[formOf(name as KeyParameterName)]}$`).test(value) && isReal([name, value])

/** Whether the digits of a time are one that was, or will be. */
function isReal([name, value]: readonly [string, string]): boolean {
  switch (formOf(name as KeyParameterName)) {
    case 'timestamp':
      return isInstant(value)
    case 'date':
      return isInstant(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}T00:00:00Z`)
    case 'release_id': {
      const [date = '', time = ''] = value.split('-')
      const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`
      return isInstant(`${day}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`)
    }
    case 'version':
      return value !== '.' && value !== '..'
    default:
      return true
  }
}

/** A parser that takes 30 February gives another day back. */
function isInstant(text: string): boolean {
  const time = Date.parse(text)
  return !Number.isNaN(time) && `${new Date(time).toISOString().slice(0, 19)}Z` === text
}

const wantedForms: Readonly<Partial<Record<KeyForm, string>>> = {
  uuid: 'a UUID in lower case',
  timestamp: 'a time such as 2026-02-21T20:45:10Z',
  date: 'a date such as 20260330',
  release_id: 'a release such as 20260330-143022',
  sha256: '64 hex digits in lower case',
  snake_case: 'words in lower case with underscores',
  version: 'a version of 1 to 64 characters',
}

function explain([name, value]: readonly [string, string]): string {
  return `${name} ${JSON.stringify(value)} is not ${wantedForms[formOf(name as KeyParameterName)] ?? 'allowed'}`
}
