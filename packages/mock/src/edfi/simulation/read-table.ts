import Papa from 'papaparse'
import { ExecutorFailure } from './executor-failure.ts'

/** A file of rows under names. */
export interface Table {
  readonly columns: readonly string[]
  /** Each as long as the columns. */
  readonly rows: readonly (readonly string[])[]
}

/** The rows of a delimited file, whatever delimits them. @throws ExecutorFailure `earthmover_run` for anything else */
export function readTable(bytes: Uint8Array): Table {
  const text = decode(bytes)
  // What is no text at all, a spreadsheet for one, often has lines and commas all the same.
  if (text.includes('\0')) throw unreadable('the file is no text')
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) throw unreadable(`line ${(broken.row ?? 0) + 1}: ${broken.message}`)
  const [columns = [], ...rows] = data
  if (rows.length === 0) throw unreadable('there is no row below the names of the columns')
  const long = rows.findIndex((row) => row.length > columns.length)
  if (long >= 0)
    throw unreadable(`row ${long + 1} has ${rows[long]?.length} fields, and there are ${columns.length} columns`)
  return { columns, rows: rows.map((row) => columns.map((_column, index) => row[index] ?? '')) }
}

/** The same as comma-separated text. */
export const formatTable = ({ columns, rows }: Table): string =>
  `${Papa.unparse([[...columns], ...rows.map((row) => [...row])], { newline: '\n' })}\n`

const unreadable = (reason: string) => new ExecutorFailure('earthmover_run', `The file cannot be read: ${reason}`)

/** Text by its mark, else UTF-8, else a byte for a letter: the one retry there is. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('iso-8859-1').decode(bytes)
  }
}
