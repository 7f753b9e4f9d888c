import { hasLoneSurrogate, utf8Length } from './check-key.ts'
import { nameInternal } from './spell-key.ts'

/** What can be wrong with the name of a file that somebody submits. */
export type FileNameHazardKind =
  | 'empty'
  | 'question_mark'
  | 'semicolon'
  | 'percent'
  | 'slash'
  | 'backslash'
  | 'double_quote'
  | 'control_character'
  | 'dot_segment'
  | 'lone_surrogate'
  | 'too_long'
  | 'surrounding_space'

/** What a hazard stops: creating the job, the executor, the presigned URL, the name under which it is downloaded. */
export type FileNameBreakage = 'create' | 'executor' | 'url' | 'download'

/** One hazard of a name. */
export interface FileNameHazard {
  readonly hazard: FileNameHazardKind
  /** What stops working; null when the name is only changed on the way. */
  readonly breaks: FileNameBreakage | null
  /** Whether a name with it should not be submitted. */
  readonly refused: boolean
  /** What happens, one sentence. */
  readonly message: string
}

/** What the file systems of executors take for one name, in bytes of UTF-8. */
export const LONGEST_STORED_NAME_BYTES = 255

interface HazardRule extends FileNameHazard {
  readonly isFound: (name: string, templateKey: string) => boolean
}

const rule = (
  hazard: FileNameHazardKind,
  breaks: FileNameBreakage | null,
  isFound: HazardRule['isFound'],
  message: string,
): HazardRule => ({ hazard, breaks, refused: hazard !== 'surrounding_space', message, isFound })

const cutShort = 'The executor reads the name as a URL and stops here: it does not find the file.'

const rules: readonly HazardRule[] = [
  rule('empty', 'create', (name) => name.trim() === '', 'The service wants a name.'),
  rule('question_mark', 'executor', (name) => name.includes('?'), cutShort),
  rule('semicolon', 'executor', (name) => name.includes(';'), cutShort),
  rule(
    'percent',
    'url',
    (name) => name.includes('%'),
    'What decodes the name once too often finds another one, or fails; well-formed escapes such as %20 have been seen to work.',
  ),
  rule('slash', null, (name) => name.includes('/'), 'It makes folders in storage; the executor joins them with "__".'),
  rule('backslash', 'url', (name) => name.includes('\\'), 'URLs and some systems take it for a slash.'),
  rule('double_quote', 'download', (name) => name.includes('"'), 'It ends the name of the file in a download.'),
  rule('control_character', 'download', (name) => /\p{Cc}/u.test(name), 'Headers and listings cannot hold it.'),
  rule(
    'dot_segment',
    'url',
    (name) => name.split(/[/\\]/).some((segment) => /^\.+$/.test(segment)),
    'URL clients resolve segments of dots: the path no longer is the signed one.',
  ),
  rule('lone_surrogate', 'url', hasLoneSurrogate, 'Half a character has no encoding.'),
  rule(
    'too_long',
    'executor',
    (name, templateKey) => utf8Length(nameInternal({ templateKey, nameFromUser: name })) > LONGEST_STORED_NAME_BYTES,
    `With the template key in front it has more than ${LONGEST_STORED_NAME_BYTES} bytes: no file of the executor can have it.`,
  ),
  rule(
    'surrounding_space',
    null,
    (name) => name.trim() !== name,
    'The external API cuts it off, the app API keeps it.',
  ),
]

/**
 * What is hazardous about the name of a file to submit, none for most names: spaces, umlauts, `#` and `:` are fine.
 * The service takes all but the empty ones; the harm shows later. A name with a `refused` hazard should get another
 * one, see {@link safeFileName}.
 *
 * @param templateKey What the name is stored behind; counts for its length alone.
 *
 * @example
 * ```ts
 * for (const { hazard, breaks, message } of fileNameHazards('scores?.csv')) console.log(hazard, breaks, message)
 * ```
 */
export function fileNameHazards(name: string, templateKey = 'INPUT_FILE'): readonly FileNameHazard[] {
  return rules
    .filter(({ isFound }) => isFound(name, templateKey))
    .map(({ hazard, breaks, refused, message }) => ({ hazard, breaks, refused, message }))
}
