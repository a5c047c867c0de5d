import type { ElementContent, Root } from 'hast'
import type { Output, Talk } from '../output.ts'

/** One self-contained file: the slides as HTML with fonts and images, and a script that shows one at a time. */
export const html: Output = {
  name: 'html',
  extension: 'html',
  description: 'one file that presents in any browser, from a USB stick and without a network',
  async make(talk) {
    const { toHtml } = await import('hast-util-to-html')
    return Buffer.from(toHtml(await documentOf(talk), { allowDangerousHtml: true }))
  },
}

async function documentOf({ open, meta, read, wordsPerMinute, minutes, expendable }: Talk): Promise<Root> {
  const { createHash } = await import('node:crypto')
  const { noteToHast } = await import('../noteToHast.ts')
  const { scheduleOf } = await import('../../present/schedule.ts')
  const { marksMarkup, presenterMarkup } = await import('../../presenter/presenterMarkup.ts')
  const { presenterStyles } = await import('../../presenter/presenterStyles.ts')
  const { playerScript } = await import('./playerScript.ts')
  const { playerStyles, slideStyles } = await import('./playerStyles.ts')
  const { readPageSource } = await import('./page/readPageSource.ts')
  const { readFaces, readStyles } = await import('./readStyles.ts')
  const { pointLinksAtSlides } = await import('../pointLinksAtSlides.ts')
  const { readDirection } = await import('../page/readDirection.ts')

  await pointLinksAtSlides(open)
  const dir = await open.page.evaluate(readDirection)
  const painted = await open.page.evaluate(readPageSource)
  const [faces, styles] = [await readFaces(open.page, painted), await readStyles(open.page, painted)]
  const { slides } = painted
  const className = painted.className.replace(/\bprint\b/, '').trim()
  const script = await playerScript()
  const schedule = JSON.stringify(scheduleOf(read.slides, { wordsPerMinute, minutes, expendable }))
  const speaker = `<style>${presenterStyles}</style><title>Presenter</title></head><body>${presenterMarkup({ frame: '', hasRemote: false })}`
  // Whatever the deck contains, load nothing and run no script but this one.
  const policy = [
    `default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`,
    `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  ].join('; ')

  const head = [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('meta', { name: 'generator', content: 'deckwright' }),
    ...(meta.author ? [element('meta', { name: 'author', content: meta.author })] : []),
    element('title', {}, { type: 'text', value: meta.title }),
    element('style', { className: 'deck' }, raw(`${faces}\n${styles}${slideStyles(open.width, open.height)}`)),
    element('style', {}, raw(playerStyles(open.width, open.height))),
  ]
  // A `.sheet` is the box of one slide in the player; `.slide` in it is scaled.
  const sheets = slides.map(({ id, html }, index) =>
    element(
      'section',
      { className: 'sheet', ariaRoleDescription: 'slide', ariaLabel: `${index + 1} / ${slides.length}` },
      element('div', { className: 'slide', id }, raw(html)),
      element('aside', { className: 'said', dir }, ...noteToHast(read.slides[index]?.note ?? '')),
    ),
  )
  const body = [
    element('main', { dir }, ...sheets),
    element('div', { className: 'marks' }, raw(marksMarkup)),
    element('div', { className: 'cover' }),
    raw(`<template class="speaker">${speaker}</template>`),
    element('script', { className: 'schedule', type: 'application/json' }, raw(schedule.replaceAll('<', '\\u003c'))),
    element('script', {}, raw(script)),
  ]
  const page = element(
    'html',
    { lang: meta.lang, className },
    element('head', {}, ...head),
    element('body', {}, ...body),
  )
  return { type: 'root', children: [{ type: 'doctype' }, page] }
}

function raw(value: string): ElementContent {
  return { type: 'raw', value }
}

function element(
  tagName: string,
  properties: Record<string, string>,
  ...children: ElementContent[]
): Extract<ElementContent, { type: 'element' }> {
  return { type: 'element', tagName, properties, children }
}
