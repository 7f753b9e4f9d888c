import type { UploadInput } from '../../internal/open-source.ts'
import type { JobTemplate } from '../generated/app/types.ts'

/** A file under a name and type of its own. */
export interface NamedFile {
  /** What the file is called in the job. */
  readonly name: string
  readonly source: UploadInput
  /** @default what the source itself carries, else `application/octet-stream` */
  readonly contentType?: string
}

/**
 * A file of a job: a path or `file:` URL (Node only), a File or Blob, bytes, or any of these, or a stream, under a
 * name. What has no name of its own is called after the template, such as `input_file.csv`.
 */
export type FileInput = string | URL | Blob | Uint8Array | NamedFile

/** What a job is made of. */
export interface JobSpec {
  /** A template as `listJobTemplates` gives it, or its path, such as `assessments/PSAT_SAT`. */
  readonly template: JobTemplate | string
  /** The year in which the school year ends, such as 2026. Not the id `2526`. */
  readonly schoolYear: number | string
  /**
   * The files, each under its template key in any spelling of its letters, or under a word of its display name that no
   * other file of the template has.
   */
  readonly files: Readonly<Record<string, FileInput>>
  /** Values of params, under keys found in the same way. `API_YEAR` is left to the service. */
  readonly params?: Readonly<Record<string, string>>
}

export const isNamedFile = (input: FileInput): input is NamedFile =>
  typeof input === 'object' && input !== null && 'source' in input && 'name' in input
