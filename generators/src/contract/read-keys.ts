import { isOneOf } from './contract.ts'
import {
  type Bucket,
  type KeyGrammar,
  type KeyParameter,
  type KeyPattern,
  type KeySegment,
  keyFamilies,
  keyForms,
  parametersOf,
  type Word,
} from './key-grammar.ts'
import { type Path, parseContract } from './parse-document.ts'
import { ContractError } from './problem.ts'
import { asArray, asObject, type JsonObject, type Reading, startReading } from './reading.ts'
import { splitPattern } from './split-pattern.ts'

export interface KeysSource {
  readonly service: string
  readonly file: string
  readonly text: string
}

const lists = ['buckets', 'parameters', 'mutability', 'presence'] as const
const facts = {
  required: ['kind', 'number', 'family', 'bucket', 'pattern', 'mutability', 'presence', 'description'],
  all: ['kind', 'number', 'family', 'bucket', 'pattern', 'mutability', 'presence', 'content_type', 'description'],
}

/**
 * Reads the key grammar of a service.
 *
 * @throws {ContractError} with every problem found, each with file, line, column and reason.
 */
export function readKeys({ service, file, text }: KeysSource): KeyGrammar {
  const parsed = parseContract(file, text)
  if ('problems' in parsed) throw new ContractError(parsed.problems)
  const reading = startReading(parsed.document)
  const root = asObject(parsed.document.root) ?? {}
  const layout = readLayout(reading, root, service)
  const grammar: KeyGrammar = {
    service,
    file,
    layout,
    buckets: readBuckets(reading, root),
    parameters: readParameters(reading, root),
    mutability: readWords(reading, root, 'mutability'),
    presence: readWords(reading, root, 'presence'),
    patterns: readPatterns(reading, root),
  }
  checkUnused(reading, grammar)
  if (reading.problems.length > 0) throw new ContractError(reading.problems)
  return grammar
}

function readLayout(reading: Reading, root: JsonObject, service: string): number {
  const layout = root['x-nova-keys']
  if (root['x-nova-service'] !== service) {
    reading.reject(['x-nova-service'], `x-nova-service must be ${service}, the name of the folder`)
  }
  if (!Number.isInteger(layout) || Number(layout) < 1) {
    reading.reject(['x-nova-keys'], 'x-nova-keys must be the number of the layout')
  }
  rejectOthers(reading, root, [], ['x-nova-service', 'x-nova-keys', 'description', ...lists, 'patterns'])
  for (const name of lists) {
    if (Object.keys(asObject(root[name]) ?? {}).length === 0) reading.reject([name], `${name} names nothing`)
  }
  if (asArray(root['patterns']).length === 0) reading.reject(['patterns'], 'patterns is empty')
  return Number(layout)
}

function readBuckets(reading: Reading, root: JsonObject): readonly Bucket[] {
  return entriesOf(root, 'buckets').map(({ name, value, path }) => {
    const bucket = asObject(value) ?? {}
    rejectOthers(reading, bucket, path, ['default_name', 'description'])
    const { default_name: defaultName } = bucket
    if (typeof defaultName !== 'string' || !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(defaultName)) {
      reading.reject([...path, 'default_name'], `${name}: default_name must be the name a bucket can have`)
    }
    return { ...readWord(reading, name, bucket['description'], path), defaultName: String(defaultName) }
  })
}

function readParameters(reading: Reading, root: JsonObject): readonly KeyParameter[] {
  return entriesOf(root, 'parameters').map(({ name, value, path }) => {
    const parameter = asObject(value) ?? {}
    rejectOthers(reading, parameter, path, ['form', 'description'])
    const { form } = parameter
    if (!isOneOf(keyForms, form)) {
      reading.reject([...path, 'form'], `${name}: form must be one of ${keyForms.join(', ')}`)
    }
    const word = readWord(reading, name, parameter['description'], path)
    return { ...word, form: isOneOf(keyForms, form) ? form : 'segment' }
  })
}

function readWords(reading: Reading, root: JsonObject, list: 'mutability' | 'presence'): readonly Word[] {
  return entriesOf(root, list).map(({ name, value, path }) => readWord(reading, name, value, path))
}

function readWord(reading: Reading, name: string, description: unknown, path: Path): Word {
  if (!isSnakeCase(name)) reading.reject(path, `${name} must be written in lower case with underscores`)
  return { name, description: readText(reading, name, description, path) }
}

function readPatterns(reading: Reading, root: JsonObject): readonly KeyPattern[] {
  const patterns: KeyPattern[] = []
  for (const [index, value] of asArray(root['patterns']).entries()) {
    const path = ['patterns', index]
    const row = asObject(value) ?? {}
    const pattern = readPattern(reading, root, row, path)
    const taken = patterns.find(({ kind }) => kind === pattern.kind)
    if (taken !== undefined)
      reading.reject([...path, 'kind'], `${pattern.kind} is already the kind of ${taken.pattern}`)
    const same = patterns.find((other) => shapeOf(root, other) === shapeOf(root, pattern))
    if (same !== undefined) {
      reading.reject([...path, 'pattern'], `every key of ${pattern.pattern} is one of ${same.kind}, too`)
    }
    patterns.push(pattern)
  }
  return patterns
}

