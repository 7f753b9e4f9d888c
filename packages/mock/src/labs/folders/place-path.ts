import { normalisePath } from '../http/normalise-path.ts'

export type Placed =
  | { readonly kind: 'at'; readonly path: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'traversal' }

/**
 * Where a path in a request leads for a user limited to `root`: one that starts with a slash has to lie
 * inside, any other starts there.
 */
export function placePath(text: string, root: string): Placed {
  const path = normalisePath(text)
  if (path === null) return { kind: 'traversal' }
  const isInside = root === '' || path === root || path.startsWith(`${root}/`)
  if (isInside) return { kind: 'at', path }
  if (text.startsWith('/')) return { kind: 'outside' }
  return { kind: 'at', path: path === '' ? root : `${root}/${path}` }
}
