/** A page has no paths. */
export async function readTextFile(_path: string | URL, _signal?: AbortSignal): Promise<string> {
  throw new TypeError('A browser cannot read a path: fetch the text, or pass the parsed JSON')
}
