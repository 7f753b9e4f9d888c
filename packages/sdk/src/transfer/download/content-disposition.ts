/** The service takes no longer value. */
const MAX_LENGTH = 512

/**
 * A `Content-Disposition` value under which a browser saves a file of any name.
 *
 * Pass it as `content_disposition` when presigning: the service's own `filename` is put between
 * quotes as it is, and storage refuses letters outside ISO-8859-1 there. A name too long for the
 * service's 512 characters loses letters before its extension.
 *
 * @example
 * contentDisposition('отчёт.pdf') // attachment; filename="_____.pdf"; filename*=UTF-8''%D0%BE...
 */
export function contentDisposition(filename: string, type: 'attachment' | 'inline' = 'attachment'): string {
  const name = filename.replace(/\p{Cc}/gu, '').trim() || 'file'
  const { stem, extension } = splitExtension(name)
  let letters = [...stem]
  let value = spell(type, name)
  while (value.length > MAX_LENGTH && letters.length > 0) {
    letters = letters.slice(0, -1)
    value = spell(type, letters.join('') + extension)
  }
  // An extension that alone is too long is no extension.
  return value.length > MAX_LENGTH ? spell(type, 'file') : value
}

function spell(type: string, name: string): string {
  const fallback = [...name].map((letter) => (/[\x20-\x7e]/.test(letter) ? letter : '_')).join('')
  const quoted = `${type}; filename="${fallback.replace(/[\\"]/g, '_').replace(/%/g, '_')}"`
  const isPlain = fallback === name && !/[\\"%]/.test(name)
  return isPlain ? quoted : `${quoted}; filename*=UTF-8''${encodeExtended(name)}`
}

/** RFC 5987 `ext-value`: what `encodeURIComponent` leaves and the grammar does not allow is encoded too. */
function encodeExtended(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function splitExtension(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? { stem: name.slice(0, dot), extension: name.slice(dot) } : { stem: name, extension: '' }
}
