import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { countLines, findWhatDoesNotFit } from '../src/outputs/handout/layOut.ts'
import { toSlideFacts } from '../src/outputs/handout/toSlideFacts.ts'
import { neededStyles, usedFaces } from '../src/outputs/html/readStyles.ts'
import { targetsOf } from '../src/outputs/pointLinksAtSlides.ts'
import { overlapsOf } from '../src/render/checks/overlap.ts'
import type { Paint, PaintElement, PaintedPicture, PaintStyle } from '../src/render/paint.ts'
import { toPaintedSlides } from '../src/render/toPaintedSlides.ts'

describe('what is made of a page that was read', () => {
  test('links between slides mean slides by name, number or alias; others lead nowhere', () => {
    const slideIds = ['001-01', '002-01', '003-01']
    const hrefs = ['#3', '#./end', '#002-01', '#nowhere', '#9', '#50%']
    assert.deepEqual(targetsOf({ slideIds, hrefs }, { end: 2 }), ['#003-01', '#002-01', '#002-01', null, null, null])
  })

  test('a handout leaves out slides below their text but the first, and sets long notes in columns', () => {
    const passages = [
      { text: 100, asides: [200, 90, 101] },
      { text: 0, asides: [] },
      { text: 50, asides: [50, 51] },
    ]
    const pairs = [
      { slide: 100, note: 80, lines: 20 },
      { slide: 100, note: 81, lines: 20 },
    ]
    assert.deepEqual(findWhatDoesNotFit({ passages, pairs }), { removed: [2, 4], long: [1] })
    const mm = 96 / 25.4
    assert.deepEqual([0, 6.9 * mm, 7 * mm, 21 * mm].map(countLines), [0, 0, 1, 3])
  })

  test('facts of a slide have links that lead to a slide or out of the talk, and scripts spelled', () => {
    const box = { left: 0, top: 0, width: 0.1, height: 0.1 }
    const links = ['#002', '#gone', 'https://example.com/', 'javascript:alert(1)', './file'].map((href) => ({
      text: '',
      href,
      boxes: [box],
    }))
    const heading = { text: 'H\ue000SUB\ue0012\ue002O', level: 2 }
    const [first] = toSlideFacts([
      { id: '001', heading, text: 'all', links },
      { id: '002', heading: undefined, text: '', links: [] },
    ])
    assert.deepEqual(
      first?.links.map(({ to, text }) => [to, text]),
      [
        [2, '#002'],
        ['https://example.com/', 'https://example.com/'],
      ],
    )
    assert.deepEqual([first?.title, first?.level, first?.text], ['H₂O', 2, 'all'])
  })

  test('an html file has the styles that its slides need, in one order, and the fonts that were loaded', () => {
    const styles = [
      { id: '/b.vue?vue&type=style', css: 'b' },
      { id: '/katex/katex.css', css: 'formula' },
      { id: '/tokens.css', css: 'tokens @font-face { src: url(a) }' },
      { id: '/a.vue?vue&type=style', css: 'a' },
      { id: '/Slidev.vue?vue&type=style&scoped=1', css: 'own' },
    ]
    assert.equal(neededStyles({ styles, hasFormula: false }), 'tokens \na\nb')
    assert.match(neededStyles({ styles, hasFormula: true }), /^formula\n/)
    const face = (family: string, weight: string) => ({ family, weight, css: family, base: '' })
    const faces = [face('"Geist Variable"', '400'), face('"Geist Variable"', '600'), face('KaTeX_Main', '400')]
    const used = usedFaces({ faces, loaded: [{ family: 'Geist Variable', weight: '600' }] })
    assert.deepEqual(used, [faces[1]])
  })
})

