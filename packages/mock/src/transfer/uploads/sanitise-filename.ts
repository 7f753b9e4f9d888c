const kept = /[\p{L}\p{M}\p{N}._\- ]/u
const maxLength = 255

/** The last segment of an object key for a file of this name. */
export function sanitiseFilename(filename: string): string {
  const base = filename.split('/').findLast((segment) => segment !== '' && segment !== '.') ?? ''
  const letters = [...base.normalize('NFC')].filter((character) => kept.test(character)).join('')
  const tidy = [...letters.replace(/ +/g, ' ').trim()].slice(0, maxLength).join('')
  // A lone dot names a directory, so it counts as no name at all.
  return tidy === '' || tidy === '.' ? 'file' : tidy
}
