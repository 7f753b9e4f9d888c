import {
  type BucketName,
  type KeyFamily,
  type KeyKind,
  type KeyMutability,
  type KeyParameterName,
  type KeyPresence,
  keyDescriptions,
  keyGrammar,
} from '../generated/keys.ts'
import type { KeyOf } from './key-types.ts'

/** What the layout says of a kind of keys. */
export interface KeyFacts {
  readonly kind: KeyKind
  /** What the layout calls it, such as `13`, or `U3` for what the deployed pipeline adds. */
  readonly number: string
  /** `seed`: layout V2. `upstream`: what the deployed pipeline writes beside it, or was planned to. */
  readonly family: KeyFamily
  readonly bucket: BucketName
  /** With its parameters in braces. */
  readonly pattern: string
  readonly parameters: readonly KeyParameterName[]
  readonly mutability: KeyMutability
  readonly presence: KeyPresence
  /** Media type; null where it follows from the file, see `contentTypeOf`. */
  readonly content_type: string | null
  /** What the object is, one sentence. */
  readonly description: string
}

/**
 * What the layout says of a kind of keys.
 *
 * @example
 * ```ts
 * const { bucket, mutability } = keyFacts('photometry_snapshot')
 * console.log(bucket, mutability) // private immutable
 * ```
 */
export function keyFacts(kind: KeyKind): KeyFacts {
  const { number, family, bucket, pattern, parameters, mutability, presence, contentType } = keyGrammar.patterns[kind]
  const description = keyDescriptions.patterns[kind]
  const content_type = contentType
  return { kind, number, family, bucket, pattern, parameters, mutability, presence, content_type, description }
}

/**
 * Every kind of keys, in the order of the layout.
 *
 * @example
 * ```ts
 * console.log(keyKinds().filter((kind) => keyFacts(kind).bucket === 'public'))
 * ```
 */
export function keyKinds(): readonly KeyKind[] {
  return Object.keys(keyGrammar.patterns) as KeyKind[]
}

const typesByExtension: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  fit: 'application/fits',
  fits: 'application/fits',
  fts: 'application/fits',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  yaml: 'application/yaml',
  zip: 'application/zip',
}

/**
 * The media type an object is to be written with: that of its kind, or where files of any type may lie, that of its
 * extension; `application/octet-stream` for those nobody knows.
 *
 * @example
 * ```ts
 * const ingest_file_id = '9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f'
 * console.log(contentTypeOf({ kind: 'photometry_upload', ingest_file_id, filename: 'rs_oph.CSV' })) // text/csv
 * ```
 */
export function contentTypeOf(key: KeyOf): string {
  const { contentType, parameters } = keyGrammar.patterns[key.kind]
  if (contentType !== null) return contentType
  const named: Readonly<Record<string, string>> = { ...key }
  const extension = /\.([a-z0-9]+)$/i.exec(named[parameters.at(-1) ?? ''] ?? '')?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(typesByExtension, extension) ? (typesByExtension[extension] ?? '') : 'application/octet-stream'
}
