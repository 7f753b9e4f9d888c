/** tsup configurations for one package folder, derived from entries.mjs. */
import { outputName, packages } from './entries.mjs'

export function buildsOf(folder) {
  const { entries, globals = {} } = packages[folder]
  const all = Object.fromEntries(Object.entries(entries).map(([subpath, { source }]) => [outputName(subpath), source]))
  const forPages = Object.fromEntries(
    Object.entries(entries).flatMap(([subpath, { source, browser }]) =>
      browser ? [[outputName(subpath), source]] : [],
    ),
  )
  const shared = { target: 'es2022', sourcemap: true, clean: false, silent: true, treeshake: true }
  const builds = [{ ...shared, entry: all, format: ['esm', 'cjs'], platform: 'node', dts: true, splitting: true }]
  if (Object.keys(forPages).length > 0)
    builds.push({
      ...shared,
      entry: forPages,
      format: ['esm'],
      platform: 'browser',
      outDir: 'dist/browser',
      splitting: true,
    })
  for (const { source, file, name } of Object.values(globals)) {
    const output = file.replace(/^dist\//, '').replace(/\.global\.js$/, '')
    builds.push({
      ...shared,
      entry: { [output]: source },
      format: ['iife'],
      platform: 'browser',
      globalName: name,
      minify: true,
      noExternal: [/.*/],
      // The tree shaker's output assigns to a variable named `exports`, which tools take for CommonJS.
      treeshake: false,
    })
  }
  return builds
}
