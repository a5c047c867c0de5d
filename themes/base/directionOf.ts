/** Languages written from right to left. */
const rightToLeft = /^(?:ar|fa|he|iw|ur|ps|sd|ug|ckb|dv|yi)(?:-|$)/i

/** Get the direction in which a language is written. */
export function directionOf(lang: unknown): 'rtl' | 'ltr' {
  return rightToLeft.test(String(lang ?? '')) ? 'rtl' : 'ltr'
}
