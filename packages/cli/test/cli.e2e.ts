/** The real command, as a process, against a mock that is a process too. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonLines, type RunningNova, runNova, startNova } from './run-nova.ts'
import { temporaryFolder } from './temporary-folder.ts'

const MiB = 1024 * 1024
const { at, file } = temporaryFolder()

let mock: RunningNova
let description: { transfer: { baseUrl: string; credentials: { token: string; otherToken: string } } }
let env: Record<string, string>
let big: string
let bigKey: string

beforeAll(async () => {
  mock = startNova(['mock', '--port', '0', '--json', '--small-parts'])
  description = JSON.parse(await mock.seen('stdout', /\n/))
  env = {
    NOVA_TRANSFER_URL: description.transfer.baseUrl,
    NOVA_TRANSFER_TOKEN: description.transfer.credentials.token,
    NOVA_STATE_DIR: at('state'),
  }
  big = file('big.bin', 12 * MiB + 5)
})

afterAll(async () => {
  mock.child.kill('SIGINT')
  // Ctrl-C is how a mock is meant to end.
  expect((await mock.finished).code).toBe(0)
})

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('nova upload', () => {
  test('prints the key alone on stdout and plain lines on stderr', async () => {
    const { code, stdout, stderr } = await runNova(['upload', big], env)
    expect(stderr).toContain(`${big} 100% (12.0 MiB of 12.0 MiB)\nUploaded 12.0 MiB; verified by`)
    expect(stderr).not.toContain('\u001b')
    expect(stdout).toMatch(/^uploads\/\S+\/big\.bin\n$/)
    expect(code).toBe(0)
    bigKey = stdout.trim()
  })

  test('with --json prints one receipt, and JSON lines on stderr', async () => {
    const { code, stdout, stderr } = await runNova(
      ['upload', big, '--json', '--checksum', 'strict', '--name', 'b.bin'],
      env,
    )
    expect(code).toBe(0)
    expect(jsonLines(stdout)).toEqual([
      expect.objectContaining({ size_bytes: 12 * MiB + 5, strategy: 'multipart', parts_sent: 3, warnings: [] }),
    ])
    const lines = jsonLines(stderr)
    expect(lines.at(-2)).toMatchObject({ progress: big, state: 'done', bytes: 12 * MiB + 5, partsDone: 3 })
    expect(lines.at(-1)).toMatchObject({ note: expect.stringContaining('Uploaded') })
  })

  test('with --quiet says nothing but the key', async () => {
    const { stdout, stderr } = await runNova(['--quiet', 'upload', file('small.txt', 'hello')], env)
    expect(stdout).toMatch(/^uploads\/\S+\/small\.txt\n$/)
    expect(stderr).toBe('')
  })

  test('leaves nothing unfinished behind', async () => {
    expect((await runNova(['uploads', 'list'], env)).stdout).toBe('None.\n')
  })

  test.each([
    ['a missing file', () => at('missing'), 4, 'there is no such file'],
    ['an empty file', () => file('empty', ''), 1, 'is empty'],
    ['a folder', () => at('.'), 1, 'it is a directory'],
  ])('of %s', async (_name, path, want, message) => {
    const { code, stdout, stderr } = await runNova(['upload', path()], env)
    expect(stderr).toContain(message)
    expect({ code, stdout }).toEqual({ code: want, stdout: '' })
  })

  test('without a service ends with 2 and says where to name one', async () => {
    const { code, stderr } = await runNova(['upload', big])
    expect(stderr).toContain('No service given.')
    expect(stderr).toContain('NOVA_TRANSFER_URL')
    expect(code).toBe(2)
  })

  test('without a token ends with 3 and says how to give one', async () => {
    const { code, stderr } = await runNova(['upload', big], { ...env, NOVA_TRANSFER_TOKEN: '' })
    expect(stderr).toContain('NOVA_TRANSFER_TOKEN')
    expect(code).toBe(3)
  })

  test.each([[[]], [['--json']]])('with a refused token ends with 3 and never shows it %j', async (flags) => {
    const token = `${description.transfer.credentials.token.slice(0, -12)}AAAAAAAAAAAA`
    const { code, stdout, stderr } = await runNova([...flags, 'upload', big, '--token', token], env)
    expect(stderr).toContain('invalid_token')
    expect(stdout + stderr).not.toContain(token.slice(-40))
    expect(code).toBe(3)
  })

  test('takes the token from a file, over one in the environment', async () => {
    const tokenFile = file('token', `${description.transfer.credentials.token}\n`)
    const small = file('by-token-file.txt', 'hello')
    const { code } = await runNova(['upload', small, '--token-file', tokenFile], {
      ...env,
      NOVA_TRANSFER_TOKEN: 'wrong',
    })
    expect(code).toBe(0)
  })

  test('with a token file that is not there ends with 2', async () => {
    const { code, stderr } = await runNova(['upload', big, '--token-file', at('no-token')], env)
    expect(stderr).toMatch(/token file .*no-token cannot be read: ENOENT/)
    expect(code).toBe(2)
  })

  test('to an address where nothing listens ends with 75', async () => {
    const { code, stderr } = await runNova(['upload', big, '--json', '--base-url', 'http://127.0.0.1:9'], env)
    expect(jsonLines(stderr).at(-1)).toMatchObject({ error: { code: 'network_error', retryable: true } })
    expect(code).toBe(75)
  })
})

describe('nova download', () => {
  test('writes the file and prints its path', async () => {
    const path = at('back.bin')
    const { code, stdout, stderr } = await runNova(['download', bigKey, '-o', path, '--sha256', sha256(big)], env)
    expect(stderr).toContain(`SHA-256 ${sha256(big)}; verified by checksum.`)
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${path}\n` })
    expect(sha256(path)).toBe(sha256(big))
  })

  test('leaves an existing file alone unless told to replace it', async () => {
    const path = file('existing.bin', 'mine')
    const refused = await runNova(['download', bigKey, '-o', path], env)
    expect(refused.stderr).toContain('--overwrite')
    expect(refused.code).toBe(1)
    expect(readFileSync(path, 'utf8')).toBe('mine')

    const replaced = await runNova(['download', bigKey, '-o', path, '--overwrite', '--json'], env)
    expect(jsonLines(replaced.stdout)).toEqual([expect.objectContaining({ path, size_bytes: 12 * MiB + 5 })])
    expect(sha256(path)).toBe(sha256(big))
  })

  test('of other bytes than expected ends with 5 and leaves no file', async () => {
    const path = at('wrong.bin')
    const { code, stderr } = await runNova(['download', bigKey, '-o', path, '--sha256', '0'.repeat(64)], env)
    expect(stderr).toContain('download_integrity')
    expect(code).toBe(5)
    expect(existsSync(path)).toBe(false)
  })

  test('with a digest that is none ends with 2', async () => {
    expect((await runNova(['download', bigKey, '-o', at('x'), '--sha256', 'abc'], env)).code).toBe(2)
  })

  test('of an unknown key ends with 4', async () => {
    const { code, stderr } = await runNova(['download', `${bigKey}-not`, '-o', at('unknown.bin'), '--json'], env)
    expect(jsonLines(stderr).at(-1)).toMatchObject({ error: { code: 'not_found' } })
    expect(code).toBe(4)
    expect(existsSync(at('unknown.bin'))).toBe(false)
  })
})

describe('nova exports', () => {
  test('create waits and prints the key of the copy, which can be downloaded', async () => {
    const { code, stdout, stderr } = await runNova(['exports', 'create', bigKey, '--name', 'copy.bin'], env)
    expect(stderr).toMatch(/^Export [0-9a-f]{32}\n(queued|validating|copying|finalizing|succeeded)\n/)
    expect(stdout).toMatch(/^exports\/\S+\/copy\.bin\n$/)
    expect(code).toBe(0)
    expect((await runNova(['download', stdout.trim(), '-o', at('copy.bin')], env)).code).toBe(0)
    expect(sha256(at('copy.bin'))).toBe(sha256(big))
  })

  test('one begun without waiting can be watched, shown, waited for and listed', async () => {
    const created = await runNova(['exports', 'create', bigKey, '--no-wait'], env)
    const id = created.stdout.trim()
    expect(created).toMatchObject({ code: 0, stdout: `${id}\n` })

    const watched = await runNova(['exports', 'watch', id, '--json'], env)
    const seen = jsonLines(watched.stdout)
    expect(watched.code).toBe(0)
    expect(seen.at(-1)).toMatchObject({ export_id: id, status: 'succeeded' })

    const [shown, waited, listed] = await Promise.all([
      runNova(['exports', 'show', id], env),
      runNova(['exports', 'wait', id, '--quiet'], env),
      runNova(['exports', 'list', '--json', '--limit', '5'], env),
    ])
    expect(shown.stdout).toMatch(
      new RegExp(`^${id} {2}succeeded .*big\\.bin\\n {2}from {2}${bigKey}\\n {2}to {4}exports/`),
    )
    expect(seen.at(-1)).toMatchObject({ output: { key: waited.stdout.trim() } })
    expect(JSON.parse(listed.stdout)).toContainEqual(expect.objectContaining({ export_id: id }))
  })

  test('a final one stays as it is when cancelled', async () => {
    const [newest] = JSON.parse((await runNova(['exports', 'list', '--json'], env)).stdout) as { export_id: string }[]
    const { code, stdout } = await runNova(['exports', 'cancel', newest?.export_id ?? '', '--json'], env)
    expect(jsonLines(stdout)).toEqual([expect.objectContaining({ status: 'succeeded' })])
    expect(code).toBe(0)
  })

  test('of a key that does not exist ends with 4; watching it with 1', async () => {
    const { code, stderr } = await runNova(['exports', 'create', `${bigKey}-not`, '--json'], env)
    expect(jsonLines(stderr).at(-1)).toMatchObject({ error: { code: 'export_failed' } })
    expect(code).toBe(4)
    const id = jsonLines(stderr).find((line) => 'export_id' in line)?.['export_id'] as string
    const watched = await runNova(['exports', 'watch', id], env)
    expect(watched.stdout).toContain('failed')
    expect(watched.code).toBe(1)
  })

  test("an unknown one ends with 4, and so does another tenant's", async () => {
    expect((await runNova(['exports', 'show', 'nobody'], env)).code).toBe(4)
    const [mine] = JSON.parse((await runNova(['exports', 'list', '--json'], env)).stdout) as { export_id: string }[]
    const { otherToken } = description.transfer.credentials
    const foreign = await runNova(['exports', 'show', mine?.export_id ?? '', '--token', otherToken], env)
    expect(foreign.code).toBe(4)
  })
})

describe('around the commands', () => {
  test.skipIf(!existsSync(new URL('../dist/nova.js', import.meta.url)))('what was built does the same', async () => {
    const [upload, mistake] = [
      startNova(['upload', file('built.txt', 'built'), '--json'], env, 'dist'),
      startNova(['mock', '--defect', 'no-such'], env, 'dist'),
    ]
    expect(await upload.finished).toMatchObject({ code: 0, stdout: expect.stringContaining('"strategy":"single"') })
    expect(await mistake.finished).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Unknown defect no-such.'),
    })
  })

  test.each([
    ['an unknown command', ['uplaod', 'x'], 'Did you mean upload?'],
    ['no command at all', [], 'Usage: nova'],
    ['a group without its command', ['exports'], 'Usage: nova exports'],
    ['a missing argument', ['download'], "missing required argument 'key'"],
  ])('%s ends with 2', async (_name, args, message) => {
    const { code, stdout, stderr } = await runNova(args, env)
    expect(stderr).toContain(message)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  test('help and version are results', async () => {
    const [help, inner, version] = await Promise.all([
      runNova(['--help']),
      runNova(['help', 'upload']),
      runNova(['--version']),
    ])
    expect(help).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('130  stopped by Ctrl-C') })
    expect(inner).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('nova upload film.mov') })
    expect(version).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  test('a reader that leaves early is no failure', async () => {
    const nova = startNova(['mock', '--defects'])
    nova.child.stdout.destroy()
    expect(await nova.finished).toMatchObject({ code: 0, stderr: '' })
  })

  test('a log that nobody reads does not stop an upload', async () => {
    const nova = startNova(['upload', file('unread.bin', 9 * MiB)], env)
    nova.child.stderr.destroy()
    expect(await nova.finished).toMatchObject({ code: 0, stdout: expect.stringMatching(/unread\.bin\n$/) })
  })

  test('a deployment document names the service; one that is none ends with 2', async () => {
    const broken = at('deploy-output.json')
    writeFileSync(broken, '{"schema_version": "1.0"}')
    const { code, stderr } = await runNova(['upload', big, '--deploy-output', broken], env)
    expect(stderr).toContain('deploy_output_invalid')
    expect(code).toBe(2)
  })
})
