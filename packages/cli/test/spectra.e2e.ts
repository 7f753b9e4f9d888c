/** `nova spectra` as processes against a mock: finding, listing, drawing, keys, and what wrong input gets. */
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonLines, runNova, startNova } from './run-nova.ts'
import { openSpectraWorld, RELEASE, type SpectraWorld, V1324_SCO } from './spectra-world.ts'
import { temporaryFolder } from './temporary-folder.ts'

const { at, file } = temporaryFolder()
let world: SpectraWorld

beforeAll(async () => {
  world = await openSpectraWorld(at('cache'))
})
afterAll(() => world.platform.close())

const spectra = (...args: string[]) => world.spectra(...args)
const one = <T>(text: string): T => JSON.parse(text) as T

describe.concurrent('find', () => {
  test.each([['V1324 Sco'], ['v1324-sco'], ['nova sco 2012'], [V1324_SCO.toUpperCase()]])('%s', async (name) => {
    // Without quotes a shell gives pieces.
    const { code, stdout } = await spectra('find', ...name.split(' '), '--json')
    expect(one(stdout)).toMatchObject({ nova_id: V1324_SCO, primary_name: 'V1324 Sco', release_id: RELEASE })
    expect(code).toBe(0)
  })

  test('says for people who it is, where, when, and what there is', async () => {
    const { stdout } = await spectra('find', 'V1324 Sco')
    for (const line of [
      /^V1324 Sco$/m,
      new RegExp(`^ {2}id +${V1324_SCO}$`, 'm'),
      /^ {2}position +RA 17:50:54\.20 {2}Dec -32:37:20\.3$/m,
      /^ {2}discovered +June 2012 \(MJD \d+\)$/m,
      /^ {2}spectra +6 of 4 nights$/m,
      /^ {2}bundle +http:\S+bundle\.zip\n +11 members, .*verifiable$/m,
    ])
      expect(stdout).toMatch(line)
  })

  test('a name nobody has ends with 4, names alike, and what to type', async () => {
    const { code, stdout, stderr } = await spectra('find', 'V1324 Scq')
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' })
    expect(stderr).toMatch(/there is V1324 Sco\..*nova_not_found.*\n.*nova spectra list TEXT/)
  })
})

describe.concurrent('list', () => {
  test('is a table of the catalogue, most spectra first, none of something a dash', async () => {
    const { stdout, stderr } = await spectra('list', '--limit', '3')
    const [head, ...rows] = stdout.trimEnd().split('\n')
    expect(head).toMatch(/^Name +RA +Dec +Year +Spectra +Visits +Photometry +References +Light curve +Sources$/)
    expect(rows.map((row) => row.split(',')[0])).toEqual(['V906 Car', 'V1324 Sco', 'V5668 Sgr'])
    expect(rows[2]).toMatch(/ 4 +2 +- +5 +- +ESO$/)
    expect(stderr).toBe('3 of 12 shown; --limit 12 shows all.\n')
  })

  test('takes a part of a name, what novae have, an order', async () => {
    const args = ['list', 'oph', '--has', 'spectra', '--sort', 'name', '--desc', '--json']
    const { novae } = one<{ novae: { primary_name: string }[] }>((await spectra(...args)).stdout)
    expect(novae.map(({ primary_name }) => primary_name)).toContain('RS Oph')
  })

  test('takes a place, nearest first, and says how far', async () => {
    const { stdout } = await spectra('list', '--near', '17:50:54.20,-32:37:20.3', '--radius', '40')
    expect(stdout.split('\n')[1]).toMatch(/^V1324 Sco.* 0\.000°/)
  })

  test.each<[string, RegExp, RegExp]>([
    ['--spectra', /^Epoch +Date +Instrument/, /^\+3\.05 d {2}2012-06-04 {2}UVES .*ESO +[0-9a-f-]{36}$/m],
    ['--photometry', /^Epoch +Date +Regime +Band/, /^\+\d\S* d +2012-06-\d\d +optical +B +\d+\.\d+ +0\.\d+ +mag /m],
    ['--references', /^Year +Authors +Title/, /^2013 +Finzell +A distance to V1324 Sco +2013A&A\.\.\.303\.\.930F$/m],
    ['--members', /^Path +Size +Packed +Role/, /^README\.txt +\S+ KiB +\d+ B +readme +[0-9a-f]{64}$/m],
  ])('%s of one nova', async (flag, head, row) => {
    const { code, stdout } = await spectra('list', 'V1324', 'Sco', flag, '--limit', '200')
    expect(stdout).toMatch(head)
    expect(stdout).toMatch(row)
    expect(code).toBe(0)
  })
})

