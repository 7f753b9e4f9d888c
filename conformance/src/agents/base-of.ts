/** A target without the slash it may end in, for paths to be put behind it. */
export const baseOf = (target: string): string => target.replace(/\/+$/, '')
