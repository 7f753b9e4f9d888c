import type { LinkStyle } from '../generated/types.ts'
import type { LabRead } from '../topology/lab-records.ts'

const STYLES: ReadonlySet<unknown> = new Set<LinkStyle>(['orthogonal', 'bezier', 'straight'])

/**
 * What only the document tells: how links are drawn by default and what part of the canvas is seen. The rest of it
 * is left alone: its status of nodes may be long out of date, and it was read before its place in the stream was.
 */
export function documentSettings(payload: Readonly<Record<string, unknown>>): Pick<LabRead, 'defaults' | 'viewport'> {
  const { defaults, viewport } = payload
  const style = isObject(defaults) ? defaults['link_style'] : undefined
  return {
    ...(STYLES.has(style) ? { defaults: { link_style: style as LinkStyle } } : {}),
    ...(isViewport(viewport) ? { viewport: { x: viewport.x, y: viewport.y, zoom: viewport.zoom } } : {}),
  }
}

function isViewport(value: unknown): value is { readonly x: number; readonly y: number; readonly zoom: number } {
  return isObject(value) && ['x', 'y', 'zoom'].every((key) => Number.isFinite(value[key]))
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
