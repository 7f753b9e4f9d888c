import { type LabsError, labsError } from '../errors.ts'

/** What no name can be made of. */
export function nameInvalid(message: string, advice: string): LabsError<'name_invalid'> {
  return labsError({ code: 'name_invalid', message, advice, attempts: 0 })
}

/** A name the service itself would refuse to make. */
export function nameTooLong(name: string, longest: number): LabsError<'name_too_long'> {
  return labsError({
    code: 'name_too_long',
    message: `The host name ${name} has ${name.length} characters; the service takes ${longest}.`,
    advice: 'Remove nodes or networks with high numbers: new ones are counted from the highest.',
    details: { name, length: name.length, longest },
    attempts: 0,
  })
}
