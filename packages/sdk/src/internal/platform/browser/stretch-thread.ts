import type { StretchThread } from '../../stretch-digest.ts'

/** A page has no files that grow. */
export function startStretchThread(_path: string): StretchThread | null {
  return null
}
