/** What a storage error body says. Storage speaks XML; proxies in between speak anything. */
export interface StorageErrorBody {
  /** `<Code>`, or null when the body is not the XML of a storage error. */
  readonly code: string | null
  /** `<Message>`. For decisions only: storage echoes signed headers and keys into it. */
  readonly message: string | null
}

/** Reads the two elements that matter out of a storage error. A parser would be larger than everything it is needed for. */
export function readStorageError(bodyText: string): StorageErrorBody {
  if (!/<Error[\s>]/.test(bodyText)) return { code: null, message: null }
  return { code: element(bodyText, 'Code'), message: element(bodyText, 'Message') }
}

function element(xml: string, name: string): string | null {
  return new RegExp(`<${name}>\\s*([^<]{1,200}?)\\s*</${name}>`).exec(xml)?.[1] ?? null
}

/** An ETag without quotes, weakness mark and blanks; null when nothing is left. */
export function bareEtag(etag: string | null | undefined): string | null {
  const bare = (etag ?? '').trim().replace(/^W\//, '').replace(/^"|"$/g, '')
  return bare === '' ? null : bare
}
