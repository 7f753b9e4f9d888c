/** How an object store is laid out: what `keys.yaml` says, checked, in the order of the file. */
export interface KeyGrammar {
  readonly service: string
  /** Path of the source, for the banner. */
  readonly file: string
  /** Number of the layout. */
  readonly layout: number
  readonly buckets: readonly Bucket[]
  readonly parameters: readonly KeyParameter[]
  readonly mutability: readonly Word[]
  readonly presence: readonly Word[]
  readonly patterns: readonly KeyPattern[]
}

/** One word of a closed list and what it means. */
export interface Word {
  readonly name: string
  readonly description: string
}

export interface Bucket extends Word {
  readonly defaultName: string
}

export interface KeyParameter extends Word {
  readonly form: (typeof keyForms)[number]
}

export interface KeyPattern {
  readonly kind: string
  /** What the layout calls it, for people. */
  readonly number: string
  readonly family: (typeof keyFamilies)[number]
  readonly bucket: string
  readonly pattern: string
  readonly segments: readonly KeySegment[]
  readonly mutability: string
  readonly presence: string
  /** Null where it follows from the file. */
  readonly contentType: string | null
  readonly description: string
}

/** What stands between two slashes: fixed text and parameters by turns, never two parameters side by side. */
export type KeySegment = readonly KeyPart[]
export type KeyPart = string | { readonly parameter: string }

export const keyForms = [
  'uuid',
  'timestamp',
  'date',
  'release_id',
  'version',
  'sha256',
  'snake_case',
  'segment',
  'path',
] as const

export const keyFamilies = ['seed', 'upstream'] as const

/** Parameters of a pattern in the order they stand in it. */
export function parametersOf(segments: readonly KeySegment[]): readonly string[] {
  return segments.flat().flatMap((part) => (typeof part === 'string' ? [] : [part.parameter]))
}
