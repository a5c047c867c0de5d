/** Match the tag of a language that is written from right to left. */
const rightToLeft = /^(?:ar|fa|he|iw|ur|ps|sd|ug|ckb|dv|yi)(?:-|$)/i

/** Return the direction in which a language is written: `ar-EG` -> `rtl`. */
export function directionOf(lang: unknown): 'rtl' | 'ltr' {
  return rightToLeft.test(String(lang ?? '')) ? 'rtl' : 'ltr'
}
