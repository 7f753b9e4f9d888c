import type { Options } from 'tsup'
export function buildsOf(folder: string): Options[]
