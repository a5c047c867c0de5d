/// <reference types="vite/client" />

/** The brand of an organisation: the value of `brand` in a deck's headmatter. */
export interface Brand {
  ground?: string
  ink?: string
  signal?: string
  onSignal?: string
  logo?: string
  fontDisplay?: string
  fontText?: string
  footer?: string
}

const colours = { ground: '--ground', ink: '--ink', signal: '--signal', onSignal: '--on-signal' } as const
const fonts = { fontDisplay: '--font-display', fontText: '--font-text' } as const

/** Return the brand from a deck's settings. Slidev's type of the settings does not declare it. */
export function brandOf(configs: object): Brand {
  return 'brand' in configs && typeof configs.brand === 'object' && configs.brand !== null ? configs.brand : {}
}

/** Set a brand's colours and fonts as custom properties on the page. They replace those of the theme. */
export function applyBrand(brand: Brand): void {
  const root = document.documentElement
  if (root.dataset.brand === JSON.stringify(brand)) return
  root.dataset.brand = JSON.stringify(brand)
  root.classList.toggle('rebased', Boolean(brand.ground || brand.ink))
  for (const [name, token] of entries(colours)) {
    const value = brand[name]
    if (value) root.style.setProperty(token, value)
    else root.style.removeProperty(token)
  }
  const faces: string[] = []
  for (const [name, token] of entries(fonts)) {
    root.style.removeProperty(token)
    const file = brand[name]
    if (!file) continue
    const family = JSON.stringify(`Brand ${name} ${file.includes('variable') ? 'Variable' : 'Static'}`)
    const weights = file.includes('variable') ? 'font-weight: 100 900;' : ''
    faces.push(
      `@font-face { font-family: ${family}; ${weights} font-display: swap; src: url(${JSON.stringify(urlOf(file))}); }`,
    )
    // Use the theme's fonts for characters that the brand's font does not have.
    root.style.setProperty(token, `${family}, ${getComputedStyle(root).getPropertyValue(token)}`)
  }
  const style = document.createElement('style')
  style.textContent = faces.join('\n')
  document.head.append(style)
}

/** Return the URL of the logo. */
export function logoOf({ logo }: Brand): string | undefined {
  return logo && urlOf(logo)
}

/** Return the URL of a file in the deck's folder `public`. The deck may be served below another path than `/`. */
function urlOf(path: string): string {
  return `${import.meta.env.BASE_URL}${path.replace(/^\//, '')}`
}

function entries<T extends object>(object: T): [keyof T, T[keyof T]][] {
  // cast: these objects have only the keys of their types
  return Object.entries(object) as [keyof T, T[keyof T]][]
}
