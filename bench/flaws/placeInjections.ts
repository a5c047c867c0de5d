import type { FlawId } from '../../src/messages/rules.ts'
import type { Injection } from './injection.ts'

/** How a slide gets each flaw of where things stand. */
export const placeInjections = {
  'trapped-space': (slide, variant) => {
    const title = slide.querySelector<HTMLElement>('[data-frame] > :is(h1, h2)')
    const body = slide.querySelector<HTMLElement>('.body')
    if (!title || !body?.firstElementChild) return false
    for (const other of [...body.children].slice(1)) other.remove()
    for (const decor of slide.querySelectorAll<HTMLElement>('.hung-numeral')) decor.style.visibility = 'hidden'
    const bounds = slide.getBoundingClientRect()
    const room = bounds.bottom - 64 - body.firstElementChild.getBoundingClientRect().height
    const wanted = title.getBoundingClientRect().bottom + bounds.height * (0.32 + 0.15 * variant)
    if (wanted > room) return false
    body.style.alignSelf = 'start'
    body.style.height = 'auto'
    body.style.translate = `0 ${wanted - body.firstElementChild.getBoundingClientRect().top}px`
    return true
  },
  imbalance: (slide, variant) => {
    const frame = slide.querySelector<HTMLElement>('[data-frame]')
    if (!frame || frame.children.length === 0) return false
    const [x, y] = [
      ['0', '0'],
      ['100%', '0'],
      ['0', '100%'],
      ['100%', '100%'],
    ][Math.floor(variant * 3.99)] ?? ['0', '0']
    const { left, top, width, height } = slide.getBoundingClientRect()
    for (const child of frame.children) {
      if (!(child instanceof HTMLElement)) continue
      const box = child.getBoundingClientRect()
      const at = {
        x: x === '0' ? left - box.left : left + width - box.left,
        y: y === '0' ? top - box.top : top + height - box.top,
      }
      child.style.transformOrigin = `${at.x}px ${at.y}px`
      child.style.transform = 'scale(0.35)'
    }
    return true
  },
  'near-edges': (slide, variant) => {
    const blocks = [
      ...slide.querySelectorAll<HTMLElement>(
        '[data-frame] > :is(h1, h2), .body > p, .body > * > p, .body > table, .body li',
      ),
    ]
    const leftOf = (block: HTMLElement) => Math.round(block.getBoundingClientRect().left)
    const pair = blocks.flatMap((one, at) => {
      const other = blocks.slice(at + 1).find((next) => leftOf(next) === leftOf(one) && !one.contains(next))
      return other ? [other] : []
    })
    const moved = pair[0]
    if (!moved) return false
    moved.style.translate = `${1.5 + 4 * variant}px 0`
    return true
  },
  cramped: (slide, variant) => {
    const blocks = [...slide.querySelectorAll<HTMLElement>('[data-frame] > :is(h1, h2),   .body p, .body li')].filter(
      (block) =>
        !block.querySelector('p, ul, ol') &&
        !block.parentElement?.closest('table') &&
        !block.querySelector('.katex, svg'),
    )
    const inkOf = (block: HTMLElement) => {
      const range = document.createRange()
      range.selectNodeContents(block)
      const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
      const size = Number.parseFloat(getComputedStyle(block).fontSize)
      const middles = lines.map(({ top, bottom }) => (top + bottom) / 2)
      return {
        left: Math.min(...lines.map(({ left }) => left)),
        top: Math.min(...middles) - size / 2,
        bottom: Math.max(...middles) + size / 2,
        size,
      }
    }
    for (const [at, block] of blocks.entries()) {
      const next = blocks[at + 1]
      if (!next) return false
      const [one, other] = [inkOf(block), inkOf(next)]
      if (other.top < one.bottom || Math.abs(one.left - other.left) > 20) continue
      next.style.translate = `0 ${one.bottom - other.top + variant * 2.5}px`
      return true
    }
    return false
  },
  'uneven-margins': (slide, variant) => {
    const frame = slide.querySelector<HTMLElement>('[data-frame]')
    const parts = frame
      ? [...frame.children].filter((child) => child instanceof HTMLElement && !child.matches('[data-decor]'))
      : []
    if (!frame || parts.length === 0) return false
    const { paddingLeft, paddingRight } = getComputedStyle(frame)
    const bounds = frame.getBoundingClientRect()
    const boxes = parts.flatMap((part) => {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
      const lines: DOMRect[] = []
      while (walker.nextNode()) {
        const range = document.createRange()
        range.selectNodeContents(walker.currentNode)
        const isDecor = walker.currentNode.parentElement?.closest('[data-decor], [aria-hidden], .katex-mathml')
        if (!isDecor) lines.push(...[...range.getClientRects()].filter(({ width }) => width > 0))
      }
      return lines
    })
    if (boxes.length === 0) return false
    const into = 8 + 14 * variant
    const toLeft = bounds.left + Number.parseFloat(paddingLeft) - into - Math.min(...boxes.map(({ left }) => left))
    const toRight = bounds.right - Number.parseFloat(paddingRight) + into - Math.max(...boxes.map(({ right }) => right))
    for (const part of parts)
      if (part instanceof HTMLElement)
        part.style.translate = `${Math.floor(variant * 1000) % 2 === 0 ? toLeft : toRight}px 0`
    return true
  },
  'uneven-gaps': (slide, variant) => {
    const body = slide.querySelector<HTMLElement>('.body')
    const words = body?.textContent.trim().slice(0, 30)
    if (!body || !words) return false
    const way = variant > 0.5 ? 'column' : 'row'
    body.style.cssText += `; display: flex; flex-flow: ${way}; align-items: flex-start; gap: 0`
    const cards = [0, 16, 22 + 20 * variant].map((margin) => {
      const card = document.createElement('div')
      card.style.cssText = `flex: none; width: 200px; height: 80px; background: rgb(90, 110, 120); margin: ${way === 'row' ? `0 0 0 ${margin}px` : `${margin}px 0 0`}`
      card.textContent = words
      return card
    })
    body.replaceChildren(...cards)
    return true
  },
} satisfies Partial<Record<FlawId, Injection>>
