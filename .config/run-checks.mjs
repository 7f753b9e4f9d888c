/** `pnpm check`: everything that can be said without running the product. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { root, runSteps } from './run-step.mjs'

const totals = await runSteps('check', [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['contracts lint', 'redocly', ['lint', '--config=.redocly.yaml']],
  ['generated code is current', 'tsx', ['generators/src/main.ts', '--check']],
  ['exports maps are current', 'node', ['.config/exports-map.mjs', '--check']],
  ['index of the public names is current', 'node', ['.config/api-index.mjs', '--check']],
  ['types', 'tsc', ['-p', '.config/tsconfig.json']],
  [
    'walls between folders',
    'depcruise',
    [
      '--config=.config/dependency-cruiser.cjs',
      '--output-type=err',
      'packages',
      'conformance',
      'generators',
      'examples',
    ],
  ],
  ['unused files, exports, dependencies', 'knip', ['--no-progress']],
])

mkdirSync(`${root}.reports`, { recursive: true })
writeFileSync(`${root}.reports/check.json`, JSON.stringify(totals))
process.exit(totals.failed > 0 ? 1 : 0)
