/** How the version of a document stands to the one that is known. */
export type SchemaVersionJudgement =
  /** The very one, or another patch of it. */
  | 'known'
  /** The same major, and fields were added since: those are not known here. */
  | 'newer minor'
  /** The same major, before fields were added: they are absent. */
  | 'older'
  /** Another major: fields mean something else, or are called otherwise. */
  | 'newer major'
  | 'older major'
  /** No version. */
  | 'unreadable'

const shape = /^(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/

/** Major, minor and patch, as far as they are given, 0 otherwise; null when it is none. */
function parseSchemaVersion(version: unknown): readonly [number, number, number] | null {
  const parts = typeof version === 'string' ? shape.exec(version) : null
  return parts && [Number(parts[1]), Number(parts[2] ?? 0), Number(parts[3] ?? 0)]
}

/**
 * What is to be made of a document's `schema_version`: any minor of the known major can be read, no other major can.
 *
 * @param known The version this side was written for, such as `1.2`.
 *
 * @example
 * ```ts
 * console.log(judgeSchemaVersion('1.1', '1.2')) // older
 * console.log(judgeSchemaVersion('2.0', '1.2')) // newer major
 * ```
 */
export function judgeSchemaVersion(seen: unknown, known: string): SchemaVersionJudgement {
  const [there, here] = [parseSchemaVersion(seen), parseSchemaVersion(known)]
  if (!there || !here) return 'unreadable'
  if (there[0] !== here[0]) return there[0] > here[0] ? 'newer major' : 'older major'
  if (there[1] === here[1]) return 'known'
  return there[1] > here[1] ? 'newer minor' : 'older'
}

/**
 * Whether a document of one version can be read by who knows another.
 *
 * @example
 * ```ts
 * console.log([canReadSchemaVersion('1.9', '1.2'), canReadSchemaVersion('2.0', '1.2')]) // [true, false]
 * ```
 */
export function canReadSchemaVersion(seen: unknown, known: string): boolean {
  const judgement = judgeSchemaVersion(seen, known)
  return judgement === 'known' || judgement === 'older' || judgement === 'newer minor'
}

/**
 * Negative when the first version is the older one, positive when it is the newer, 0 when they are equal; by number,
 * so that 1.10 follows 1.9. Null when one of them is no version.
 *
 * @example
 * ```ts
 * console.log((compareSchemaVersions('1.9', '1.10') ?? 0) < 0) // true
 * ```
 */
export function compareSchemaVersions(a: string, b: string): number | null {
  const [first, second] = [parseSchemaVersion(a), parseSchemaVersion(b)]
  if (!first || !second) return null
  return first[0] - second[0] || first[1] - second[1] || first[2] - second[2]
}
