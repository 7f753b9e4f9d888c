import { isInside, normalisePath } from '../http/normalise-path.ts'

export type Placed =
  | { readonly kind: 'at'; readonly path: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'traversal' }

/** Where a whole path in a request leads for a user limited to `root`: it has to lie inside. */
export function placeWholePath(text: string, root: string): Placed {
  const path = normalisePath(text)
  if (path === null) return { kind: 'traversal' }
  return isInside(path, root) ? { kind: 'at', path } : { kind: 'outside' }
}

/** Where the path of something new leads: one that starts with a slash is whole, any other starts at `root`. */
export function placeNewPath(text: string, root: string): Placed {
  return placeWholePath(text.startsWith('/') || root === '' ? text : `${root}/${text}`, root)
}
