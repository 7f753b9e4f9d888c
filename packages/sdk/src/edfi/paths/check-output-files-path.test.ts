import { expect, it } from 'vitest'
import { checkOutputFilesPath } from './check-output-files-path.ts'
import { reportedPaths } from './edfi-paths.fixture.ts'

it.each(reportedPaths)('below %s, %j gives %j', (base, path, want) => {
  const checked = checkOutputFilesPath(base, path)
  if (typeof want === 'string') expect(checked).toMatchObject({ ok: false, reason: want })
  else {
    const { stored, cautions = [] } = want
    expect(checked).toEqual({ ok: true, storedPath: stored, listedPrefix: `${stored}/`, cautions })
  }
})

it.each([undefined, null, 5, {}, ['ea/t/2526/42/output']])('%j is no path', (path) => {
  expect(checkOutputFilesPath('ea/t/2526/42', path)).toMatchObject({ ok: false, reason: 'not_text' })
})

it('takes a body full of slashes', () => {
  expect(checkOutputFilesPath('a', `a/${'/'.repeat(100_000)}x`)).toMatchObject({ ok: true })
})
