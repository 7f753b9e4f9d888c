import type { AnyFrame } from '../socket/socket.ts'
import type { Validate } from './create-validator.ts'
import type { Finding } from './judge-answer.ts'

export interface JudgedFrame {
  /** Null for what is no frame at all. */
  readonly frame: AnyFrame | null
  readonly findings: readonly Finding[]
}

/** Holds a text that came over a socket against the frames the contract declares. */
export function judgeFrame(
  text: string,
  frames: Readonly<Record<string, { readonly schema: string }>>,
  validate: Validate,
): JudgedFrame {
  const frame = parseFrame(text)
  if (!frame) return { frame, findings: [{ wanted: 'a frame is JSON and says its type', seen: text }] }
  const declared = Object.hasOwn(frames, frame.type) ? frames[frame.type] : undefined
  if (!declared) {
    const wanted = `the type of a frame is one of ${Object.keys(frames).join(', ')}`
    return { frame, findings: [{ wanted, seen: frame.type }] }
  }
  const problems = validate(declared.schema, frame)
  if (problems.length === 0) return { frame, findings: [] }
  const wanted = `a frame ${frame.type} has the form of ${declared.schema}`
  return { frame, findings: [{ wanted, seen: `${problems.join('; ')}: ${text}` }] }
}

function parseFrame(text: string): AnyFrame | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string') return null
    return value as AnyFrame
  } catch {
    return null
  }
}
