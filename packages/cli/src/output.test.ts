import { describe, expect, test } from 'vitest'
import { createOutput, type OutputOptions } from './output.ts'

function capture(options: Partial<OutputOptions> = {}, isTTY = false) {
  const text = { stdout: '', stderr: '' }
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY,
    columns: 120,
    write(chunk: string) {
      text[name] += chunk
      return true
    },
  })
  const output = createOutput(
    { json: false, quiet: false, ...options },
    { stdout: stream('stdout'), stderr: stream('stderr') },
  )
  return { output, text }
}

const at = (bytes: number, totalBytes: number | null = 1000) => ({
  bytes,
  totalBytes,
  rateBytesPerSecond: null,
  etaMs: null,
})

describe('for a log', () => {
  test('a line for each tenth, free of colours and cursor movements', () => {
    const { output, text } = capture()
    for (let bytes = 0; bytes <= 1000; bytes += 10) output.progress('a.bin', at(bytes))
    const lines = text.stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(11)
    expect(lines[0]).toBe('a.bin 0% (0 B of 1000 B)')
    expect(lines.at(-1)).toBe('a.bin 100% (1000 B of 1000 B)')
    expect(text.stderr).not.toContain('\u001b')
    expect(text.stdout).toBe('')
  })

  test('files stand behind the bytes', () => {
    const { output, text } = capture()
    output.progress('a', { ...at(100), filesDone: 1, filesInAll: 4 })
    expect(text.stderr).toBe('a 10% (100 B of 1000 B), 1/4 files\n')
  })

  test('begins anew after a note', () => {
    const { output, text } = capture()
    output.progress('a', at(1000))
    output.note('done')
    output.progress('b', at(1000))
    expect(text.stderr).toBe('a 100% (1000 B of 1000 B)\ndone\nb 100% (1000 B of 1000 B)\n')
  })

  test('says how much came when the length is unknown, and nothing before there is anything', () => {
    const { output, text } = capture()
    output.progress('a', at(0, 0))
    expect(text.stderr).toBe('')
    output.progress('a', at(2048, null))
    expect(text.stderr).toBe('a (2.0 KiB)\n')
  })

  test('results go to stdout, all else to stderr', () => {
    const { output, text } = capture()
    output.note('on the way')
    output.result('the key', { key: 'the key' })
    output.failure('it failed', {})
    expect(text).toEqual({ stdout: 'the key\n', stderr: 'on the way\nit failed\n' })
  })
})

describe('for a program', () => {
  test('everything is JSON, one object per line', () => {
    const { output, text } = capture({ json: true }, true)
    output.progress('a', at(500))
    output.note('on the way', { export_id: 'x' })
    output.result('the key', { key: 'k' })
    output.failure('it failed', { error: { message: 'it failed' } })
    expect(text.stdout).toBe('{"key":"k"}\n')
    const values = text.stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(values).toEqual([
      { progress: 'a', ...at(500) },
      { note: 'on the way', export_id: 'x' },
      { error: { message: 'it failed' } },
    ])
  })
})

test('a program hears of each state, a log only of tenths', () => {
  const [program, log] = [capture({ json: true }), capture()]
  for (const { output } of [program, log])
    for (const state of ['sending', 'sending', 'completing', 'done']) output.progress('a', { ...at(1000), state })
  const states = program.text.stderr
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).state)
  expect(states).toEqual(['sending', 'completing', 'done'])
  expect(log.text.stderr).toBe('a 100% (1000 B of 1000 B)\n')
})

describe('for a terminal', () => {
  test('a bar that is redrawn in place, and whose end gives the cursor back before the next line', () => {
    const { output, text } = capture({}, true)
    output.progress('a.bin', at(0, 0))
    expect(text.stderr).toBe('')
    output.progress('a.bin', at(250))
    output.progress('a.bin', at(1000))
    output.note('done')
    expect(text.stderr).toContain('\u001b[?25l')
    expect(text.stderr).toMatch(/a\.bin █+░* *100% +1000 B of 1000 B/)
    const [bar, rest] = text.stderr.split('\u001b[?25h')
    expect(bar).not.toContain('done')
    expect(rest).toMatch(/done\n$/)
    expect(text.stdout).toBe('')
  })
})

describe('a board', () => {
  const news = { text: 'earthmover_run done', data: { action: 'earthmover_run' } }

  test('is its news in a log and for a program, which also gets what a person needs not be told', () => {
    const [log, program] = [capture(), capture({ json: true }, true)]
    for (const { output } of [log, program]) {
      output.board(() => ['all of it'], news)
      output.board(() => ['all of it'], { text: null, data: { stage: 'done' } })
    }
    expect(log.text.stderr).toBe('earthmover_run done\n')
    expect(program.text.stderr).toBe('{"note":"earthmover_run done","action":"earthmover_run"}\n{"stage":"done"}\n')
  })

  test('is all of its lines on a terminal, after a bar and before what is said next', () => {
    const { output, text } = capture({}, true)
    output.progress('a.bin', at(250))
    output.board(() => ['first \u001b[2J', 'second'], news)
    // The bar has ended.
    expect(text.stderr).toContain('\u001b[?25h')
    output.result('the end', {})
    const shown = text.stderr
    expect(shown).not.toContain('earthmover_run done')
    expect(shown).not.toContain('\u001b[2J')
    expect(shown).toMatch(/second[^\n]*\n$/)
    expect(text.stdout).toBe('the end\n')
  })
})

test('quiet keeps results and failures only', () => {
  const { output, text } = capture({ quiet: true })
  output.progress('a', at(500))
  output.board(() => ['all'], { text: 'news', data: {} })
  output.note('on the way')
  output.result('the key', {})
  output.failure('it failed', {})
  expect(text).toEqual({ stdout: 'the key\n', stderr: 'it failed\n' })
})

test('what steers a terminal is shown as one sign, in results, notes and failures; programs get it as it is', () => {
  const hostile = 'R1\u001b]0;owned\u0007\u001b[2J\r\u009b1A\tx\nnext'
  const { output, text } = capture({})
  output.result(hostile, {})
  output.note(hostile)
  output.failure(hostile, {})
  const tame = 'R1\ufffd]0;owned\ufffd\ufffd[2J\ufffd\ufffd1A\tx\nnext\n'
  expect(text).toEqual({ stdout: tame, stderr: tame + tame })
  const json = capture({ json: true })
  json.output.result('', { name: hostile })
  expect(JSON.parse(json.text.stdout)).toEqual({ name: hostile })
})
