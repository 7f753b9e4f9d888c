import { expectTypeOf } from 'vitest'
import { buildKey } from './build-key.ts'
import { keyPrefix } from './key-prefix.ts'
import type { KeyKindIn, KeyOf, SpectraKey } from './key-types.ts'
import { parseKey, tryParseKey } from './parse-key.ts'

declare const nova_id: string
declare const data_product_id: string
declare const text: string

// A literal that cannot be a key of its kind does not compile.
expectTypeOf<'raw/spectra/n/d/primary.fits'>().toExtend<SpectraKey<'raw_spectrum'>>()
expectTypeOf<'raw/spectra/n/d/source.json'>().not.toExtend<SpectraKey<'raw_spectrum'>>()
expectTypeOf<'current.json'>().toExtend<SpectraKey>()
expectTypeOf<string>().not.toExtend<SpectraKey>()
const pieced: SpectraKey<'raw_spectrum'> = `raw/spectra/${nova_id}/${data_product_id}/primary.fits`
expectTypeOf(pieced).toExtend<SpectraKey>()
// @ts-expect-error a word is misspelt
const misspelt: SpectraKey<'raw_spectrum'> = `raw/spectrum/${nova_id}/${data_product_id}/primary.fits`
// @ts-expect-error it is the key of another kind
const another: SpectraKey<'bundle'> = pieced
// @ts-expect-error any text may be none
const any: SpectraKey = text
void [misspelt, another, any]

// What is built is of its kind, and takes the parameters of its kind.
expectTypeOf(buildKey({ kind: 'bundle', nova_id })).toEqualTypeOf<SpectraKey<'bundle'>>()
expectTypeOf(buildKey({ kind: 'current_pointer' })).toEqualTypeOf<'current.json'>()
// @ts-expect-error a parameter is missing
buildKey({ kind: 'raw_spectrum', nova_id })
// @ts-expect-error a parameter too many
buildKey({ kind: 'bundle', nova_id, data_product_id })
// @ts-expect-error there is no such kind
buildKey({ kind: 'bundles', nova_id })
expectTypeOf(keyPrefix<'raw_spectrum'>)
  .parameter(1)
  .toEqualTypeOf<{ readonly nova_id?: string; readonly data_product_id?: string } | undefined>()

// What is read is a union that narrows, of the kinds of its bucket.
const parsed = parseKey('private', text)
expectTypeOf(parsed).toEqualTypeOf<KeyOf<KeyKindIn<'private'>>>()
if (parsed.kind === 'quarantine_context') expectTypeOf(parsed.timestamp).toEqualTypeOf<string>()
// @ts-expect-error not before it is known which
parsed.timestamp
// @ts-expect-error a key of the other bucket
if (parsed.kind === 'current_pointer') text
const result = tryParseKey('public', text)
if (result.ok) expectTypeOf(result.value.kind).toEqualTypeOf<KeyKindIn<'public'>>()
else expectTypeOf(result.problem.code).toExtend<string>()
expectTypeOf<KeyKindIn<'private' | 'public'>>().toEqualTypeOf<KeyOf['kind']>()
