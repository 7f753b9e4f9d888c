import { redactText } from '../../../internal/redact.ts'
import type { TemplateFile } from '../../generated/app/types.ts'
import { type KeyMatch, matchKeys } from '../match-keys.ts'
import { type JobProblem, jobError } from './job-problem.ts'

/** Which file goes where, and what is wrong with the keys in the order in which the service looks. */
export interface MatchedFiles {
  /** The key that was given, by template key. */
  readonly given: ReadonlyMap<TemplateFile, string>
  readonly problems: readonly JobProblem[]
}

/** Finds what each given file is for and compares the keys with the template. */
export function matchFiles(declared: readonly TemplateFile[], keys: readonly string[]): MatchedFiles {
  const matches = matchKeys(keys, declared)
  const given = new Map(
    matches.flatMap((match) => (match.type === 'matched' ? [[match.entry, match.given] as const] : [])),
  )
  return { given, problems: [...unexpected(matches, declared), ...missing(declared, given)] }
}

function unexpected(
  matches: readonly KeyMatch<TemplateFile>[],
  declared: readonly TemplateFile[],
): readonly JobProblem[] {
  const keys = declared.map(({ templateKey }) => templateKey).join(', ')
  return matches.flatMap((match) => {
    const given = redactText(match.given, 100)
    const about = { on: `files.${given}`, seen: given }
    if (match.type === 'unknown')
      return [
        jobError({
          ...about,
          code: 'file_unexpected',
          wanted: keys,
          message: `The template takes no file ${given}.`,
          advice: `Leave it out, or name one of ${keys}.`,
        }),
      ]
    if (match.type === 'ambiguous') {
      const candidates = match.candidates.map(({ templateKey }) => templateKey).join(', ')
      return [
        jobError({
          ...about,
          code: 'file_ambiguous',
          wanted: candidates,
          message: `${given} could be any of ${candidates}.`,
          advice: 'Name the template key itself.',
        }),
      ]
    }
    if (match.type === 'twice')
      return [
        jobError({
          ...about,
          code: 'file_twice',
          wanted: `${match.entry.templateKey} once`,
          message: `${given} means ${match.entry.templateKey}, which has a file already.`,
          advice: 'Give each file once; two files for one key crash the service.',
        }),
      ]
    return []
  })
}

function missing(declared: readonly TemplateFile[], given: MatchedFiles['given']): readonly JobProblem[] {
  return declared
    .filter((file) => file.isRequired && !given.has(file))
    .map(({ templateKey, name, fileType }) =>
      jobError({
        code: 'file_missing',
        on: `files.${templateKey}`,
        seen: null,
        wanted: fileType.length === 0 ? 'a file' : `a ${fileType.join(' or ')} file`,
        message: `The template requires ${templateKey} (${name}).`,
        advice: `Give files.${templateKey}.`,
      }),
    )
}
