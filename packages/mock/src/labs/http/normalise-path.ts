/**
 * A path as it names a file: no slashes at the ends, none doubled. Null when it climbs out, which the
 * service does not survive for labs.
 */
export function normalisePath(text: string): string | null {
  const pieces = text.split('/').filter((piece) => piece !== '' && piece !== '.')
  return pieces.includes('..') ? null : pieces.join('/')
}

/** Whether a path is a folder or lies below it. Every path is below the root. */
export function isInside(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}
