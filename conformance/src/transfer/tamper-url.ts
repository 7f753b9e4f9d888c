/** Spoils the signature of a presigned URL, whichever version it has. */
export const tamperUrl = (url: string): string =>
  url.replace(
    /([?&](?:X-Amz-)?Signature=)(.)/,
    (_all, name: string, first: string) => name + (first === 'a' ? 'b' : 'a'),
  )
