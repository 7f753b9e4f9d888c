import type { BucketName, KeyKind } from '../generated/keys.ts'
import { showValue } from '../values/value-error.ts'
import { checkKey } from './check-key.ts'
import { explainKey } from './explain-key.ts'
import { keyLayout } from './key-layout.ts'
import { type KeyProblemInit, type KeyResult, keyProblem, requireKey } from './key-problem.ts'
import type { KeyKindIn, KeyOf } from './key-types.ts'
import { matchKey } from './match-key.ts'

/**
 * What a key of a bucket says: the kind of object, and the values in it. Keys of layout V2 and those the deployed
 * pipeline writes beside it are told apart by `kind`, see `keyFacts`. Give keys as a listing has them, not as a URL
 * spells them.
 *
 * It does not ask whether there is such an object, and never guesses: what fits no pattern is refused.
 *
 * @throws SpectraError `key_refused`; `details.problem` says why.
 *
 * @example
 * ```ts
 * const key = parseKey('private', 'bundles/4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1/full.zip')
 * if (key.kind === 'bundle') console.log(key.nova_id) // 4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1
 * ```
 */
export function parseKey<Bucket extends BucketName>(bucket: Bucket, key: string): KeyOf<KeyKindIn<Bucket>> {
  return requireKey(tryParseKey(bucket, key))
}

/**
 * Like {@link parseKey}, for listings: what is wrong with a key is a value.
 *
 * @example
 * ```ts
 * const parsed = tryParseKey('public', 'releases/20260330-143022/nova.json')
 * if (!parsed.ok) console.log(parsed.problem.code, parsed.problem.wanted)
 * ```
 */
export function tryParseKey<Bucket extends BucketName>(
  bucket: Bucket,
  key: string,
): KeyResult<KeyOf<KeyKindIn<Bucket>>> {
  if (typeof key !== 'string') return refuse(key, { code: 'not_text', seen: key, wanted: 'the text of a key' })
  const root = keyLayout().roots.get(bucket)
  if (!root) return refuse(key, { code: 'unknown_kind', seen: bucket, wanted: '"private" or "public"' })
  const broken = checkKey(key)
  if (broken) return refuse(key, broken)

  const values: string[] = []
  const shape = matchKey(root, key, 0, values)
  if (!shape) return refuse(key, explainKey(root, bucket, key))
  const parsed: Record<string, string | undefined> = { kind: shape.kind }
  for (let index = 0; index < values.length; index += 1) parsed[shape.parameters[index] ?? ''] = values[index]
  return { ok: true, value: parsed as unknown as KeyOf<KeyKindIn<Bucket> & KeyKind> }
}

const refuse = (key: unknown, problem: KeyProblemInit) => keyProblem(`key ${showValue(key)}`, problem)
