/** `sign_upload_parts`, `sign-upload-parts` and `SignUploadParts` all become `signUploadParts`. */
export function camelCase(name: string): string {
  const [first = '', ...rest] = wordsOf(name)
  return [first.toLowerCase(), ...rest.map(capitalise)].join('')
}

/** `sign_upload_parts` becomes `SignUploadParts`. */
export function pascalCase(name: string): string {
  return wordsOf(name).map(capitalise).join('')
}

/** Can be declared as a function or type without quoting and without hiding a keyword. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name) && !reserved.has(name)
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}

const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false ' +
    'finally for function if implements import in instanceof interface let new null package private protected public ' +
    'return static super switch this throw true try typeof var void while with yield'
  ).split(' '),
)
