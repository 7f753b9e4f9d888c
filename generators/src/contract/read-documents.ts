import { basename } from 'node:path'
import { checkExtensions } from './check-extensions.ts'
import { checkReferences } from './check-references.ts'
import { checkSecrets } from './check-secrets.ts'
import type { Contract, Schema } from './contract.ts'
import type { KeyGrammar } from './key-grammar.ts'
import { mergeSurfaces } from './merge-surfaces.ts'
import { reachableFrom } from './order-schemas.ts'
import { type ContractDocument, parseContract } from './parse-document.ts'
import { ContractError, distinctProblems } from './problem.ts'
import { readSchemas } from './read-schemas.ts'
import { asArray, asObject, asString, type JsonObject, type Reading, referencesIn, startReading } from './reading.ts'

export interface DocumentsSource {
  readonly service: string
  readonly file: string
  readonly text: string
  /** The OpenAPI documents beside it, whose schemas it may name. */
  readonly surfaces: readonly Contract[]
  /** Where documents live; null when the service has no keys. */
  readonly keys: KeyGrammar | null
}

/** What is kept rather than answered: documents with versions, and what they are made of. */
export interface DocumentSet {
  /** Their schemas, as a contract without operations. */
  readonly contract: Contract
  readonly rows: readonly DocumentRow[]
  /** Schemas that refuse unknown members also when they are read. */
  readonly exact: ReadonlySet<string>
}

export interface DocumentRow {
  readonly name: string
  /** Part of the surface that describes it; null for a schema of this file. */
  readonly surface: string | null
  readonly schema: string
  /** Null for documents that say no version. */
  readonly version: string | null
  /** The member that says it. */
  readonly versionMember: string | null
  /** Kinds of keys it lives under. */
  readonly keys: readonly string[]
  readonly exact: boolean
}

const expected = ['x-nova-service', 'x-nova-documents', '$schema', '$id', 'title', 'description', '$comment', '$defs']
const facts = ['schema', 'version', 'keys', 'exact']
const versionMembers = ['schema_version', 'event_version']

/**
 * Reads the documents of a service.
 *
 * @throws {ContractError} with every problem found, each with file, line, column and reason.
 */
export function readDocuments({ service, file, text, surfaces, keys }: DocumentsSource): DocumentSet {
  const parsed = parseContract(file, text)
  if ('problems' in parsed) throw new ContractError(parsed.problems)
  const outer = startReading(parsed.document)
  const root = asObject(parsed.document.root) ?? {}
  checkRoot(outer, root, service)
  const { document, problems } = mergeSurfaces(parsed.document, surfaces)
  const reading = startReading(document)
  const components = asObject(asObject(document.root)?.['components']) ?? {}
  checkExtensions(reading, components, ['components'])
  checkReferences(reading, document.root)
  checkSecrets(reading, document.root)
  const schemas = readSchemas(reading)
  const rows = Object.entries(asObject(root['x-nova-documents']) ?? {}).map(([name, value]) => {
    return readRow(outer, name, asObject(value) ?? {}, { surfaces, schemas, keys })
  })
  checkKeys(outer, rows)
  checkUsed(outer, root, rows, schemas)
  const all = distinctProblems([...problems, ...outer.problems, ...reading.problems])
  if (all.length > 0) throw new ContractError(all)
  return {
    contract: contractOf(service, file, document, schemas),
    rows,
    exact: exactOf(rows, schemas),
  }
}

function checkRoot(reading: Reading, root: JsonObject, service: string): void {
  if (root['x-nova-service'] !== service) {
    reading.reject(['x-nova-service'], `x-nova-service must be ${service}, the name of the folder`)
  }
  if (Object.keys(asObject(root['x-nova-documents']) ?? {}).length === 0) {
    reading.reject(['x-nova-documents'], 'x-nova-documents must be a map from the name of a document to its facts')
  }
  for (const key of Object.keys(root).filter((name) => !expected.includes(name))) {
    reading.reject([key], `${key} is not expected here; one of ${expected.join(', ')}`)
  }
}

interface Known {
  readonly surfaces: readonly Contract[]
  readonly schemas: ReadonlyMap<string, Schema>
  readonly keys: KeyGrammar | null
}

function readRow(reading: Reading, name: string, row: JsonObject, known: Known): DocumentRow {
  const path = ['x-nova-documents', name]
  if (!/^[a-z][a-z0-9_]*$/.test(name)) reading.reject(path, `${name} must be written in lower case with underscores`)
  for (const key of Object.keys(row).filter((fact) => !facts.includes(fact))) {
    reading.reject([...path, key], `${name}: ${key} is not a fact of a document; one of ${facts.join(', ')}`)
  }
  const { version, exact } = row
  if (version !== null && (typeof version !== 'string' || !/^\d+\.\d+(\.\d+)?$/.test(version))) {
    reading.reject([...path, 'version'], `${name}: version must be a text such as '1.0', or null where it says none`)
  }
  if (exact !== undefined && typeof exact !== 'boolean') {
    reading.reject([...path, 'exact'], `${name}: exact must be true or false`)
  }
  const target = findSchema(asString(row['schema']) ?? '', known)
  if (target === null) {
    const reason = `${name}: schema must be #/$defs/Name, or a schema of a document beside this one`
    reading.reject([...path, 'schema'], reason)
  } else if (exact === true && target.surface !== null) {
    reading.reject([...path, 'exact'], `${name} is described elsewhere, so how it is read is decided there`)
  }
  const spoken = typeof version === 'string' ? version : null
  return {
    name,
    surface: target?.surface ?? null,
    schema: target?.schema ?? '',
    version: spoken,
    versionMember: target === null ? null : readVersionMember(reading, name, target.value, target.schemas, spoken),
    keys: readKinds(reading, name, row['keys'], known.keys),
    exact: exact === true,
  }
}

