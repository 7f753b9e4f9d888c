import { isIdentifier } from '../naming.ts'
import { type Contract, isOneOf } from './contract.ts'
import { type Path, parseContract } from './parse-document.ts'
import { ContractError } from './problem.ts'
import { type Fact, type FactGroup, type FactValue, factForms, type ProfileSet, type WordSet } from './profiles.ts'
import { asArray, asObject, type JsonObject, type Reading, startReading } from './reading.ts'

export interface ProfilesSource {
  readonly service: string
  readonly file: string
  readonly text: string
  /** The OpenAPI documents beside it, whose operations it may name. */
  readonly surfaces: readonly Contract[]
}

/** What facts are read against. */
interface Known {
  readonly profiles: readonly string[]
  readonly words: readonly WordSet[]
  /** Operations by their id on the wire, with the name of their call. */
  readonly operations: ReadonlyMap<string, string>
}

/**
 * Reads the version profiles of a service.
 *
 * @throws {ContractError} with every problem found, each with file, line, column and reason.
 */
export function readProfiles({ service, file, text, surfaces }: ProfilesSource): ProfileSet {
  const parsed = parseContract(file, text)
  if ('problems' in parsed) throw new ContractError(parsed.problems)
  const reading = startReading(parsed.document)
  const root = asObject(parsed.document.root) ?? {}
  if (root['x-nova-service'] !== service) {
    reading.reject(['x-nova-service'], `x-nova-service must be ${service}, the name of the folder`)
  }
  rejectOthers(reading, root, [], ['x-nova-service', 'x-nova-profiles', 'description', 'words', 'facts'])
  const profiles = readDescribed(reading, root, 'x-nova-profiles', isIdentifier)
  const words = Object.entries(asObject(root['words']) ?? {}).map(([name, value]) => {
    if (!isSnakeCase(name)) reading.reject(['words', name], `${name} must be written in lower case with underscores`)
    if (['profile', 'profile_name'].includes(name)) reading.reject(['words', name], `${name} names a type already`)
    return { name, words: readDescribed(reading, { [name]: value }, name, isSnakeCase, ['words']) }
  })
  const operations = new Map(
    surfaces.flatMap((surface) => surface.operations.map(({ operationId, name }) => [operationId, name] as const)),
  )
  const known = { profiles: profiles.map(({ name }) => name), words, operations }
  const groups = Object.entries(asObject(root['facts']) ?? {}).map(([name, value]) =>
    readGroup(reading, known, name, asObject(value) ?? {}),
  )
  if (groups.length === 0) reading.reject(['facts'], 'facts says nothing')
  checkWords(reading, words, groups)
  checkOptional(reading, surfaces, groups)
  if (reading.problems.length > 0) throw new ContractError(reading.problems)
  return { file, profiles, words, groups }
}

/** A map from a name to one sentence about it. */
function readDescribed(
  reading: Reading,
  holder: JsonObject,
  key: string,
  isName: (name: string) => boolean,
  above: Path = [],
) {
  const path = [...above, key]
  const entries = Object.entries(asObject(holder[key]) ?? {})
  if (entries.length === 0) reading.reject(path, `${key} names nothing`)
  return entries.map(([name, description]) => {
    if (!isName(name)) reading.reject([...path, name], `${name} cannot be a name here`)
    return { name, description: readText(reading, name, description, [...path, name]) }
  })
}

function readGroup(reading: Reading, known: Known, name: string, value: JsonObject): FactGroup {
  const path = ['facts', name]
  rejectOthers(reading, value, path, ['description', 'until', 'facts'])
  if (!isSnakeCase(name)) reading.reject(path, `${name} must be written in lower case with underscores`)
  const { until } = value
  const last = until === undefined ? known.profiles.length - 1 : known.profiles.indexOf(String(until))
  if (last < 0) reading.reject([...path, 'until'], `${name}: until must be one of ${known.profiles.join(', ')}`)
  const heldBy = last < 0 ? known.profiles.length : last + 1
  const held = { ...known, profiles: known.profiles.slice(0, heldBy) }
  const facts = Object.entries(asObject(value['facts']) ?? {}).map(([fact, facts]) =>
    readFact(reading, held, fact, asObject(facts) ?? {}, [...path, 'facts', fact]),
  )
  if (facts.length === 0) reading.reject([...path, 'facts'], `${name} says nothing`)
  return { name, description: readText(reading, name, value['description'], [...path, 'description']), facts, heldBy }
}

