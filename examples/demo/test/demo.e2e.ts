/** The demo as everybody runs it first: one command, all parts, an end of its own. */
import { runNode } from '@nova/example-harness/run-node'
import { expect, test } from 'vitest'

const folder = new URL('..', import.meta.url)
const run = (...args: string[]) => runNode(['--import', './quiet-dependencies.mjs', 'main.ts', ...args], { folder })

test('with --once it ends by itself, having done and proved every part', async () => {
  const { code, stdout, stderr } = await run('--once')
  expect(stderr).toContain('Killed the uploading process')
  const resumed = /resumed\s+(\d+) of (\d+) parts were not sent again \(([\d, ]+)\); (\d+) were sent/.exec(stdout)
  const [, reusedText, allText, which, sentText] = resumed ?? []
  const [reused, all, sent] = [reusedText, allText, sentText].map(Number)
  expect(which?.split(', ')).toHaveLength(reused ?? -1)
  expect(reused).toBeGreaterThan(0)
  expect(sent).toBeGreaterThan(0)
  expect((reused ?? 0) + (sent ?? 0)).toBe(all)
  expect(stdout).toContain('digests are equal')
  expect(stdout).toMatch(/export\s+exports\/\S+/)

  expect(stderr).toMatch(/\[path #\d+ network_promoted\] {2}network bridge-\d+ is one of its own now/)
  expect(stderr).toMatch(/\[session\] {2}stale/)
  expect(stdout).toMatch(/seen\s+bridge-\d+ \(promoted, 3 ends\), \S+ at 120, 80, running/)
  expect(stdout).toMatch(/restart\s+link lnk_\d+ seen after [2-9] sockets came back, [1-9] of them/)
  expect(stdout).toMatch(/session\s+live, live;/)
  expect(stdout).toContain('is equal to a fresh read')

  expect(stderr).toMatch(/transforming +earthmover_run +done, \d+ ms/)
  expect(stdout).toMatch(/first +job \d+: complete with errors\n +records +studentAssessments: 16 processed, 16 in/)
  expect(stdout).toMatch(/why +4 rows of column StudentID are no studentUniqueId of any student:\n +60838,1160\n/)
  expect(stdout).toMatch(/second +job \d+, with these rows corrected: success, 20 in/)

  expect(stderr).toMatch(/“nova sco 2012” is V1324 Sco, [\da-f-]{36}/)
  expect(stdout).toMatch(/bundle +verified: \d+ files, \d{8} bytes, checked .*\n +sha-256 +[\da-f]{64}\n/)
  expect(stdout).toMatch(/again +out of the cache, 0 requests/)
  expect(stdout).toMatch(/one file +V1324-Sco_photometry.fits, \d+ rows, verified: \d{4,6} bytes read of \d{8}/)
  expect(stdout).toMatch(/damaged +bundle_refused, nothing handed out:\n +\w+/)
  expect(stdout).toMatch(/plot +\S+V1324-Sco-spectra-optical\.svg/)

  expect(stdout).toMatch(/killed +agent-\w+ goes on with cycle 2, step (act|wait)\n/)
  expect(stdout).toMatch(/restart +agent-\w+ remembers 1 experience and \d pieces? of knowledge, 0 of them unsent\n/)
  expect(stdout).toMatch(/back +outbox: 1 sent, 0 of them found to be there already, 0 left\n/)
  expect(stdout).toMatch(/service +4 tasks, 5 experiences, \d+ pieces? of knowledge\n/)
  expect(stdout).toMatch(/live +5 updates over socket, for 1 of 100 calls\n/)
  expect(stdout).toMatch(/quota +0 calls refused; .*\n +verdict +nothing lost, nothing twice\n/)
  expect(code).toBe(0)
})

test('without --once it serves its pages until it is interrupted', async () => {
  const pages: Promise<string>[] = []
  let seen = ''
  const { code } = await runNode(['--import', './quiet-dependencies.mjs', 'main.ts', '--only', 'labs'], {
    folder,
    onOutput(text, stop) {
      seen += text
      const [url] = /http:\S+(?=\n)/.exec(seen.slice(seen.indexOf('Try labs by hand'))) ?? []
      if (pages.length > 0 || !url || !seen.includes('Ctrl-C')) return
      pages.push(fetch(url).then((answer) => answer.text()))
      void pages[0]?.finally(stop)
    },
  })
  expect(await pages[0]).toContain('<canvas')
  expect(code).toBe(0)
})

test('what makes no sense is said, with the usage', async () => {
  const { code, stderr } = await run('--only', 'everything')
  expect(stderr).toContain('--only takes transfer, labs, edfi, spectra or agents, not everything')
  expect(stderr).toContain('usage: demo')
  expect(code).toBe(2)
})
