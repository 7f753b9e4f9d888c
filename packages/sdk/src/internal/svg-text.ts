const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text that is safe between tags and in attributes. What XML 1.0 cannot say (control characters, halves of surrogate
 * pairs) becomes U+FFFD; line breaks and tabs do too, as names and labels have none.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** A coordinate; two decimals are finer than any screen. */
export const px = (value: number): string => String(Math.round(value * 100) / 100 || 0)

/** How wide a text of a common sans-serif face is at most, roughly; enough to keep texts from touching. */
export const textWidthPx = (text: string, fontSizePx: number): number => [...text].length * fontSizePx * 0.56

/** A text that fits a label. Counted in code points: half an emoji is no text. */
export function shorten(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
