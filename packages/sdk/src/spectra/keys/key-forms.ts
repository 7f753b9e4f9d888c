import type { KeyForm } from '../generated/keys.ts'
import { isReleaseId } from '../values/release-id.ts'
import { isTimestamp } from '../values/timestamp.ts'
import { isUuidShape } from '../values/uuid.ts'

/** How the values of a form are written. */
export interface FormRule {
  readonly accepts: (text: string) => boolean
  /** For people: what is due. */
  readonly wanted: string
  /**
   * Whether values may hold characters that no key may hold. Those of the other forms are of ASCII, without slashes,
   * by their very form.
   */
  readonly isOpen: boolean
}

const isName = (text: string): boolean => text !== '' && text !== '.' && text !== '..' && !text.includes('/')

let latest = ''
let latestBefore = ''

/**
 * Listings stand in order, and keys are built of what was parsed: an id is mostly one of the two that were looked at
 * last, and comparing it with those takes a fraction of reading it.
 */
function isKeyUuid(text: string): boolean {
  if (text === latest || text === latestBefore) return true
  if (!isUuidShape(text)) return false
  latestBefore = latest
  latest = text
  return true
}

/** Every form there is. What holds for all keys, `checkKey` checks. */
export const formRules: Readonly<Record<KeyForm, FormRule>> = {
  uuid: { accepts: isKeyUuid, wanted: 'a lower-case UUID', isOpen: false },
  timestamp: {
    accepts: isTimestamp,
    wanted: 'a time in UTC and whole seconds such as 2026-02-21T20:45:10Z, of a day that exists,',
    isOpen: false,
  },
  date: {
    accepts: (text) => text.length === 8 && isReleaseId(`${text}-000000`),
    wanted: 'a day such as 20260330 that exists',
    isOpen: false,
  },
  release_id: { accepts: isReleaseId, wanted: 'the id of a release such as 20260330-143022', isOpen: false },
  sha256: {
    accepts: (text) => /^[0-9a-f]{64}$/.test(text),
    wanted: 'a SHA-256 as 64 lower-case hex digits',
    isOpen: false,
  },
  snake_case: {
    accepts: (text) => /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(text),
    wanted: 'a name in snake_case such as ingest_new_nova',
    isOpen: false,
  },
  version: {
    accepts: (text) => text.length <= 64 && isName(text),
    wanted: 'a version of 1 to 64 characters, without slash,',
    isOpen: true,
  },
  segment: { accepts: isName, wanted: 'a name without slash', isOpen: true },
  path: { accepts: (text) => text !== '', wanted: 'a relative path', isOpen: true },
}
