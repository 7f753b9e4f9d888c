/**
 * `pnpm test`: unit tests, then a build, then the end-to-end tests on what was built.
 * Ends with one line, `N passed, N failed`, which counts tests, not files.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { ensureTools } from './debian-packages.mjs'
import { root, run } from './run-step.mjs'

const reports = `${root}.reports`
mkdirSync(reports, { recursive: true })
const missing = ensureTools()

const totals = { passed: 0, failed: 0, skipped: 0 }

async function vitest(name, projects, env = {}) {
  const report = `${reports}/${name}.json`
  rmSync(report, { force: true })
  const code = await run(
    'vitest',
    [
      'run',
      '--config=.config/vitest.config.ts',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  )
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    totals.passed += numPassedTests
    totals.skipped += numPendingTests
    // A file that does not even load has no failed test of its own, yet must not look green.
    totals.failed += Math.max(numFailedTests, code !== 0 || numFailedTestSuites > 0 ? 1 : 0)
  } catch {
    totals.failed += 1
  }
}

await vitest('unit', ['unit', 'unit-isolated'])
console.log('\n== build')
if ((await run('pnpm', ['--silent', 'build'])) === 0) await vitest('e2e', ['e2e'], { NOVA_TESTED_PROGRAM: 'dist' })
else {
  console.error('The build failed, so the end-to-end tests did not run.')
  totals.failed += 1
}

writeFileSync(`${reports}/test.json`, JSON.stringify(totals))
if (totals.skipped > 0)
  console.log(`${totals.skipped} skipped${missing.length ? `; missing: ${missing.join(', ')}` : ''}`)
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed > 0 ? 1 : 0)
