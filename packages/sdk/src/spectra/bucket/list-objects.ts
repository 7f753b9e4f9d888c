import { ListObjectsV2Command, type ListObjectsV2CommandOutput } from '@aws-sdk/client-s3'
import type { KeyParameters } from '../generated/keys.ts'
import { keyPrefix } from '../keys/key-prefix.ts'
import type { KeyProblem } from '../keys/key-problem.ts'
import type { KeyKindIn, KeyOf } from '../keys/key-types.ts'
import { tryParseKey } from '../keys/parse-key.ts'
import { bareEtag } from './object-facts.ts'
import { abortable, type BucketPlace, callStore } from './send-command.ts'

/** Kinds of keys of the private bucket. */
export type PrivateKind = KeyKindIn<'private'>

interface Listed {
  readonly key: string
  readonly size_bytes: number
  readonly etag: string
  readonly last_modified: Date
}

/** An object of a listing: what its key says, or why its key is none of the layout. */
export type ListedObject<Kind extends PrivateKind = PrivateKind> =
  | (Listed & { readonly stray: false; readonly fields: KeyOf<Kind> })
  | (Listed & { readonly stray: true; readonly problem: KeyProblem })

/** What to list. */
export interface ListOptions<Kind extends PrivateKind = PrivateKind> {
  /** Only objects of this kind, and strays that lie where they would be. @default all */
  readonly kind?: Kind
  /** The first parameters of the kind, such as `{ nova_id }`. */
  readonly within?: Partial<KeyParameters[Kind]>
  /** Only keys that begin with this text. Instead of `kind`. */
  readonly prefix?: string
  /** Keys per request, at most 1000. @default 1000 */
  readonly pageSize?: number
  readonly signal?: AbortSignal
}

/** Every object below a prefix, in the order of their keys, page after page. */
export async function* listObjects<Kind extends PrivateKind>(
  place: BucketPlace,
  { kind, within, prefix, pageSize, signal }: ListOptions<Kind>,
): AsyncGenerator<ListedObject<Kind>> {
  const below = kind === undefined ? (prefix ?? '') : keyPrefix(kind, within)
  let token: string | undefined
  do {
    const page = await listPage(place, below, { token, pageSize, signal })
    for (const { Key, Size, ETag, LastModified } of page.Contents ?? []) {
      const key = Key ?? ''
      const listed = {
        key,
        size_bytes: Size ?? 0,
        etag: bareEtag(ETag),
        last_modified: LastModified ?? new Date(0),
      }
      const parsed = tryParseKey('private', key)
      if (!parsed.ok) yield { ...listed, stray: true, problem: parsed.problem }
      else if (isOf(kind, parsed.value)) yield { ...listed, stray: false, fields: parsed.value }
    }
    token = page.IsTruncated ? page.NextContinuationToken : undefined
  } while (token !== undefined)
}

const isOf = <Kind extends PrivateKind>(kind: Kind | undefined, fields: KeyOf<PrivateKind>): fields is KeyOf<Kind> =>
  kind === undefined || fields.kind === kind

function listPage(
  { client, bucket }: BucketPlace,
  prefix: string,
  page: {
    readonly token: string | undefined
    readonly pageSize: number | undefined
    readonly signal: AbortSignal | undefined
  },
): Promise<ListObjectsV2CommandOutput> {
  return callStore('Listing', prefix === '' ? bucket : prefix, page.signal, () => {
    const command = new ListObjectsV2Command({
      Bucket: bucket,
      Prefix: prefix,
      ContinuationToken: page.token,
      MaxKeys: page.pageSize,
    })
    return client.send(command, abortable(page.signal))
  })
}