describe('painted slides', () => {
  const style: PaintStyle = {
    backgroundClip: 'border-box',
    backgroundColor: 'rgba(0, 0, 0, 0)',
    borderBottomWidth: '0px',
    borderLeftWidth: '0px',
    borderRightWidth: '0px',
    borderTopWidth: '0px',
    color: 'rgb(0, 0, 0)',
    direction: 'ltr',
    display: 'block',
    fill: 'rgb(1, 1, 1)',
    filter: 'none',
    fontSize: '20px',
    fontWeight: '400',
    maskImage: 'none',
    mixBlendMode: 'normal',
    objectFit: 'fill',
    opacity: '1',
    overflowX: 'visible',
    overflowY: 'visible',
    paddingBottom: '',
    paddingLeft: '56px',
    paddingRight: '',
    paddingTop: '',
    stroke: 'none',
    textAlign: 'start',
    webkitTextFillColor: 'rgb(0, 0, 0)',
    webkitTextStrokeWidth: '0px',
  }

  /** A slide with a layout, in which each of some elements stands, with a text in it. */
  const paint = (...inner: (Partial<PaintElement> & { css?: Partial<PaintStyle> })[]): Paint => {
    const element: PaintElement = {
      parent: undefined,
      tag: 'div',
      classes: [],
      attributes: {},
      style: 0,
      box: { x: 0, y: 100, width: 980, height: 552 },
      isVisible: true,
      isSvg: false,
      scale: 1,
    }
    const layout = { ...element, parent: 0, classes: ['slidev-layout', 'kind-table'] }
    const body = { ...element, parent: 1, classes: ['body'] }
    const parents: PaintElement[] = [{ ...element, style: 1 }, layout, body]
    const own = inner.map(({ css: _, ...one }, at): PaintElement => ({ ...element, parent: 2, ...one, style: at + 2 }))
    const texts = inner.map((_, at) => ({
      text: `text ${at}`,
      element: at + 3,
      boxes: [{ x: 10, y: 110, width: 50, height: 30 }],
    }))
    const read = {
      element: 0,
      isStep: false,
      layoutElement: 1,
      continued: '"2/3"',
      texts,
      numbers: [],
      pictures: [],
      showsSource: false,
    }
    const styles = [style, { ...style, backgroundColor: 'white' }, ...inner.map(({ css }) => ({ ...style, ...css }))]
    return { slides: [read, { ...read, isStep: true, texts: [] }], elements: [...parents, ...own], styles }
  }

  test('have the numbers before items, and see one that its text covers', () => {
    const read = paint({})
    const [page] = read.slides
    assert.ok(page)
    const overlapsAt = (x: number, width: number) => {
      const numbers = [{ text: '2019', size: 24, box: { x, y: 110, width, height: 30 } }]
      const [slide] = toPaintedSlides({ ...read, slides: [{ ...page, numbers }] })
      assert.ok(slide)
      return overlapsOf(slide).map(({ a, b, width }) => [a, b, width])
    }
    assert.deepEqual(overlapsAt(-30, 36), [])
    assert.deepEqual(overlapsAt(-30, 58), [['2019', 'text 0', 18]])
  })

  test('have the layout, the room and the number, and pages of steps the number of their slide', () => {
    const [slide, step] = toPaintedSlides(paint())
    assert.deepEqual([slide?.layout, slide?.continues, slide?.slide, step?.slide], ['table', true, 1, 1])
    assert.deepEqual(slide?.room, { x: 56, y: 0, width: 924, height: 552 })
  })

  test('leave out decoration and what is hidden', () => {
    const [slide] = toPaintedSlides(
      paint(
        { tag: 'p' },
        { attributes: { 'data-decor': '' } },
        { attributes: { 'aria-hidden': 'true' } },
        { attributes: { 'aria-hidden': 'true' }, classes: ['katex-html'] },
        { isVisible: false },
      ),
    )
    assert.deepEqual(
      slide?.runs.map(({ text }) => text),
      ['text 0', 'text 3'],
    )
  })

  test('say of each text what it is, how large, on which ground and in which block', () => {
    const [slide] = toPaintedSlides(
      paint(
        { tag: 'p', css: { opacity: '0.5', overflowX: 'hidden' } },
        { tag: 'code', parent: 3, css: { display: 'inline', fontSize: '16px' } },
        { tag: 'text', isSvg: true, scale: 0.5 },
        { tag: 'h2', parent: 1, css: { filter: 'blur(1px)', fontWeight: '600' } },
      ),
    )
    const looks = slide?.runs.map(({ kind, size, block, opacity, asText, title, bold }) => [
      ...[kind, size, block, opacity, asText, title, bold],
    ])
    assert.deepEqual(looks, [
      ['text', 20, 0, 0.5, true, false, false],
      ['code', 16, 0, 0.5, true, false, false],
      ['drawn', 10, 1, 1, true, false, false],
      ['label', 20, 2, 1, false, true, true],
    ])
    assert.deepEqual(slide?.runs[0]?.behind, ['white'])
    assert.deepEqual(slide?.runs[0]?.boxes, [{ x: 10, y: 15, width: 50, height: 20 }])
    assert.deepEqual(slide?.runs[0]?.clip, { x: 0, y: 0, width: 980, height: 552 })
    assert.equal(slide?.runs[2]?.color, 'rgb(1, 1, 1)')
  })

  test('say how text is aligned, and whether a table or a formula sets it', () => {
    const [slide] = toPaintedSlides(
      paint(
        { tag: 'p' },
        { tag: 'p', css: { direction: 'rtl' } },
        { tag: 'p', css: { direction: 'rtl', textAlign: 'left' } },
        { tag: 'p', css: { textAlign: 'right' } },
        { tag: 'p', css: { textAlign: 'end' } },
        { tag: 'table', css: { textAlign: '-webkit-center' } },
        { tag: 'span', classes: ['katex'], css: { textAlign: 'justify' } },
      ),
    )
    assert.deepEqual(
      slide?.runs.map(({ align, inside }) => [align, inside]),
      [
        ['left', undefined],
        ['right', undefined],
        ['left', undefined],
        ['right', undefined],
        ['right', undefined],
        ['center', 'table'],
        ['left', 'formula'],
      ],
    )
  })

  test("have their section's title: the line above a claim, else the title", () => {
    const title = { tag: 'h2', parent: 1 }
    const sectionOf = (...inner: Parameters<typeof paint>) => toPaintedSlides(paint(...inner))[0]?.section
    assert.equal(sectionOf(title, { tag: 'p' }), 'text 0')
    assert.equal(sectionOf(title, { parent: 3, classes: ['kicker'] }, { parent: 3, classes: ['headline'] }), 'text 1')
    assert.equal(sectionOf({ tag: 'p' }), '')
  })

  test('have the grounds under a part of them, and what the theme writes', () => {
    const card = { x: 100, y: 200, width: 300, height: 100 }
    const [slide] = toPaintedSlides(
      paint(
        { box: card, css: { backgroundColor: 'rgb(9, 9, 9)' } },
        { css: { backgroundColor: 'rgb(9, 9, 9)' } },
        { box: card, css: { backgroundColor: 'rgb(9, 9, 9)', display: 'inline' } },
        { box: card, attributes: { 'data-decor': '' }, css: { backgroundColor: 'rgb(9, 9, 9)' } },
      ),
    )
    assert.deepEqual(slide?.panels, [{ ...card, y: 100 }])
    assert.deepEqual(slide?.decor, [{ x: 10, y: 15, width: 50, height: 20 }])
  })

  test('say how many times an image is enlarged, inside of its border and padding', () => {
    const scaleOf = (objectFit: string, own: Partial<PaintedPicture['image']> = {}) => {
      const box = { x: 0, y: 100, width: 424, height: 220 }
      const css = {
        objectFit,
        paddingLeft: '10px',
        paddingRight: '10px',
        borderLeftWidth: '4px',
        borderTopWidth: '20px',
      }
      const read = paint({ tag: 'img', box, css })
      const image = { source: 'a.png', isBroken: false, width: 200, height: 400, ...own }
      for (const slide of read.slides) slide.pictures = [{ element: 3, isSeen: true, isEmpty: false, image }]
      return toPaintedSlides(read)[0]?.pictures[0]?.scale
    }
    assert.deepEqual(scaleOf('fill'), { x: 2, y: 0.5 })
    assert.deepEqual(scaleOf('contain'), { x: 0.5, y: 0.5 })
    assert.deepEqual(scaleOf('cover'), { x: 2, y: 2 })
    assert.deepEqual(scaleOf('scale-down', { width: 40, height: 40 }), { x: 1, y: 1 })
    assert.deepEqual(scaleOf('none'), { x: 1, y: 1 })
    assert.equal(scaleOf('fill', { isBroken: true }), undefined)
  })
})
