/** In the page: read the direction in which the deck is written. */
export function readDirection(): 'ltr' | 'rtl' {
  const slide = document.querySelector('[data-frame], .slidev-layout')
  return slide && getComputedStyle(slide).direction === 'rtl' ? 'rtl' : 'ltr'
}
