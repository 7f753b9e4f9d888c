import { NovaError } from './errors.ts'

/** The source is not what it was when reading began. */
export const sourceChanged = (name: string, seen: string, cause?: unknown) =>
  new NovaError<'source_changed'>({
    code: 'source_changed',
    kind: 'integrity',
    message: `${name} changed while it was being uploaded: ${seen}.`,
    advice: 'Upload from a copy nobody writes to, or wait until its writer is done and upload again.',
    cause,
  })

/** The source cannot be opened or read. */
export const sourceUnreadable = (name: string, seen: string, cause?: unknown) =>
  new NovaError<'source_unreadable'>({
    code: 'source_unreadable',
    kind: 'local',
    message: `${name} cannot be read: ${seen}.`,
    advice: 'Check that it exists and that this process may read it.',
    cause,
  })

/** The source is larger than what this platform can hold. */
export const sourceTooLarge = (name: string, seen: string, advice: string) =>
  new NovaError<'source_too_large'>({
    code: 'source_too_large',
    kind: 'local',
    message: `${name} is too large: ${seen}.`,
    advice,
  })

/** The source has no bytes. */
export const sourceEmpty = (name: string) =>
  new NovaError<'empty_source'>({
    code: 'empty_source',
    kind: 'local',
    message: `${name} is empty; the service takes no files of 0 bytes.`,
    advice: 'Check what was to be written into it, or skip it.',
  })

/** What was given is nothing that bytes could be read from. */
export const sourceUnusable = (seen: string) =>
  new NovaError<'invalid_options'>({
    code: 'invalid_options',
    kind: 'local',
    message: `Nothing can be uploaded: ${seen}.`,
    advice: 'Pass a path, File, Blob, Uint8Array, ArrayBuffer or a stream of bytes.',
  })
