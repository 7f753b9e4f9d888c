import type { BucketObject } from '../storage.ts'

/** Objects by key, to be changed. */
export type EditableFiles = Map<string, BucketObject>

/** A JSON document whose members anybody may change. */
// biome-ignore lint/suspicious/noExplicitAny: flaws reach into documents of every shape, and break it.
export type Document = any

export function readJson({ bytes }: BucketObject): Document {
  return JSON.parse(new TextDecoder().decode(bytes))
}

export function writeJson(object: BucketObject, value: unknown): BucketObject {
  return { ...object, bytes: new TextEncoder().encode(JSON.stringify(value)) }
}

/** Changes every document whose key ends like this. @throws Error when there is none: the flaw would be none */
export function editJson(
  files: EditableFiles,
  ending: string,
  edit: (document: Document, key: string) => unknown,
): void {
  const keys = keysLike(files, ending)
  for (const key of keys) {
    const object = files.get(key)
    if (!object) continue
    const document = readJson(object)
    const edited = edit(document, key)
    files.set(key, writeJson(object, edited === undefined ? document : edited))
  }
}

export function keysLike(files: EditableFiles, ending: string): string[] {
  const keys = [...files.keys()].filter((key) => key.endsWith(ending))
  if (keys.length === 0) throw new Error(`Nothing here ends in ${ending}`)
  return keys
}

export function removeLike(files: EditableFiles, ending: string): void {
  for (const key of keysLike(files, ending)) files.delete(key)
}
