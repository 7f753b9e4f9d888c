import { mkdtemp, rm } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * The SDK as an application gets it: bundled, without the loader's instrumentation, which costs more
 * per call than the code it wraps.
 */
export async function loadBuilt<T>(source: string): Promise<T> {
  // Beside the sources, so that the bundle finds the same dependencies.
  const directory = await mkdtemp(fileURLToPath(new URL('../node_modules/.bench-', import.meta.url)))
  try {
    const outfile = `${directory}/sdk.mjs`
    const entry = fileURLToPath(new URL(`../src/${source}`, import.meta.url))
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      target: 'es2022',
    })
    return (await import(pathToFileURL(outfile).href)) as T
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
