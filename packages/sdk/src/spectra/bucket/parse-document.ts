import { spectraError } from '../errors.ts'
import { jsonSchemas as documentSchemas } from '../generated/documents/json-schemas.ts'
import { jsonSchemas as siteSchemas } from '../generated/site/json-schemas.ts'
import { judgeSchemaVersion } from '../values/schema-version.ts'
import { documentInvalid } from './bucket-errors.ts'
import { checkSchema, type SchemaTable } from './check-schema.ts'
import { type BucketDocuments, type DocumentKind, documentSpecOf } from './document-kinds.ts'

/** A document out of its bytes: JSON of a version that is known, and of the shape its kind has. */
export function parseDocument<Kind extends DocumentKind>(
  kind: Kind,
  key: string,
  bytes: Uint8Array,
): BucketDocuments[Kind] {
  return checkDocument(kind, key, parseJson(key, bytes))
}

/** Refuses what is not the document of the kind. Rejects with `schema_unsupported` before it looks at the rest. */
export function checkDocument<Kind extends DocumentKind>(
  kind: Kind,
  key: string,
  value: unknown,
): BucketDocuments[Kind] {
  const { schema, surface, version, versionMember } = documentSpecOf(kind)
  const all: SchemaTable = surface === null ? documentSchemas : siteSchemas
  const members = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  const seen = versionMember === null ? undefined : members[versionMember]
  const verdict = version === null ? 'known' : judgeSchemaVersion(seen, version)
  if (verdict === 'newer major' || verdict === 'older major')
    throw spectraError({
      code: 'schema_unsupported',
      message: `${key} is of version ${String(seen)}; this package reads ${version} and what is like it.`,
      details: { key, seen, known: version },
    })
  if (verdict === 'unreadable') throw documentInvalid(key, 'it has no schema_version such as 1.0')
  const problem = checkSchema(all[schema] ?? {}, value, all)
  if (problem !== null) throw documentInvalid(key, problem)
  return value as BucketDocuments[Kind]
}

/** JSON as UTF-8. Python's `NaN` is none: side documents are ours, and carry null instead. */
export function parseJson(key: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw documentInvalid(key, `it is no JSON (${cause instanceof Error ? cause.message : String(cause)})`)
  }
}

/** A document as it is written: UTF-8, indented by two, a newline at the end. */
export const documentBytes = (document: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`)
