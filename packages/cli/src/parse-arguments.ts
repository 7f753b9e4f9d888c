import { InvalidArgumentError, Option } from 'commander'

/** An address of a service. */
export function parseHttpUrl(value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new InvalidArgumentError('Not an http(s) URL.')
  return value
}

/** Integers within bounds, for --port, --concurrency and the like. */
export function integerFrom(minimum: number, maximum = Number.MAX_SAFE_INTEGER): (value: string) => number {
  return (value) => {
    // Number('') and Number('0x10') are numbers, and nobody means them.
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
    if (Number.isSafeInteger(number) && number >= minimum && number <= maximum) return number
    const bounds = maximum === Number.MAX_SAFE_INTEGER ? `of at least ${minimum}` : `from ${minimum} to ${maximum}`
    throw new InvalidArgumentError(`Not an integer ${bounds}.`)
  }
}

/** An option that may be given several times. `none` says what holds where it is not given. */
export const listOption = (flags: string, description: string, none = 'none'): Option =>
  new Option(flags, `${description}; repeatable`).argParser(collect).default([], none)

/** For options that may be given several times. */
export function collect(value: string, earlier: readonly string[]): string[] {
  return [...earlier, value]
}
