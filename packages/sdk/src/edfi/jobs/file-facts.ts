import type { TemplateFile } from '../generated/app/types.ts'
import { type FileInput, isNamedFile } from './job-spec.ts'

/** What is known of a file without reading it. */
export interface FileFacts {
  readonly name: string
  /** Null while nobody has looked. */
  readonly sizeBytes: number | null
  /** As the source carries it; null for none. */
  readonly contentType: string | null
}

/** What a file input tells by itself. Paths are not opened, streams not read. */
export function factsOf(input: FileInput, file: Pick<TemplateFile, 'templateKey' | 'fileType'>): FileFacts {
  if (isNamedFile(input)) {
    const { sizeBytes, contentType } = factsOf(input.source as FileInput, file)
    return { name: input.name, sizeBytes, contentType: input.contentType ?? contentType }
  }
  if (typeof input === 'string') return { name: lastSegment(input), sizeBytes: null, contentType: null }
  if (input instanceof URL) return { name: decoded(lastSegment(input.pathname)), sizeBytes: null, contentType: null }
  const fallback = nameAfter(file)
  if (input instanceof Blob) {
    const name = typeof File !== 'undefined' && input instanceof File ? input.name : fallback
    return { name, sizeBytes: input.size, contentType: input.type === '' ? null : input.type }
  }
  const sizeBytes = ArrayBuffer.isView(input) || (input as unknown) instanceof ArrayBuffer ? input.byteLength : null
  return { name: fallback, sizeBytes, contentType: null }
}

/** `INPUT_FILE` of type `csv` is `input_file.csv`. */
function nameAfter({ templateKey, fileType }: Pick<TemplateFile, 'templateKey' | 'fileType'>): string {
  const [type = ''] = fileType
  const extension = type.replace(/^\./, '').toLowerCase()
  return `${templateKey.toLowerCase()}${extension === '' ? '' : `.${extension}`}`
}

/** Of a path of any system: a file that was picked on Windows is named after its last segment, too. */
const lastSegment = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