describe.concurrent('plot', () => {
  test('draws the spectra of a nova into a file', async () => {
    const path = at('spectra.svg')
    const args = [
      'plot',
      'V1324 Sco',
      '--svg',
      path,
      '--lines',
      'fe,he',
      '--epoch',
      'date',
      '--theme',
      'dark',
      '--json',
    ]
    const { code, stdout } = await spectra(...args)
    expect(one(stdout)).toMatchObject({ svg: path, regime: 'optical', epochs: 'date', fluxScale: 'sqrt' })
    const svg = readFileSync(path, 'utf8')
    expect(svg).toMatch(/^<svg [\s\S]*V1324 Sco[\s\S]*Hα[\s\S]*2012-06-\d\d[\s\S]*<\/svg>\s*$/)
    expect(code).toBe(0)
  })

  test('draws the light curve to standard output, and nothing else', async () => {
    const { code, stdout } = await spectra('plot', 'V1324 Sco', '--photometry', '--svg', '-', '--width', '640')
    expect(stdout).toMatch(/^<svg [^>]*640[\s\S]*<\/svg>\s*$/)
    expect(code).toBe(0)
  })

  test('a regime there is nothing of ends with 4, says which there are, and makes no file', async () => {
    const { code, stderr } = await spectra('plot', 'V1324 Sco', '--regime', 'mir', '--svg', at('none.svg'))
    expect(stderr).toMatch(/no spectra of the regime mir.*\n.*--regime with one of .*optical/)
    expect([code, existsSync(at('none.svg'))]).toEqual([4, false])
  })
})

describe.concurrent('keys', () => {
  const key = `bundles/${V1324_SCO}/full.zip`

  test('parse and build are inverse', async () => {
    const parsed = await spectra('keys', 'parse', 'private', key, '--json')
    expect(one(parsed.stdout)).toMatchObject({ kind: 'bundle', parameters: { nova_id: V1324_SCO } })
    const built = await spectra('keys', 'build', 'bundle', `nova_id=${V1324_SCO}`)
    expect(built).toMatchObject({ code: 0, stdout: `${key}\n` })
  })

  test('a key that is none ends with 1 and says where the trouble is', async () => {
    const { code, stderr } = await spectra('keys', 'parse', 'private', key.toUpperCase().replace('BUNDLES', 'bundles'))
    expect(stderr).toMatch(/invalid_uuid|unknown_key/)
    expect(code).toBe(1)
  })

  test('check finds every key of the mock in its place', async () => {
    for (const bucket of ['private', 'public'] as const) {
      const listing = file(`${bucket}.txt`, (await world.platform.spectra.listObjects(bucket, '')).join('\r\n'))
      const { code, stdout } = await spectra('keys', 'check', listing, '--bucket', bucket, '--json')
      const report = one<{ key_count: number; stray_count: number }>(stdout)
      expect([code, report.stray_count]).toEqual([0, 0])
      expect(report.key_count).toBeGreaterThan(20)
    }
  })

  test('check reads standard input, and ends with 1 when keys have no place', async () => {
    const nova = startNova(['spectra', 'keys', 'check', '--bucket', 'private'])
    nova.child.stdin.end(`${key}\ntmp/me.txt\nbundles/../x\n`)
    const { code, stdout } = await nova.finished
    expect(stdout).toMatch(/^3 keys of the private bucket, 2 of them in none\n {2}bundle +1\nStray: tmp\/me\.txt\n/)
    expect(stdout).toContain('Stray: bundles/../x')
    expect(code).toBe(1)
  })
})

describe.concurrent('wrong input', () => {
  test.each<[string, number, string[], RegExp]>([
    ['no site', 2, ['find', 'x'], /No release site given\.\n.*--base-url.*NOVA_SPECTRA_URL/],
    ['a place that is none', 2, ['list', '--near', 'here'], /Not a place/],
    ['a radius without a place', 2, ['list', '--radius', '2', '--base-url', 'http://x.test'], /--radius needs --near/],
    ['a list of one nova without it', 2, ['list', '--members'], /--members needs a nova/],
    ['two lists at once', 2, ['list', 'x', '--members', '--spectra'], /not both/],
    ['an order for what has none', 2, ['list', 'x', '--members', '--desc'], /--desc is for the catalogue/],
    ['lines in a light curve', 2, ['plot', 'x', '--photometry', '--lines', 'fe'], /--lines is for spectra/],
    ['two places', 2, ['fetch', 'x', '--to', 'a', '--folder', 'b'], /cannot be used with option '--folder/],
    ['a release that is none', 2, ['find', 'x', '--release', 'today'], /Not a release id/],
    ['a listing of no bucket', 2, ['keys', 'check', at('none')], /--bucket/],
    ['a listing that is not there', 4, ['keys', 'check', at('none'), '--bucket', 'public'], /There is no file/],
    ['a bundle that is not there', 4, ['verify', at('none.zip')], /There is no file/],
    ['a parameter without a name', 2, ['keys', 'build', 'bundle', 'x'], /no name=value/],
    ['a kind nobody knows', 1, ['keys', 'build', 'bundel'], /unknown_kind[\s\S]*keys kinds/],
    ['a site that is not there', 75, ['find', 'x', '--base-url', 'http://127.0.0.1:9'], /network_error/],
  ])('%s ends with %d', async (_name, want, args, text) => {
    const { code, stdout, stderr } = await runNova(['spectra', ...args])
    expect(stderr).toMatch(text)
    expect({ code, stdout }).toEqual({ code: want, stdout: '' })
  })

  test('the address of another service is said to be one, with the flag it came from', async () => {
    const { baseUrls } = await world.platform.listen()
    const { code, stderr } = await spectra('find', 'x', '--base-url', baseUrls.transfer, '--json')
    expect(jsonLines(stderr).at(-1)).toMatchObject({ error: { advice: expect.stringContaining('--base-url') } })
    expect(code).toBe(4)
  })
})