function findSchema(reference: string, { surfaces, schemas }: Known) {
  const [, file, schema] = /^([^#]*)#\/(?:\$defs|components\/schemas)\/(\w+)$/.exec(reference) ?? []
  if (file === undefined || schema === undefined) return null
  const surface = surfaces.find((contract) => basename(contract.file) === file)
  if (file !== '' && surface === undefined) return null
  const held = surface?.schemas ?? schemas
  const value = asObject(held.get(schema))
  return value === undefined ? null : { surface: surface?.part ?? null, schema, value, schemas: held }
}

/** The version said here must be one the schema lets through, and the next major one it must not be. */
function readVersionMember(
  reading: Reading,
  name: string,
  schema: JsonObject,
  schemas: ReadonlyMap<string, Schema>,
  version: string | null,
): string | null {
  const at = ['x-nova-documents', name, 'version']
  const branches = asArray(schema['oneOf']).map((branch): JsonObject => deref(branch, schemas) ?? {})
  const holders = branches.length > 0 ? branches : [schema]
  const member = versionMembers.find((key) => holders.some((holder) => asArray(holder['required']).includes(key)))
  if (version === null) {
    if (member !== undefined) reading.reject(at, `${name} says its ${member}, so version must be one`)
    return null
  }
  if (member === undefined) return reading.reject(at, `${name} does not require ${versionMembers.join(' or ')}`) ?? null
  for (const holder of holders) {
    const property = deref(asObject(holder['properties'])?.[member], schemas) ?? {}
    if (!accepts(property, version)) reading.reject(at, `${member} of ${name} cannot be ${version}`)
  }
  return member
}

function accepts({ const: only, pattern }: JsonObject, version: string): boolean {
  if (only !== undefined) return only === version
  return typeof pattern !== 'string' || new RegExp(pattern, 'u').test(version)
}

function deref(value: unknown, schemas: ReadonlyMap<string, Schema>): JsonObject | undefined {
  const [name] = referencesIn(asObject(value)?.['$ref'] === undefined ? {} : { $ref: asObject(value)?.['$ref'] })
  return name === undefined ? asObject(value) : asObject(schemas.get(name))
}

function readKinds(reading: Reading, name: string, value: unknown, grammar: KeyGrammar | null): readonly string[] {
  const path = ['x-nova-documents', name, 'keys']
  if (!Array.isArray(value)) return reading.reject(path, `${name}: keys must be a list of kinds, empty for none`) ?? []
  const known = new Set(grammar?.patterns.map(({ kind }) => kind))
  for (const [index, kind] of value.entries()) {
    if (!known.has(String(kind))) {
      reading.reject([...path, index], `${name}: ${String(kind)} is not a kind of ${grammar?.file ?? 'any keys.yaml'}`)
    }
  }
  return value.map(String)
}

/** Who finds an object must know what is in it. */
function checkKeys(reading: Reading, rows: readonly DocumentRow[]): void {
  const owners = new Map<string, string>()
  for (const { name, keys } of rows) {
    for (const [index, kind] of keys.entries()) {
      const owner = owners.get(kind)
      if (owner !== undefined) {
        reading.reject(['x-nova-documents', name, 'keys', index], `${kind} already holds ${owner}`)
      }
      owners.set(kind, name)
    }
  }
}

/** A list of words stands for itself; everything else is a document or part of one, else nobody would read it. */
function checkUsed(
  reading: Reading,
  root: JsonObject,
  rows: readonly DocumentRow[],
  schemas: ReadonlyMap<string, Schema>,
): void {
  const used = reachableFrom(ownRoots(rows), schemas)
  for (const name of Object.keys(asObject(root['$defs']) ?? {})) {
    if (!used.has(name) && asObject(schemas.get(name))?.['enum'] === undefined) {
      reading.reject(['$defs', name], `${name} is neither a document (x-nova-documents) nor part of one`)
    }
  }
}

/** What a loose document holds, too, stays loose. */
function exactOf(rows: readonly DocumentRow[], schemas: ReadonlyMap<string, Schema>): ReadonlySet<string> {
  const exact = reachableFrom(ownRoots(rows.filter((row) => row.exact)), schemas)
  const loose = reachableFrom(ownRoots(rows.filter((row) => !row.exact)), schemas)
  return new Set([...exact].filter((name) => !loose.has(name)))
}

function ownRoots(rows: readonly DocumentRow[]): readonly string[] {
  return rows.filter(({ surface }) => surface === null).map(({ schema }) => schema)
}

function contractOf(
  service: string,
  file: string,
  document: ContractDocument,
  schemas: ReadonlyMap<string, Schema>,
): Contract {
  const root = asObject(document.root) ?? {}
  const none = { operations: [], errorCodes: [], frames: null, shared: null, optional: false }
  return { service, part: 'documents', file, title: 'Documents', schemas, root, ...none }
}
