const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text that is safe between tags and in attributes. What XML 1.0 cannot say (control characters, halves of
 * surrogate pairs) becomes U+FFFD; line breaks and tabs do too, as names have none.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** A coordinate; two decimals are finer than any screen. */
export const px = (value: number) => String(Math.round(value * 100) / 100)