function readFact(reading: Reading, known: Known, name: string, value: JsonObject, path: Path): Fact {
  rejectOthers(reading, value, path, ['description', 'form', 'of', 'nothing', 'since'])
  if (!isSnakeCase(name)) reading.reject(path, `${name} must be written in lower case with underscores`)
  const { form, of, nothing } = value
  if (!isOneOf(factForms, form))
    reading.reject([...path, 'form'], `${name}: form must be one of ${factForms.join(', ')}`)
  const set = known.words.find((words) => words.name === of)
  if (form === 'word' && set === undefined) {
    reading.reject([...path, 'of'], `${name}: of must be one of ${known.words.map((words) => words.name).join(', ')}`)
  }
  if (form !== 'word' && of !== undefined) reading.reject([...path, 'of'], `${name}: of is for words`)
  const described = {
    name,
    description: readText(reading, name, value['description'], [...path, 'description']),
    form: isOneOf(factForms, form) ? form : 'text',
    of: set?.name ?? null,
    nothing: nothing === undefined ? null : readText(reading, name, nothing, [...path, 'nothing']),
  }
  return { ...described, values: readValues(reading, known, described, value['since'], [...path, 'since']) }
}

/** `since` says where a fact changes; every profile between has the value of the one before. */
function readValues(
  reading: Reading,
  known: Known,
  fact: Omit<Fact, 'values'>,
  since: unknown,
  path: Path,
): readonly FactValue[] {
  const stated = Object.keys(asObject(since) ?? {})
  const [first = ''] = known.profiles
  if (stated[0] !== first) reading.reject(path, `${fact.name}: since must begin with ${first}, the oldest`)
  const ranks = stated.map((profile) => known.profiles.indexOf(profile))
  for (const [index, profile] of stated.entries()) {
    const rank = ranks[index] ?? -1
    if (rank < 0) reading.reject([...path, profile], `${fact.name}: ${profile} is no profile that has it`)
    else if (index > 0 && rank < (ranks[index - 1] ?? 0)) {
      reading.reject([...path, profile], `${fact.name}: ${profile} is older than what stands above it`)
    }
  }
  const values: FactValue[] = []
  for (const profile of known.profiles) {
    const value = asObject(since)?.[profile]
    const before = values.at(-1) ?? null
    if (value === undefined) values.push(before)
    else {
      const read = readValue(reading, known, fact, value, [...path, profile])
      if (values.length > 0 && JSON.stringify(read) === JSON.stringify(before)) {
        reading.reject([...path, profile], `${fact.name}: nothing changes with ${profile}`)
      }
      values.push(read)
    }
  }
  if (fact.nothing !== null && !values.includes(null)) {
    reading.reject([...path.slice(0, -1), 'nothing'], `${fact.name} is never null, so nothing has no meaning`)
  }
  return values
}

function readValue(
  reading: Reading,
  known: Known,
  { name, form, of, nothing }: Omit<Fact, 'values'>,
  value: unknown,
  path: Path,
): FactValue {
  if (value === null) {
    if (nothing === null) reading.reject(path, `${name} is null, and nothing does not say what that means`)
    return null
  }
  const reject = (reason: string) => reading.reject(path, `${name}: ${reason}`) ?? null
  const nameOf = (operation: unknown): string =>
    known.operations.get(String(operation)) ?? reject(`${String(operation)} is no operation of this service`) ?? ''
  switch (form) {
    case 'flag':
      return typeof value === 'boolean' ? value : reject('must be true or false')
    case 'count':
      return Number.isInteger(value) && Number(value) >= 0 ? Number(value) : reject('must be a whole number')
    case 'text':
      return typeof value === 'string' && value !== '' ? value : reject('must be a text')
    case 'operation':
      return nameOf(value)
    case 'operations':
      return Array.isArray(value) ? asArray(value).map(nameOf) : reject('must be a list of operations')
    case 'word': {
      const words = known.words.find((set) => set.name === of)?.words.map((word) => word.name) ?? []
      return isOneOf(words, value) ? value : reject(`must be one of ${words.join(', ')}`)
    }
  }
}

/** A word nobody says, or a set nobody picks from, is a fact that was lost. */
function checkWords(reading: Reading, sets: readonly WordSet[], groups: readonly FactGroup[]): void {
  const facts = groups.flatMap((group) => group.facts)
  for (const { name, words } of sets) {
    const said = new Set(facts.filter(({ of }) => of === name).flatMap(({ values }) => values))
    for (const word of words) {
      if (!said.has(word.name)) reading.reject(['words', name, word.name], `no profile is ever ${word.name}`)
    }
  }
}

/** What only some servers have, some profile has. */
function checkOptional(reading: Reading, surfaces: readonly Contract[], groups: readonly FactGroup[]): void {
  const named = new Set(groups.flatMap(({ facts }) => facts.flatMap(({ values }) => values.flat())))
  for (const { operations, file } of surfaces.filter(({ optional }) => optional)) {
    for (const { name, operationId } of operations) {
      if (!named.has(name)) reading.reject(['facts'], `no profile has ${operationId} of ${file}, which is optional`)
    }
  }
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
