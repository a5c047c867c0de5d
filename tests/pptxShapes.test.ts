import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { toGeneratedWords } from '../src/outputs/pptx/normalise/toGeneratedWords.ts'
import { toShapes } from '../src/outputs/pptx/normalise/toShapes.ts'
import type { GeneratedContent } from '../src/outputs/pptx/page/readGenerated.ts'
import type { Shape } from '../src/outputs/pptx/shapes.ts'
import type { ElementSnapshot, GeneratedStyle, Snapshot, Style, TextSnapshot } from '../src/outputs/pptx/snapshot.ts'
import type { Box } from '../src/render/paintedSlide.ts'

/** An element of a snapshot that is written by hand. */
interface Sketch {
  tag?: string
  classes?: string[]
  attributes?: Record<string, string>
  style?: Partial<Style>
  before?: Partial<GeneratedStyle>
  after?: Partial<GeneratedStyle>
  box?: Partial<Box>
  image?: ElementSnapshot['image']
  isVisible?: boolean
}

const plain: Style = {
  backgroundColor: 'none',
  backgroundImage: 'none',
  borderBottomColor: 'black',
  borderBottomStyle: 'none',
  borderBottomWidth: '0px',
  borderLeftColor: 'black',
  borderLeftStyle: 'none',
  borderLeftWidth: '0px',
  borderRightColor: 'black',
  borderRightStyle: 'none',
  borderRightWidth: '0px',
  borderTopColor: 'black',
  borderTopLeftRadius: '0px',
  borderTopStyle: 'none',
  borderTopWidth: '0px',
  color: 'black',
  direction: 'ltr',
  display: 'block',
  fontFamily: 'Geist, sans-serif',
  fontSize: '20px',
  fontWeight: '400',
  letterSpacing: 'normal',
  lineHeight: '30px',
  maskImage: 'none',
  objectFit: 'fill',
  opacity: '1',
  paddingBottom: '0px',
  paddingInlineStart: '0px',
  paddingLeft: '0px',
  paddingRight: '0px',
  paddingTop: '0px',
  position: 'static',
  textAlign: 'start',
  textDecorationLine: 'none',
  textTransform: 'none',
  whiteSpace: 'normal',
}

const generated: GeneratedStyle = {
  backgroundColor: 'none',
  borderTopLeftRadius: '0px',
  color: 'black',
  content: '""',
  display: 'inline',
  fontFamily: 'Geist, sans-serif',
  fontSize: '20px',
  fontWeight: '400',
  height: 'auto',
  letterSpacing: 'normal',
  position: 'static',
  textDecorationLine: 'none',
  visibility: 'visible',
  width: 'auto',
}

const colours = {
  none: { hex: '000000', alpha: 0 },
  black: { hex: '000000', alpha: 1 },
  red: { hex: 'FF0000', alpha: 1 },
}

/** Writes snapshots by hand. Every element stands below the one before it, 30 px high. */
class Sketchbook {
  #styles: Style[] = []
  #generated: GeneratedStyle[] = []
  #count = 0

  element(sketch: Sketch, ...children: (ElementSnapshot | string)[]): ElementSnapshot {
    const at = this.#count++
    const box = { x: 100, y: 100 + 30 * at, width: 400, height: 30, ...sketch.box }
    const add = (style: Partial<GeneratedStyle> | undefined) =>
      style ? this.#generated.push({ ...generated, ...style }) - 1 : undefined
    return {
      at,
      tag: sketch.tag ?? 'p',
      classes: sketch.classes ?? [],
      attributes: sketch.attributes ?? {},
      style: this.#styles.push({ ...plain, ...sketch.style }) - 1,
      before: add(sketch.before),
      after: add(sketch.after),
      box,
      isVisible: sketch.isVisible ?? true,
      start: sketch.tag === 'ol' ? 1 : undefined,
      image: sketch.image,
      children: children.map((child): ElementSnapshot | TextSnapshot =>
        typeof child === 'string' ? { text: child, boxes: [{ ...box, width: 10 * child.length }] } : child,
      ),
    }
  }

  inline(tag: string, ...children: (ElementSnapshot | string)[]): ElementSnapshot {
    return this.element({ tag, style: { display: 'inline' }, box: { y: 100 } }, ...children)
  }

