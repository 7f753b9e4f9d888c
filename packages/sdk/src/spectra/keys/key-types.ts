import type { BucketName, KeyKind, KeyParameters, KeyTemplates, keyGrammar } from '../generated/keys.ts'

type Patterns = (typeof keyGrammar)['patterns']

/** The kinds of keys one bucket holds. */
export type KeyKindIn<Bucket extends BucketName> = {
  [Kind in KeyKind]: Patterns[Kind]['bucket'] extends Bucket ? Kind : never
}[KeyKind]

/**
 * What a key says: its kind, and its parameters under their own names. A union that narrows by `kind`.
 *
 * @example
 * ```ts
 * const raw: KeyOf<'raw_spectrum'> = {
 *   kind: 'raw_spectrum',
 *   nova_id: '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1',
 *   data_product_id: '2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9',
 * }
 * ```
 */
export type KeyOf<Kind extends KeyKind = KeyKind> = Kind extends KeyKind
  ? { readonly kind: Kind } & KeyParameters[Kind]
  : never

/**
 * The text of a key of a kind. A literal that cannot be one does not compile; what a type cannot say, such as the form
 * of an id, is for `parseKey`.
 *
 * @example
 * ```ts
 * const key: SpectraKey<'bundle'> = 'bundles/4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1/full.zip'
 * ```
 */
export type SpectraKey<Kind extends KeyKind = KeyKind> = KeyTemplates[Kind]
