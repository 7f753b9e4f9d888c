import { redactText } from '../../../internal/redact.ts'
import type { TemplateFile } from '../../generated/app/types.ts'
import { fileNameHazards } from '../../paths/file-name-hazards.ts'
import { safeFileName } from '../../paths/safe-file-name.ts'
import type { FileFacts } from '../file-facts.ts'
import { type JobProblem, jobError, jobWarning } from './job-problem.ts'

/** What the pages of the service refuse: no executor reads it. */
const REFUSED_EXTENSIONS = new Set(['xlsx', 'xls', 'pdf', 'doc', 'docx', 'zip', 'ppt', 'pptx', 'exe'])

/** What S3 takes with one PUT. */
const LARGEST_FILE_BYTES = 5 * 1024 ** 3

/** What is wrong with a file that the service would take all the same. */
export function checkFile(file: TemplateFile, { name, sizeBytes }: FileFacts): readonly JobProblem[] {
  const on = `files.${file.templateKey}`
  const shown = redactText(name, 200)
  const extension = extensionOf(name)
  const problems: JobProblem[] = []
  if (extension !== null && REFUSED_EXTENSIONS.has(extension))
    problems.push(
      jobError({
        code: 'file_extension_refused',
        on,
        seen: shown,
        wanted: wantedOf(file),
        message: `${shown} is a ${extension} file, which no executor reads.`,
        advice: `Save it as ${wantedOf(file)} and give that.`,
      }),
    )
  else if (!hasExpectedType(file, extension))
    problems.push(
      jobError({
        code: 'file_type_unexpected',
        on,
        seen: shown,
        wanted: wantedOf(file),
        message: `${shown} does not end like ${wantedOf(file)}, which ${file.templateKey} wants.`,
        advice: 'Give the right file, or, if only its ending is wrong, name it: { name, source }.',
      }),
    )
  problems.push(...nameProblems(file, name, on, shown))
  if (sizeBytes === 0)
    problems.push(
      jobError({
        code: 'file_empty',
        on,
        seen: '0 bytes',
        wanted: 'at least a byte',
        message: `${shown} is empty.`,
        advice: 'Check what was to be written into it.',
      }),
    )
  if (sizeBytes !== null && sizeBytes > LARGEST_FILE_BYTES)
    problems.push(
      jobError({
        code: 'file_too_large',
        on,
        seen: `${sizeBytes} bytes`,
        wanted: `at most ${LARGEST_FILE_BYTES} bytes`,
        message: `${shown} has more than storage takes at once, which is 5 GiB.`,
        advice: 'Split the file over several jobs.',
      }),
    )
  return problems
}

function nameProblems(file: TemplateFile, name: string, on: string, shown: string): readonly JobProblem[] {
  const better = safeFileName(name, file.templateKey)
  const quoted = JSON.stringify(redactText(better, 200))
  return fileNameHazards(name, file.templateKey).map(({ hazard, refused, message }) =>
    (refused ? jobError : jobWarning)({
      code: 'file_name_hazardous',
      on,
      seen: shown,
      wanted: better,
      message: `The name ${JSON.stringify(shown)} has a hazard (${hazard}): ${message}`,
      advice: `Rename it to ${quoted}, or in code give { name: ${quoted}, source }.`,
    }),
  )
}

/** Null for a name without a dot, or with one in front only. */
function extensionOf(name: string): string | null {
  const dot = name.trim().lastIndexOf('.')
  return dot > 0
    ? name
        .trim()
        .slice(dot + 1)
        .toLowerCase()
    : null
}

function hasExpectedType({ fileType }: TemplateFile, extension: string | null): boolean {
  return fileType.length === 0 || (extension !== null && typesOf(fileType).includes(extension))
}

const typesOf = (fileType: readonly string[]): readonly string[] =>
  fileType.map((type) => type.replace(/^\./, '').toLowerCase())
const wantedOf = ({ fileType }: TemplateFile): string =>
  fileType.length === 0 ? 'a text file' : typesOf(fileType).join(' or ')
