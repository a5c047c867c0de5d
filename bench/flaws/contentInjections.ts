import type { FlawId } from '../../src/messages/rules.ts'
import type { Injection } from './injection.ts'

/** How a slide gets each flaw of what stands on it, and how that is set. */
export const contentInjections = {
  'type-sizes': (slide) => {
    const walker = document.createTreeWalker(slide.querySelector('.body') ?? slide, NodeFilter.SHOW_TEXT)
    const words: Text[] = []
    while (walker.nextNode()) {
      const node = walker.currentNode
      const isText =
        node instanceof Text &&
        node.data.trim().length > 3 &&
        !node.parentElement?.closest('pre, code, svg, .katex, [data-decor]')
      if (isText) words.push(node)
    }
    const parts = words.flatMap((node) => {
      const half = node.data.length > 12 ? node.splitText(Math.floor(node.data.length / 2)) : undefined
      const quarter = half && half.data.length > 12 ? half.splitText(Math.floor(half.data.length / 2)) : undefined
      return [node, ...(half ? [half] : []), ...(quarter ? [quarter] : [])]
    })
    const sizes = [19, 21, 23, 25, 27, 29, 31]
    if (parts.length < sizes.length - 1) return false
    for (const [at, part] of parts.entries()) {
      const span = document.createElement('span')
      span.style.fontSize = `${sizes[at % sizes.length]}px`
      part.replaceWith(span)
      span.append(part)
    }
    return true
  },
  'weak-title': (slide, variant) => {
    const title = slide.querySelector<HTMLElement>('[data-frame] > :is(h1, h2)')
    const texts = [...slide.querySelectorAll<HTMLElement>('.body :is(p, li, td)')].filter(
      (text) => !text.closest('pre'),
    )
    if (!title || texts.length === 0) return false
    const letters = new Map<string, number>()
    for (const text of texts) {
      const { fontSize } = getComputedStyle(text)
      letters.set(fontSize, (letters.get(fontSize) ?? 0) + text.textContent.length)
    }
    const [[size] = ['24px']] = [...letters].toSorted((a, b) => b[1] - a[1])
    for (const part of [title, ...title.querySelectorAll<HTMLElement>('*')]) {
      part.style.fontSize = `${Number.parseFloat(size) * (0.9 + 0.14 * variant)}px`
      part.style.fontWeight = '400'
    }
    return true
  },
  'upscaled-image': async (slide, variant) => {
    const body = slide.querySelector<HTMLElement>('.body')
    if (!body) return false
    const canvas = document.createElement('canvas')
    canvas.width = 120
    canvas.height = 80
    const image = new Image()
    image.src = canvas.toDataURL()
    image.alt = 'injected'
    const times = 1.7 + 1.5 * variant
    image.style.cssText = `display: block; object-fit: fill; padding: 0; border: 0; max-width: none; max-height: none; width: ${120 * times}px; height: ${80 * times}px`
    body.replaceChildren(image)
    await image.decode()
    return true
  },
  'distorted-image': async (slide, variant) => {
    const body = slide.querySelector<HTMLElement>('.body')
    if (!body) return false
    const canvas = document.createElement('canvas')
    canvas.width = 400
    canvas.height = 250
    const image = new Image()
    image.src = canvas.toDataURL()
    image.alt = 'injected'
    const stretch = 1.05 + 0.4 * variant
    const [wide, high] = variant > 0.5 ? [stretch, 1] : [1, stretch]
    image.style.cssText = `display: block; object-fit: fill; padding: 0; border: 0; max-width: none; max-height: none; width: ${400 * wide}px; height: ${250 * high}px`
    body.replaceChildren(image)
    await image.decode()
    return true
  },
  'centred-text': (slide) => {
    const texts = [...slide.querySelectorAll<HTMLElement>('.body :is(p, li)')].filter(
      (text) => !text.querySelector('.katex, p, ul, ol, pre, img') && !text.closest('table, svg'),
    )
    const long = texts.filter((text) => {
      const range = document.createRange()
      range.selectNodeContents(text)
      const bottoms = [...range.getClientRects()].map(({ bottom }) => bottom)
      const line = Number.parseFloat(getComputedStyle(text).fontSize)
      return Math.max(...bottoms) - Math.min(...bottoms) > line && getComputedStyle(text).display !== 'grid'
    })
    for (const text of long) text.style.textAlign = 'center'
    return long.length > 0
  },
  widow: (slide) => {
    const lead = [...slide.querySelectorAll<HTMLElement>('.body > p, .body > * > p')].find(
      (text) => Number.parseFloat(getComputedStyle(text).fontSize) >= 28,
    )
    const isFirst = lead === slide.querySelector('.body > *, .body > * > p')
    const titles = slide.querySelectorAll<HTMLElement>('[data-frame] > :is(h1, h2)')
    for (const text of [...titles, ...(lead && isFirst ? [lead] : [])]) {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
      let last: Text | undefined
      while (walker.nextNode())
        if (walker.currentNode instanceof Text && walker.currentNode.data.trim() !== '') last = walker.currentNode
      if (!last || last.parentElement?.closest('.katex, code')) continue
      const whole = last.data.trimEnd()
      const isHan = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\p{P}?$/u.test(whole)
      const end = isHan ? Math.max(...[whole.length - 2 - Number(/\p{P}$/u.test(whole))]) : whole.lastIndexOf(' ') + 1
      const word = whole.slice(end)
      const before = text.textContent.trim().length - word.length
      if (end <= 0 || word.length > (isHan ? 3 : 8) || before < word.length * 5) continue
      const tail = last.splitText(end)
      tail.before(document.createElement('br'))
      const range = document.createRange()
      const lines = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
      const widths: number[] = []
      while (lines.nextNode()) {
        range.selectNodeContents(lines.currentNode)
        widths.push(...[...range.getClientRects()].map(({ width }) => width))
      }
      range.selectNodeContents(tail)
      const alone = range.getBoundingClientRect()
      return alone.width > 0 && alone.width < Math.max(...widths) * 0.25
    }
    return false
  },
  hues: (slide, variant) => {
    const texts = [...slide.querySelectorAll<HTMLElement>('[data-frame] :is(h1, h2, p, li, td)')].filter(
      (text) => !text.closest('[data-decor], pre, svg') && text.textContent.trim().length > 1,
    )
    const colours = [
      'rgb(220, 40, 40)',
      'rgb(30, 160, 60)',
      'rgb(40, 80, 230)',
      'rgb(200, 60, 200)',
      'rgb(220, 160, 0)',
    ]
    if (texts.length < colours.length) return false
    for (const [at, text] of texts.entries()) {
      if (variant > 0.5) text.style.backgroundColor = colours[at % colours.length] ?? ''
      else
        for (const part of [text, ...text.querySelectorAll<HTMLElement>('*')])
          part.style.color = colours[at % colours.length] ?? ''
    }
    return true
  },
  clutter: (slide, variant) => {
    const body = slide.querySelector<HTMLElement>('.body')
    const text = [...slide.querySelectorAll<HTMLElement>('.body :is(p, li)')].find((one) => !one.closest('table, svg'))
    if (!body || !text) return false
    const words = text.textContent.trim().replaceAll(/\s+/g, ' ')
    if (words.length < 10) return false
    const paragraph = (content: string) => {
      const made = document.createElement('p')
      made.style.cssText = 'font-size: 12px; line-height: 1.2; margin: 0'
      made.textContent = content
      return made
    }
    if (variant > 0.5)
      body.replaceChildren(...Array.from({ length: 20 + Math.floor(variant * 8) }, () => paragraph(words.slice(0, 20))))
    else body.replaceChildren(paragraph(`${words} `.repeat(Math.ceil((1000 + variant * 400) / words.length))))
    return true
  },
  'long-lines': (slide) => {
    const text = [...slide.querySelectorAll<HTMLElement>('.body :is(p, li)')].find(
      (one) => !one.closest('table, svg') && one.textContent.trim().length > 10,
    )
    if (!text) return false
    const words = text.textContent.trim().replaceAll(/\s+/g, ' ')
    text.textContent = `${words} `.repeat(Math.ceil(700 / words.length))
    text.style.cssText +=
      '; font-size: 13px; width: 868px; max-width: none; min-width: 868px; text-wrap: wrap; columns: auto'
    return true
  },
} satisfies Partial<Record<FlawId, Injection>>
