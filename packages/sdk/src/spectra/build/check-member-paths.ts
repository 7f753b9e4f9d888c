/** Why one path cannot be that of a member. */
export interface MemberPathProblem {
  readonly path: string
  readonly problem: string
}

/** Longer names are more than other tools and file systems take. */
const MAX_PATH_BYTES = 1024
const MAX_SEGMENT_BYTES = 255

/** Everything that is wrong with the paths of an archive; empty when it can be unpacked anywhere as it is meant. */
export function checkMemberPaths(paths: readonly string[]): readonly MemberPathProblem[] {
  const problems: MemberPathProblem[] = []
  const seen = new Map<string, string>()
  const folders = new Map<string, string>()
  for (const path of paths) {
    const problem = checkMemberPath(path)
    if (problem !== null) problems.push({ path, problem })
    const folded = foldPath(path)
    const twin = seen.get(folded)
    if (twin === undefined) seen.set(folded, path)
    else
      problems.push({
        path,
        problem: twin === path ? 'it is there twice' : 'it differs from another only by case or accents',
      })
    for (let at = folded.indexOf('/'); at >= 0; at = folded.indexOf('/', at + 1)) folders.set(folded.slice(0, at), path)
  }
  for (const [folded, path] of seen)
    if (folders.has(folded)) problems.push({ path, problem: 'it is also the folder of another member' })
  return problems
}

/** What is wrong with one path, or null. */
function checkMemberPath(path: string): string | null {
  if (path === '') return 'it is empty'
  if (/\p{Cs}/u.test(path)) return 'it is no proper Unicode'
  if (/\p{Cc}/u.test(path)) return 'it has a control character'
  if (path.includes('\\')) return 'it has a backslash'
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'it is absolute'
  const segments = path.split('/')
  if (segments.some((segment) => segment === '')) return 'it has an empty segment'
  if (segments.some((segment) => segment === '.' || segment === '..')) return 'it leaves its folder'
  // Windows drops both without a word, and then two members are one file.
  if (segments.some((segment) => /[. ]$/.test(segment))) return 'a segment ends in a dot or a blank'
  if (byteLength(path) > MAX_PATH_BYTES) return `it has more than ${MAX_PATH_BYTES} bytes`
  if (segments.some((segment) => byteLength(segment) > MAX_SEGMENT_BYTES))
    return `a segment has more than ${MAX_SEGMENT_BYTES} bytes`
  return null
}

const byteLength = (text: string) => new TextEncoder().encode(text).byteLength

/**
 * Two paths that are one file on some machine are one here: macOS and Windows fold case, macOS composes accents. Lower
 * case alone keeps both small sigmas apart, and the long s from the short one.
 */
const foldPath = (path: string) => path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