  shapes(...blocks: ElementSnapshot[]): { shapes: Shape[]; marks: Record<number, string> } {
    const page = this.element({ tag: 'div', classes: ['slidev-page'] }, ...blocks)
    const snapshot: Snapshot = {
      slides: [{ id: '001-01', frame: { x: 100, y: 50, width: 980, height: 552 }, root: page }],
      styles: this.#styles,
      generatedStyles: this.#generated,
      colours,
      tokens: { ground: 'none', ink: 'black', signal: 'red' },
    }
    const { deck, marks } = toShapes(snapshot)
    return { shapes: deck.slides[0]?.shapes ?? [], marks: Object.fromEntries(marks) }
  }
}

describe('shapes of a snapshot', () => {
  const textsOf = (shapes: Shape[]) =>
    shapes.flatMap((shape) =>
      shape.kind === 'text'
        ? [shape.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('|')).join('\n')]
        : [],
    )

  test('a paragraph is a text, with a run for each style, on the slide', () => {
    const book = new Sketchbook()
    const { shapes } = book.shapes(
      book.element({ box: { y: 100 } }, 'See\n  ', book.inline('sup', 'this'), ' and H', book.inline('sub', '2')),
    )
    assert.deepEqual(textsOf(shapes), ['See |this| and H|2'])
    const [text] = shapes
    assert.ok(text?.kind === 'text')
    assert.deepEqual([text.box.x, text.isTitle, text.oneLine], [0, true, true])
    assert.deepEqual(
      text.paragraphs[0]?.runs.map(({ script: raised }) => raised),
      [undefined, 'super', undefined, 'sub'],
    )
  })

  test('words between blocks are texts of their own; what is hidden is none', () => {
    const book = new Sketchbook()
    const { shapes } = book.shapes(
      book.element(
        { tag: 'div' },
        'one ',
        book.inline('b', 'two'),
        book.element({ tag: 'p' }, 'three'),
        book.element({ isVisible: false }, 'hidden'),
        book.element({ style: { opacity: '0' } }, 'transparent'),
        ' ',
      ),
    )
    assert.deepEqual(textsOf(shapes), ['one two', 'three'])
  })

  test('items below one another are one text with marks, those in columns are several', () => {
    const book = new Sketchbook()
    const item = (text: string, box: Partial<Box>) =>
      book.element(
        { tag: 'li', attributes: { 'data-marker': '' }, before: { content: '"–"', color: 'red' }, box },
        text,
      )
    const list = book.element(
      { tag: 'ul' },
      item('one', { y: 100 }),
      item('two', { y: 140 }),
      item('three', { x: 600, y: 100 }),
    )
    const { shapes, marks } = book.shapes(list)
    assert.deepEqual(textsOf(shapes), ['one\ntwo', 'three'])
    const [first] = shapes
    assert.ok(first?.kind === 'text')
    assert.deepEqual(first.paragraphs[0]?.marker, { colour: colours.red, character: '–' })
    assert.ok((first.paragraphs[1]?.before ?? 0) > 0)
    assert.deepEqual(Object.values(marks), ['item', 'item', 'item'])
  })

  test('a small picture among words stands over the room that it has in their line', () => {
    const book = new Sketchbook()
    const icon = (x: number) =>
      book.element({
        tag: 'img',
        attributes: { 'data-icon': '', alt: 'play' },
        style: { display: 'inline' },
        box: { x, width: 24 },
      })
    const { shapes } = book.shapes(
      book.element({}, 'Press ', icon(40), ' now.'),
      book.element({ tag: 'ul' }, book.element({ tag: 'li' }, icon(8), ' first')),
    )
    const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? shape.paragraphs : []))
    const words = texts.map(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join('')
        .replace(/\u00a0+/g, '_'),
    )
    assert.deepEqual(words, ['Press _ now.', '_ first'])
    assert.equal(shapes.filter(({ kind }) => kind === 'picture').length, 2)
  })

  test('a picture in a cell stands over its table, with its description', () => {
    const book = new Sketchbook()
    const image = (alt: string) =>
      book.element({ tag: 'img', attributes: { alt }, style: { display: 'block' }, box: { width: 80, height: 40 } })
    const cell = (alt: string) => book.element({ tag: 'td', style: { display: 'table-cell' } }, image(alt))
    const { shapes } = book.shapes(
      book.element(
        { tag: 'table', style: { display: 'table' } },
        book.element({ tag: 'tr' }, cell('before'), cell('after')),
      ),
    )
    assert.deepEqual(
      shapes.map((shape) => (shape.kind === 'picture' ? shape.alt : shape.kind)),
      ['table', 'before', 'after'],
    )
  })

  test('an ordered list counts as the article does', () => {
    const book = new Sketchbook()
    const item = (text: string, attributes: Record<string, string> = {}) =>
      book.element(
        { tag: 'li', attributes: { 'data-marker': '', ...attributes }, before: { content: 'counter(i)' } },
        text,
      )
    const { shapes } = book.shapes(book.element({ tag: 'ol' }, item('a', { 'data-number': '7' }), item('b')))
    const [text] = shapes
    assert.ok(text?.kind === 'text')
    const numbers = text.paragraphs.map(({ marker }) => marker && 'number' in marker && marker.number)
    assert.deepEqual(numbers, [7, 2])
  })

  test('a ground and its rules are areas; what a style sheet draws on stays in the picture', () => {
    const book = new Sketchbook()
    const card = { style: { backgroundColor: 'red', borderLeftWidth: '4px', borderLeftStyle: 'solid', opacity: '0.5' } }
    const { shapes } = book.shapes(book.element({ tag: 'div', ...card }, book.element({}, 'text')))
    const fills = shapes.filter((shape) => shape.kind === 'fill')
    assert.deepEqual(
      fills.map(({ box, colour }) => [box.width, colour]),
      [
        [400, { hex: 'FF0000', alpha: 0.5 }],
        [4, { hex: '000000', alpha: 0.5 }],
      ],
    )
    const other = new Sketchbook()
    const drawn = other.element({}, other.element({ after: { content: '""' } }, 'text'))
    const kinds = other.shapes(other.element({ tag: 'div', ...card }, drawn)).shapes.map(({ kind }) => kind)
    assert.deepEqual(kinds, ['text'])
  })

  test('a table keeps its rows, the head first, and becomes texts where a style sheet sets it so', () => {
    const cells = (book: Sketchbook, ...texts: string[]) =>
      book.element({ tag: 'tr' }, ...texts.map((text) => book.element({ tag: 'td' }, text)))
    const table = (book: Sketchbook, display: string) =>
      book.element(
        { tag: 'table', style: { display } },
        book.element({ tag: 'tbody' }, cells(book, 'a', 'b')),
        book.element({ tag: 'thead' }, cells(book, 'A', 'B')),
      )
    const book = new Sketchbook()
    const [found] = book.shapes(table(book, 'table')).shapes
    assert.ok(found?.kind === 'table')
    const words = found.rows.map((row) => row.cells.map((cell) => cell.paragraphs[0]?.runs[0]?.text))
    assert.deepEqual(words, [
      ['A', 'B'],
      ['a', 'b'],
    ])
    const other = new Sketchbook()
    assert.deepEqual(textsOf(other.shapes(table(other, 'grid')).shapes), ['a', 'b', 'A', 'B'])
  })

  test('a picture is described by its author, its source, its words or its name; decoration is not', () => {
    const describe = (make: (book: Sketchbook) => ElementSnapshot) => {
      const book = new Sketchbook()
      const [picture] = book.shapes(make(book)).shapes
      assert.ok(picture?.kind === 'picture')
      return [picture.alt, picture.source]
    }
    const address = 'http://127.0.0.1/images/a%20dot.png'
    const image = { source: address, naturalWidth: 40, naturalHeight: 3 }
    const img = (attributes: Record<string, string>) => (book: Sketchbook) =>
      book.element({ tag: 'img', attributes, image })
    assert.deepEqual(describe(img({ alt: 'A dot' })), ['A dot', address])
    assert.deepEqual(describe(img({ alt: '' })), ['a dot.png', address])
    assert.deepEqual(describe(img({ role: 'none' })), ['', address])
    const svg = (book: Sketchbook) =>
      book.element({ tag: 'svg' }, book.element({ tag: 'style' }, 'text {}'), book.element({ tag: 'text' }, 'Load'))
    assert.deepEqual(describe(svg), ['Load', undefined])
    const formula = (book: Sketchbook) =>
      book.element({ tag: 'span', classes: ['katex-display'] }, book.element({ tag: 'annotation' }, 'x^2'))
    assert.deepEqual(describe(formula), ['x^2', undefined])
  })

  test('a formula in a line is text where a line can hold it, else its TeX', () => {
    const runs = (make: (book: Sketchbook) => ElementSnapshot) => {
      const book = new Sketchbook()
      const math = book.element({ tag: 'semantics' }, make(book), book.element({ tag: 'annotation' }, 'T'))
      const [shape] = book.shapes(
        book.element({}, 'So ', book.element({ tag: 'span', classes: ['katex'], style: { display: 'inline' } }, math)),
      ).shapes
      assert.ok(shape?.kind === 'text')
      return shape.paragraphs[0]?.runs.map(({ text, script: raised, bold }) => [
        text,
        ...(raised ? [raised] : []),
        ...(bold ? ['bold'] : []),
      ])
    }
    const sign = (book: Sketchbook, tag: string, text: string, variant?: string) =>
      book.element({ tag, attributes: variant ? { mathvariant: variant } : {} }, text)
    const row =
      (...signs: [tag: string, text: string, variant?: string][]) =>
      (book: Sketchbook) =>
        book.element({ tag: 'mrow' }, ...signs.map((one) => sign(book, ...one)))
    const script =
      (tag: string, ...texts: string[]) =>
      (book: Sketchbook) =>
        book.element({ tag }, ...texts.map((text) => sign(book, 'mi', text)))
    assert.deepEqual(runs(row(['mi', 'x'], ['mo', '='], ['mo', '−'], ['mn', '1'])), [['So x = −1']])
    assert.deepEqual(runs(row(['mi', 'sin'], ['mo', '\u2061'], ['mi', 'x'], ['mspace', ''])), [['So sin x']])
    const product = row(['mi', 'n'], ['mi', 'log'], ['mo', '\u2061'], ['mi', 'n'])
    assert.deepEqual(runs(product), [['So n log n']])
    const logarithm = (book: Sketchbook) =>
      book.element({ tag: 'mrow' }, sign(book, 'mn', '2'), script('msub', 'log', '2')(book), sign(book, 'mo', '\u2061'))
    assert.deepEqual(runs(logarithm), [['So 2 log'], ['2', 'sub']])
    assert.deepEqual(runs(row(['mi', 'R', 'double-struck'], ['mi', 'F', 'bold'])), [['So ℝ'], ['F', 'bold']])
    assert.deepEqual(runs(script('msubsup', 'x', 'i', '2')), [['So x'], ['i', 'sub'], ['2', 'super']])
    assert.deepEqual(runs(script('msup', 'f', '′')), [['So f′']])
    for (const other of [
      row(['mi', 'A', 'script']),
      row(['mi', 'B', 'double-struck']),
      script('mfrac', '1', '2'),
      script('msub', 'x'),
    ])
      assert.deepEqual(runs(other), [['So T']])
  })

  test('the title is the heading; without one the largest text', () => {
    const book = new Sketchbook()
    const heading = book.element({ tag: 'h2' }, 'Title')
    const layout = book.element({ tag: 'div', classes: ['slidev-layout'] }, book.element({}, 'text'), heading)
    const titles = (shapes: Shape[]) => shapes.map((shape) => shape.kind === 'text' && shape.isTitle)
    assert.deepEqual(titles(book.shapes(layout).shapes), [false, true])
    const other = new Sketchbook()
    const large = other.element({ style: { fontSize: '40px' } }, 'large')
    assert.deepEqual(titles(other.shapes(other.element({}, 'small'), large).shapes), [false, true])
  })
})

