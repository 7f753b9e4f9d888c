import { mkdtemp, rm } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * The SDK as an application gets it: bundled, without the loader's instrumentation, which costs more
 * per call than the code it wraps.
 */
export async function loadBuilt<T>(source: string): Promise<T> {
  const entry = new URL(`../src/${source}`, import.meta.url)
  return await withBuilt(entry, async (file) => (await import(pathToFileURL(file).href)) as T)
}

/** Bundles a module to a file that plain Node runs, for as long as it is used. */
export async function withBuilt<T>(entry: URL, use: (file: string) => Promise<T>): Promise<T> {
  // Beside the sources, so that the bundle finds the same dependencies.
  const directory = await mkdtemp(fileURLToPath(new URL('../node_modules/.bench-', import.meta.url)))
  try {
    const outfile = `${directory}/built.mjs`
    await build({
      entryPoints: [fileURLToPath(entry)],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      target: 'es2022',
    })
    return await use(outfile)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