function readPattern(reading: Reading, root: JsonObject, row: JsonObject, path: Path): KeyPattern {
  const { kind, number, family, pattern, content_type: contentType } = row
  const name = String(kind)
  rejectOthers(reading, row, path, facts.all)
  for (const fact of facts.required) {
    if (typeof row[fact] !== 'string' || row[fact] === '')
      reading.reject([...path, fact], `${name}: ${fact} is missing`)
  }
  if (!isSnakeCase(name)) reading.reject([...path, 'kind'], `${name} must be written in lower case with underscores`)
  if (!isOneOf(keyFamilies, family)) {
    reading.reject([...path, 'family'], `${name}: family must be one of ${keyFamilies.join(', ')}`)
  }
  if (contentType !== null && !/^[a-z]+\/[a-z0-9.+-]+$/.test(String(contentType))) {
    reading.reject([...path, 'content_type'], `${name}: content_type must be a media type, or null where files decide`)
  }
  const word = (list: 'buckets' | 'mutability' | 'presence', fact: string): string => {
    const known = Object.keys(asObject(root[list]) ?? {})
    if (!isOneOf(known, row[fact]))
      reading.reject([...path, fact], `${name}: ${fact} must be one of ${known.join(', ')}`)
    return String(row[fact])
  }
  return {
    kind: name,
    number: String(number),
    family: isOneOf(keyFamilies, family) ? family : 'seed',
    bucket: word('buckets', 'bucket'),
    pattern: String(pattern),
    segments: readSegments(reading, root, String(pattern), [...path, 'pattern']),
    mutability: word('mutability', 'mutability'),
    presence: word('presence', 'presence'),
    contentType: typeof contentType === 'string' ? contentType : null,
    description: readText(reading, name, row['description'], path),
  }
}

function readSegments(reading: Reading, root: JsonObject, pattern: string, path: Path): readonly KeySegment[] {
  const split = splitPattern(pattern)
  if ('reason' in split) return reading.reject(path, split.reason) ?? []
  const names = parametersOf(split)
  for (const [index, name] of names.entries()) {
    if (!Object.hasOwn(asObject(root['parameters']) ?? {}, name)) {
      reading.reject(path, `{${name}} is not among the parameters`)
    } else if (names.indexOf(name) !== index) reading.reject(path, `{${name}} stands in ${pattern} twice`)
  }
  for (const [index, segment] of split.entries()) {
    const spans = segment.some((part) => typeof part !== 'string' && formOf(root, part.parameter) === 'path')
    // Anything behind it could be part of it.
    if (spans && (segment.length > 1 || index < split.length - 1)) {
      reading.reject(path, `a path in ${pattern} must be all that is left of the key`)
    }
  }
  return split
}

function checkUnused(reading: Reading, { buckets, parameters, mutability, presence, patterns }: KeyGrammar): void {
  const used = {
    buckets: patterns.map(({ bucket }) => bucket),
    parameters: patterns.flatMap(({ segments }) => parametersOf(segments)),
    mutability: patterns.map((pattern) => pattern.mutability),
    presence: patterns.map((pattern) => pattern.presence),
  }
  for (const [list, words] of Object.entries({ buckets, parameters, mutability, presence })) {
    for (const { name } of words) {
      if (!used[list as keyof typeof used].includes(name)) reading.reject([list, name], `no pattern uses ${name}`)
    }
  }
}

/** What keys look like, whatever the parameters are called: two patterns of one shape could not be told apart. */
function shapeOf(root: JsonObject, { bucket, segments }: KeyPattern): string {
  return JSON.stringify([
    bucket,
    segments.map((parts) => parts.map((part) => (typeof part === 'string' ? part : [formOf(root, part.parameter)]))),
  ])
}

function formOf(root: JsonObject, parameter: string): unknown {
  return asObject(asObject(root['parameters'])?.[parameter])?.['form']
}

function entriesOf(root: JsonObject, list: (typeof lists)[number]) {
  return Object.entries(asObject(root[list]) ?? {}).map(([name, value]) => ({ name, value, path: [list, name] }))
}

function readText(reading: Reading, name: string, text: unknown, path: Path): string {
  if (typeof text === 'string' && text.trim() !== '') return text.trim().replace(/\s+/g, ' ')
  return reading.reject(path, `${name}: a description is missing`) ?? ''
}

function rejectOthers(reading: Reading, value: JsonObject, path: Path, known: readonly string[]): void {
  for (const key of Object.keys(value).filter((name) => !known.includes(name))) {
    reading.reject([...path, key], `${key} is not expected here; one of ${known.join(', ')}`)
  }
}

function isSnakeCase(name: string): boolean {
  return /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name)
}
