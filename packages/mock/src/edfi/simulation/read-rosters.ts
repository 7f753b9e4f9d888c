import type { RosterRow } from '../storage/roster.ts'
import type { ExecutorCalls } from './executor-calls.ts'
import { ExecutorFailure } from './executor-failure.ts'

/** Students of all years, from the service. @throws ExecutorFailure `cross_year_roster_fetch` */
export async function readAllYears(calls: ExecutorCalls, url: string): Promise<readonly RosterRow[]> {
  const text = await calls.readRoster(url)
  if (text === null) throw new ExecutorFailure('cross_year_roster_fetch', 'The roster did not come as a whole')
  return parseRoster(text)
}

/** Students, one to a line. */
export const parseRoster = (text: string): readonly RosterRow[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as RosterRow)
