/**
 * In the page: give links between slides the name of the place that they mean, which a browser turns into a jump, also
 * in what it prints. Slidev writes `#3` or `#./alias`, where the places are called `003-01`.
 */
export function pointLinksAtSlides(aliases: Record<string, number>): void {
  const places = Array.from(document.querySelectorAll('.print-slide-container'), ({ id }) => id)
  for (const link of document.querySelectorAll('.print-slide-container a[href^="#"]')) {
    const target = decodeURIComponent(link.getAttribute('href') ?? '').replace(/^#(\.?\/)?/, '')
    const place = places.includes(target) ? target : places[(aliases[target] ?? Number(target)) - 1]
    if (place === undefined) link.removeAttribute('href')
    else link.setAttribute('href', `#${place}`)
  }
}
