import { fitsError } from './fits-error.ts'
import { latin1 } from './latin1.ts'

const MAGIC_CHARACTERS = 80

/** Refuses bytes that do not begin as a FITS file does, and says what they look like. */
export function refuseNotFits(bytes: Uint8Array): void {
  const head = latin1(bytes.subarray(0, MAGIC_CHARACTERS))
  if (/^SIMPLE {2}=/.test(head)) return
  // A beginning that is cut off is another trouble than a wrong one.
  if (bytes.length > 0 && bytes.length < 9 && 'SIMPLE  ='.startsWith(head))
    throw fitsError('fits_truncated', { problem: 'the file ends within its first card', seen: `${bytes.length} bytes` })
  const other = looksLike.find(({ looks }) => looks(head))
  throw fitsError('fits_not_fits', {
    problem: other ? `this is no FITS file, but ${other.what}` : 'this is no FITS file',
    seen: bytes.length === 0 ? 'no bytes' : head.slice(0, 30),
    advice: other?.advice,
  })
}

const looksLike: readonly {
  readonly looks: (head: string) => boolean
  readonly what: string
  readonly advice: string
}[] = [
  {
    looks: (head) => /^(?:\xef\xbb\xbf)?\s*<[!?]?[a-z]/i.test(head),
    what: 'HTML or XML, such as an error page saved under its name',
    advice: 'Read the page: it says why there was no file. Then get the file again.',
  },
  { looks: (head) => head.startsWith('\x1f\x8b'), what: 'a gzip file', advice: 'Decompress it first.' },
  {
    looks: (head) => head.startsWith('PK\x03\x04'),
    what: 'a ZIP file',
    advice: 'Take the FITS file out of it first.',
  },
  {
    looks: (head) => /^\s*[{[]/.test(head),
    what: 'JSON',
    advice: 'Read it: it may say why there was no file.',
  },
]