test('generated words are written where a presentation has nothing of the kind', () => {
  const content = (tag: string, text: string, more: Partial<GeneratedContent> = {}): GeneratedContent => ({
    ...{ at: 3, place: 'before', content: text, display: 'block', visibility: 'visible', fontSize: '20px' },
    ...{ backgroundColor: 'transparent', width: '5px', height: '5px' },
    host: { tag, display: 'inline', fontSize: '20px', attributes: { 'data-host': 'example.com' } },
    ...more,
  })
  const host = { at: 3, place: 'before', isApart: true }
  assert.deepEqual(toGeneratedWords([content('a', 'attr(data-host)')]).words, [{ ...host, text: 'example.com' }])
  assert.deepEqual(toGeneratedWords([content('div', '"a \\"b\\"" / "c"')]).words, [{ ...host, text: 'a "b"' }])
  assert.deepEqual(toGeneratedWords([content('li', '"–"')]), { markers: [3], words: [] })
  assert.deepEqual(toGeneratedWords([content('li', '"–"', { fontSize: '40px' })]).words.length, 1)
  assert.deepEqual(toGeneratedWords([content('li', '""')]), { markers: [3], words: [] })
  assert.deepEqual(toGeneratedWords([content('p', '"x"', { visibility: 'hidden' })]), { markers: [], words: [] })
})
