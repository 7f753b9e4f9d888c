/** Writes the `exports` of every published package from entries.mjs; `--check` only compares. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { outputName, packages } from './entries.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const check = process.argv.includes('--check')

const dual = (name) => ({
  import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
  require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
})

function exportsOf(entries, globals, withSource) {
  const map = { './package.json': './package.json' }
  for (const [subpath, { source, browser }] of Object.entries(entries)) {
    const name = outputName(subpath)
    map[subpath === '.' ? '.' : `./${subpath}`] = {
      ...(withSource ? { 'nova-source': `./${source}` } : {}),
      ...(browser ? { browser: { types: `./dist/${name}.d.ts`, default: `./dist/browser/${name}.js` } } : {}),
      ...dual(name),
    }
  }
  for (const [subpath, { file }] of Object.entries(globals)) map[`./${subpath}`] = `./${file}`
  return map
}

let drift = 0
for (const [folder, { entries, globals = {} }] of Object.entries(packages)) {
  const file = `${root}${folder}/package.json`
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  const before = JSON.stringify([manifest.exports, manifest.publishConfig])
  manifest.exports = exportsOf(entries, globals, true)
  manifest.publishConfig = { access: 'public', exports: exportsOf(entries, globals, false) }
  if (JSON.stringify([manifest.exports, manifest.publishConfig]) === before) continue
  drift++
  if (check)
    console.error(`${folder}/package.json: exports differ from .config/entries.mjs; run node .config/exports-map.mjs`)
  else writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
}
process.exit(check && drift > 0 ? 1 : 0)
