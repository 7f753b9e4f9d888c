/** An object of a bucket. Its bytes are made when they are first looked at. */
export interface StoredObject {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly contentDisposition?: string
}

/** @param make called at most once, when somebody looks at `bytes` */
export function storedObject(
  contentType: string,
  make: () => Uint8Array | string,
  contentDisposition?: string,
): StoredObject {
  let kept: Uint8Array | undefined
  return {
    contentType,
    get bytes() {
      if (kept === undefined) {
        const made = make()
        kept = typeof made === 'string' ? new TextEncoder().encode(made) : made
      }
      return kept
    },
    ...(contentDisposition === undefined ? {} : { contentDisposition }),
  }
}
