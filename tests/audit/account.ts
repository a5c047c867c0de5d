import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Article, Block, Picture, Place, Row } from './article.ts'
import { commonest } from './commonest.ts'
import { deckWordsOf } from './deckWords.ts'
import type { Finding } from './finding.ts'
import { findPrivate } from './findPrivate.ts'
import { findRunTogether } from './findRunTogether.ts'
import { judgeFiles } from './judgeFiles.ts'
import { gap, linkEnd } from './readArticle.ts'
import { type Edition, type Files, plainAddress, presented, printed, textOf } from './readFiles.ts'
import type { PptxPicture } from './readPptxFile.ts'
import { isNumber, isShaped, Stream, weightOf, wordsOf } from './words.ts'

export interface Count {
  found: number
  all: number
}

/** What became of an article. */
export interface Account {
  counts: Record<'words' | 'numbers' | 'pictures' | 'embeds' | 'links', Count>
  findings: Finding[]
  /** What was left out or read elsewhere, by the name of the rule. */
  omitted: Map<string, Place[]>
}

/** So much proves that a run of words is the article's. */
const telling = 3

/** Account for every word, number, picture, embed and link of an article in the files that were made of it. */
export function account(article: Article, files: Files): Account {
  return new Accountant(article, files).run()
}

class Accountant {
  readonly #article: Article
  readonly #files: Files
  readonly #editions: Edition[]
  readonly #account: Account
  /** Where lines run from right to left pdf.js gives their words in another order. */
  readonly #isTurned: boolean

  constructor(article: Article, files: Files) {
    this.#article = article
    this.#files = files
    this.#editions = [printed(files), presented(files)]
    this.#isTurned = article.blocks.filter(({ text }) => isShaped(text)).length * 4 > article.blocks.length
    const count = () => ({ found: 0, all: 0 })
    this.#account = {
      counts: { words: count(), numbers: count(), pictures: count(), embeds: count(), links: count() },
      findings: [],
      omitted: new Map([...article.omitted].map(([rule, places]) => [rule, [...places]])),
    }
  }

  run(): Account {
    for (const block of this.#article.blocks) this.#accountForBlock(block)
    for (const edition of this.#editions) {
      if (this.#isTurned && edition === this.#editions[0]) continue
      this.#countShort(edition)
      this.#accountForRows(edition)
    }
    this.#accountForTables()
    this.#accountForPictures()
    for (const place of this.#article.embeds) this.#accountForAddress('embeds', place)
    for (const place of this.#article.links) this.#accountForAddress('links', place)
    this.#accountForBreaks()
    this.#findInvented()
    this.#account.findings.push(
      ...this.#files.faults,
      ...findPrivate(this.#article, this.#files, this.#editions),
      ...findRunTogether(this.#article, this.#files),
      ...judgeFiles(this.#article, this.#files),
    )
    return this.#account
  }

  #find(kind: string, line: number, text: string, where: string): void {
    this.#account.findings.push({ kind, line, text, where })
  }

  #omit(rule: string, place: Place): void {
    const places = this.#account.omitted.get(rule) ?? []
    places.push({ line: place.line, text: place.text })
    this.#account.omitted.set(rule, places)
  }

  #accountForBlock(block: Block): void {
    const words = wordsOf(block.text)
    const isDrawn = block.kind === 'formula' || block.kind === 'diagram'
    const [pdf, pptx] = this.#editions
    const missing = new Set<number>()
    for (const edition of this.#editions) {
      if (isDrawn && edition === pdf) continue
      const streams = [edition.shown, edition.said, edition.descriptions]
      const covered = coverBlock(block, streams)
      let lost = words.flatMap((_, at) => (covered[at] ? [] : [at]))
      // The deck may have other commands between the letters: `\ce{H2O}` is `\mathrm{H}_2\mathrm{O}`.
      if (block.kind === 'formula') lost = lost.filter((at) => !streams.some((stream) => stream.has(words[at] ?? '')))
      const isUnread = this.#isTurned || isShaped(block.text)
      if (edition === pdf && pptx && lost.length > 0 && (isUnread || this.#lacksFont(block.text))) {
        // pdf.js gives such letters as other signs, and what stands between them in another order; or there is no sign of them.
        const isRead = (text: string) => !isShaped(text) && !this.#lacksFont(text)
        lost = lost.filter((at) => isRead(words[at] ?? '') && !streams.some((stream) => stream.has(words[at] ?? '')))
        this.#omit(`letters that ${isUnread ? 'pdf.js does not read' : 'no font has'}, looked for in the pptx`, block)
      }
      if (lost.length > 0 && block.rule) {
        this.#omit(block.rule, block)
        return
      }
      for (const at of lost) missing.add(at)
      for (const [from, to] of runsOf(lost)) {
        const run = words.slice(from, to + 1)
        const around = `${words.slice(Math.max(0, from - 3), from).join(' ')} [${run.join(' ')}] ${words.slice(to + 1, to + 4).join(' ')}`
        const kind =
          block.kind === 'code' || !run.every(isNumber)
            ? `${block.kind === 'cell' ? 'cell' : 'words'} lost`
            : 'number lost'
        this.#find(kind, block.line, `${block.kind}: ${around.trim()}`, edition.name)
      }
    }
    if (isDrawn) this.#omit('drawn, looked for in the pptx by its description', block)
    for (const [at, text] of words.entries()) {
      const count = this.#account.counts[isNumber(text) ? 'numbers' : 'words']
      count.all += 1
      if (!missing.has(at)) count.found += 1
    }
  }

  /** Tell whether the text has a character of which the command told that no font has it. */
  #lacksFont(text: string): boolean {
    const { missingGlyphs } = this.#files
    return missingGlyphs.size > 0 && [...text].some((character) => missingGlyphs.has(character))
  }

  /** Tell whether the presentation has a text that cannot be looked for in the PDF. */
  #isUnprinted(edition: Edition, text: string): boolean {
    return edition === this.#editions[0] && (isShaped(text) || this.#lacksFont(text))
  }

  /** A short text occurs often: it has to be there as often as in the article, and a cell beside its neighbours. */
  #countShort(edition: Edition): void {
    const { name, shown, said } = edition
    const isDrawn = ({ kind }: Block) => /^(?:formula|diagram|description)$/.test(kind)
    const all = new Stream(this.#article.blocks.flatMap((block) => (block.rule || isDrawn(block) ? [] : [block.text])))
    const groups = new Map<string, Block[]>()
    for (const block of this.#article.blocks) {
      const words = wordsOf(block.text)
      const isShort = block.kind === 'cell' || (countable.test(block.kind) && weightOf(words) < 10)
      // The title stands in the footer too, which isn't read.
      if (block.rule || !isShort || block.text === this.#article.title) continue
      if (words.some(isShaped) || this.#isUnprinted(edition, block.text)) continue
      if (block.kind === 'heading' && number.test(block.text)) continue
      const letters = words.join('')
      groups.set(letters, [...(groups.get(letters) ?? []), block])
    }
    const streams = [shown, said]
    for (const [letters, blocks] of groups) {
      const isLong = weightOf(wordsOf(blocks[0]?.text ?? '')) >= 5
      const has = shown.count(letters) + said.count(letters)
      // Where a part of the cell may stand apart there is nothing to count.
      if (has === 0 && blocks.some(isInParts)) continue
      // A handout has the numbers of addresses between the words of an item.
      if (name === 'PDF and handout' && blocks.some(({ kind, text }) => kind !== 'cell' && text.includes(linkEnd)))
        continue
      // Where a neighbour cannot be read in the PDF, its place proves nothing.
      const isSeen = ({ text, near }: Block) =>
        ![text, ...(near?.before ?? []), ...(near?.after ?? [])].some((one) => this.#isUnprinted(edition, one))
      const alone = blocks.filter(
        (block) => block.near && isSeen(block) && !streams.some((stream) => standsBeside(block, stream)),
      )
      const isEnough = shown.countUnits(letters) + said.countUnits(letters) >= blocks.length
      // A number in a short text may occur elsewhere: the text has to be there as a whole.
      const isWhole = !isLong || blocks.length > 1 || wordsOf(blocks[0]?.text ?? '').some(isNumber)
      const isMissing = !isEnough && has < all.count(letters) && isWhole
      const [first] = alone.length > 0 ? alone : isMissing ? blocks : []
      if (!first) continue
      const kind = first.kind === 'cell' ? 'cell lost' : 'words lost'
      const text = `${first.kind}: ${first.text} (${all.count(letters)} times in the article, ${has} here)`
      this.#find(kind, first.line, text, name)
    }
  }

  /** Where most rows of a table stand whole, each has to: a number in it occurs elsewhere as well. */
  #accountForRows(edition: Edition): void {
    const { name, shown, said } = edition
    const streams = [shown, said]
    for (const rows of this.#tables()) {
      const isPlain = (text: string) => !text.includes(gap) && !text.includes(linkEnd) && !isShaped(text)
      const plain = rows.filter(({ text }) => isPlain(text) && !this.#isUnprinted(edition, text))
      const torn = plain.filter(({ text }) => !streams.some((stream) => stream.hasWords(wordsOf(text))))
      this.#findTorn(torn, plain.length, name)
    }
  }

  /** The presentation has tables, so that it can be told of each cell what stands in it, formulas or not. */
  #accountForTables(): void {
    const free = new Set(
      this.#files.pptx.slides.flatMap(({ rows }) =>
        rows.map((row) => row.map((cell) => wordsOf(cell.map(textOf).join(' ')).join(''))),
      ),
    )
    for (const rows of this.#tables()) {
      const torn = rows.filter(({ cells }) => {
        const found = rowsOf(cells, free)
        for (const row of found) free.delete(row)
        return found.length === 0
      })
      this.#findTorn(torn, rows.length, 'pptx')
      // Where all other cells of a row stand there, this one is lost, whatever became of the other rows.
      for (const { cells } of torn) {
        const lost = cellThatDiffers(cells, free)
        if (lost) this.#find('cell lost', lost.line, `cell: ${lost.text}`, 'pptx')
      }
    }
  }

  /** The rows of each table. */
  #tables(): { line: number; text: string; cells: Block[] }[][] {
    const tables = new Map<number, Row[]>()
    for (const row of this.#article.rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row])
    return [...tables.values()].map((rows) =>
      rows.map(({ cells }) => ({ line: cells[0]?.line ?? 0, text: cells.map(({ text }) => text).join(' '), cells })),
    )
  }

  #findTorn(torn: { line: number; text: string }[], all: number, where: string): void {
    if (torn.length * 2 >= all) return
    for (const { line, text } of torn)
      if (weightOf(wordsOf(text)) < 30) this.#find('cell lost', line, `row: ${text}`, where)
  }

  #accountForPictures(): void {
    const drawn = this.#files.pptx.slides.flatMap((slide, at) => slide.pictures.map((picture) => ({ picture, at })))
    const free = new Set(drawn)
    const wanted = this.#article.pictures.filter(({ rule }) => !rule)
    for (const picture of wanted) {
      this.#account.counts.pictures.all += 1
      const isRefused = this.#files.said.includes(`Cannot show \`${picture.source}\``)
      const bytes = isRefused ? undefined : bytesOf(this.#article.file, picture)
      if (!bytes) {
        // Where it has no description nothing can stand in its place: then the command has to say so.
        const isReported = picture.text === '' && this.#files.said.includes(picture.source)
        if (isReported || this.#isTold(picture)) this.#account.counts.pictures.found += 1
        else
          this.#find(
            'picture lost',
            picture.line,
            `${picture.source} cannot be had, and nothing stands in its place`,
            'PDF, pptx',
          )
        this.#omit(
          isReported ? 'picture without a description, missing as the command says' : 'picture that is not at hand',
          { line: picture.line, text: picture.source },
        )
        continue
      }
      const candidates = [...free]
      const match =
        candidates.find((one) => one.picture.bytes && bytes.equals(one.picture.bytes)) ??
        candidates.find((one) => isDescribedBy(picture, one.picture.description)) ??
        candidates.find((one) => !one.picture.description)
      if (!match && this.#isSaid(picture)) {
        this.#account.counts.pictures.found += 1
        this.#omit('picture in a sentence that is only said', { line: picture.line, text: picture.source })
        continue
      }
      if (!match) {
        this.#find('picture lost', picture.line, picture.source, 'pptx')
        continue
      }
      free.delete(match)
      const page = this.#files.pdf.pages[match.at]
      if (page && inkWithin(page.drawn, match.picture) > 0.004) this.#account.counts.pictures.found += 1
      else this.#find('picture lost', picture.line, `${picture.source} is not drawn on page ${match.at + 1}`, 'PDF')
    }
    for (const { picture, at } of free) {
      const page = this.#files.pdf.pages[at]
      if (page && picture.width * picture.height > 0.01 && inkWithin(page.drawn, picture) <= 0.004)
        this.#find('picture lost', 0, `${picture.description || 'a picture'} is not drawn on page ${at + 1}`, 'PDF')
    }
  }

  /** The notes of a presentation cannot show a picture: its description stands there, or the name of its file. */
  #isSaid({ source, text }: Picture): boolean {
    const words = wordsOf(text || (localName(source) ?? source))
    const [, pptx] = this.#editions
    if (!pptx?.said.hasWords(words)) return false
    // The same words in a sentence do not stand for the picture.
    const letters = words.join('')
    const all = new Stream(this.#article.blocks.flatMap(({ kind, text }) => (kind === 'description' ? [] : [text])))
    return pptx.shown.count(letters) + pptx.said.count(letters) > all.count(letters)
  }

  /** In the place of a picture that cannot be had stands its description, or its address. */
  #isTold({ source, text }: Picture): boolean {
    const words = wordsOf(text)
    return this.#editions.every(
      (edition) =>
        this.#hasAddress(edition, source) ||
        (words.length > 0 && cover(words, [edition.shown, edition.said, edition.descriptions]).every(Boolean)),
    )
  }

  #accountForAddress(kind: 'embeds' | 'links', place: Place): void {
    if (holdsPage.test(place.text)) {
      this.#omit('page or script within an address', place)
      return
    }
    const count = this.#account.counts[kind]
    count.all += 1
    const addresses = kind === 'embeds' ? [place.text, ...pagesOf(place.text)] : [place.text]
    const missing = this.#editions.filter(
      (edition) =>
        !addresses.some((address) => this.#hasAddress(edition, address)) &&
        !(kind === 'embeds' && this.#hasName(edition, localName(place.text))),
    )
    if (missing.length === 0) count.found += 1
    for (const { name } of missing)
      this.#find(kind === 'links' ? 'link lost' : 'embed lost', place.line, place.text, name)
  }

  /** The name of a file stands as often as files are called so, or have it in their names, and as the article says it. */
  #hasName({ shown, said }: Edition, name: string | undefined): boolean {
    if (name === undefined) return false
    const letters = wordsOf(name).join('')
    const names = this.#article.embeds.flatMap(({ text }) => localName(text) ?? [])
    const all = new Stream([...names, ...this.#article.blocks.map(({ text }) => text)])
    return shown.count(letters) + said.count(letters) >= all.count(letters)
  }

  #hasAddress(edition: Edition, address: string): boolean {
    if (edition.links.has(plainAddress(address))) return true
    const letters = wordsOf(address.replace(/^mailto:/, '')).join('')
    return letters !== '' && [edition.shown, edition.said].some((stream) => stream.letters.includes(letters))
  }

  #accountForBreaks(): void {
    for (const { line, before, after } of this.#article.breaks)
      for (const { name, shown, said } of this.#editions) {
        const found = [shown, said].map((stream) => stream.breakBetween(before, after))
        if (found.includes('beside') && !found.includes('below'))
          this.#find('line break lost', line, `cell: ${before} / ${after}`, name)
      }
  }

  /** Words that the article does not have, nor what every deck may add. */
  #findInvented(): void {
    const { file, source, blocks, title, embeds } = this.#article
    const pages = [...embeds.flatMap(({ text }) => pagesOf(text)), ...pagesOfTags(source)]
    const own = new Set([
      ...wordsOf(source),
      ...wordsOf(source.replace(/%[\da-f]{2}/gi, ' ')),
      ...wordsOf(basename(file)),
      ...blocks.flatMap(({ text }) => wordsOf(text)),
      ...wordsOf(title ?? ''),
      ...wordsOf(pages.join(' ')),
      // Quarto writes it before the name of a section of another chapter.
      ...(/@sec[:-]/.test(source) ? ['Section'] : []),
      // The name of a listing's language is no word of the article, and set in small letters.
      ...[...source.matchAll(/^[ \t>]*(?:`{3,}|~{3,})[ \t]*(\S+)/gm)].flatMap(([, name = '']) =>
        wordsOf(name.toLowerCase()),
      ),
    ])
    const letters = new Stream([source, ...pages, ...blocks.map(({ text }) => text)]).letters
    const added = deckWordsOf(this.#files.language)
    const hasFormulas = blocks.some(({ kind }) => kind === 'formula')
    const numbered = this.#article.links.length * 3
    const footnotes = source.match(/^[ \t>]*\[\^[^\]]+\]:|\^\[/gm)?.length ?? 0
    for (const { texts } of this.#editions) {
      for (const { text, where } of texts) {
        // A slide that goes on, a number of a list, a label of a note.
        const words = wordsOf(
          added
            .withoutCount(text.trim().replace(/\s\d+\/\d+$/, ''))
            .replace(text.includes('://') ? /%\s?[\da-f]\s?[\da-f]/gi : /%[\da-f]{2}/gi, ' ')
            // `[^name]` has the number of its footnote.
            .replace(/\[(\d+)\]/g, (mark, digits) => (Number(digits) <= footnotes ? ' ' : mark))
            .replace(/[ℓℏ]/g, ' ')
            .replace(/^mailto:|\\[a-z]+/gi, ' ')
            .replace(/^\d+[.)]\s*/, ''),
        )
        if (chrome.test(text.trim()) || chrome.test(text.replace(/\s/g, '')) || added.isAdded(text)) continue
        const isOwn = (word: string, at: number) =>
          own.has(word) ||
          // The name of a directive, `:::message`, becomes a label.
          own.has(word.toLowerCase()) ||
          isShaped(word) ||
          // Letters of formulas are drawn one by one; `\mu` is one of them.
          (hasFormulas && (where.startsWith('page') ? word.length <= 3 : greek.test(word))) ||
          // Handouts number the addresses.
          (where.endsWith('handout') && Number(word) <= numbered) ||
          // A line may end within a word; an address is written out.
          letters.includes(words.slice(Math.max(0, at - 1), at + 2).join('')) ||
          (/\n|%[\da-f]{2}/i.test(text) && letters.includes(word))
        const invented = words.filter((word, at) => !isOwn(word, at))
        if (invented.length > 0)
          this.#find('not in the article', 0, `${invented.join(' ')} in: ${text.slice(0, 80)}`, where)
      }
    }
  }
}

/** What decks add in any language: labels of notes, numbers of parts and of slides that go on. */
const chrome =
  /^(?:\d+(?:\s*\/\s*\d+)?|Contents|Outline|Today|Notes?|Tip|Important|Warning|Caution|Danger|Info|Hint|Details|(?:YouTube|Vimeo|Bilibili) ?video|Links?|URL|References?|注意|提示|警告|信息|重要|小心|危险)$/i

/** A Greek letter, alone or as a factor: `\mu`, `\alpha f`. */
const greek = /^(?=.*\p{sc=Greek})\p{L}{1,3}$/u

/** Kinds of block that a deck repeats where it shows them. */
const countable = /^(?:cell|item|heading|code|paragraph|caption)$/

/** A long cell goes on elsewhere; formulas, footnotes and the numbers of addresses part a text. */
function isInParts({ kind, text }: Block): boolean {
  return kind !== 'cell' || weightOf(wordsOf(text)) >= 10 || text.includes(gap) || text.includes(linkEnd)
}

/** The rows in which the cells stand: a table that is too wide goes on with its other columns, the first one repeated. */
function rowsOf(cells: Block[], rows: Set<string[]>): string[][] {
  const found: string[][] = []
  let done = 1
  for (const row of rows) {
    const isNext =
      row.length > 1 &&
      isSetIn(cells[0]?.text ?? '', row[0]) &&
      row.slice(1).every((cell, at) => isSetIn(cells[done + at]?.text ?? '', cell))
    if (!isNext || done + row.length - 1 > cells.length) continue
    found.push(row)
    done += row.length - 1
    if (done === cells.length) return found
  }
  return []
}

/** The only cell that a row has otherwise, or not at all. Of two cells, one that is otherwise proves nothing. */
function cellThatDiffers(cells: Block[], rows: Set<string[]>): Block | undefined {
  for (const row of rows) {
    if (row.length !== cells.length) continue
    const other = cells.flatMap((cell, at) => (isSetIn(cell.text, row[at]) ? [] : [{ cell, isEmpty: row[at] === '' }]))
    const [only] = other
    if (only && other.length === 1 && (only.isEmpty || cells.length > 2)) return only.cell
  }
  return undefined
}

/** Tell whether a cell of a table is the one of the article, whatever its formulas and the marks of its footnotes became. */
export function isSetIn(text: string, cell = ''): boolean {
  const parts = text.split(gap).map((part) => wordsOf(part).join(''))
  if (parts.length < 2) return cell === parts[0]
  let from = 0
  const isInOrder = parts.every((part) => {
    const at = cell.indexOf(part, from)
    from = at + part.length
    return at !== -1
  })
  return isInOrder && cell.startsWith(parts[0] ?? '') && cell.endsWith(parts.at(-1) ?? '')
}

/** Tell whether the text stands before or behind one of those that are beside it in its table or its listing. */
function standsBeside({ text, near }: Block, stream: Stream): boolean {
  const { before = [], after = [] } = near ?? {}
  return (
    before.length + after.length === 0 ||
    // A formula is set in many ways.
    [text, ...before, ...after].some((one) => one.includes(gap)) ||
    before.some((other) => stream.hasWords([...wordsOf(other).slice(-3), ...wordsOf(text)])) ||
    after.some((other) => stream.hasWords([...wordsOf(text), ...wordsOf(other).slice(0, 3)]))
  )
}

/** The number of a heading, which hangs beside it. */
const number =
  /^(?:(?:Step|Part|Chapter|Section)\s*|第)?(?:\d+(?:\.\d+)*|[一二三四五六七八九十]+)(?:[.)、:：]|[章节步]|(?=\s))/i

/** A heading's number hangs beside it; formulas, footnotes and the numbers of addresses part a text. */
function coverBlock({ kind, text }: Block, streams: Stream[]): boolean[] {
  const parts = text.split(gap)
  const covered = parts.flatMap((part) => cover(wordsOf(part), streams))
  if (kind === 'heading' && !covered.every(Boolean) && number.test(text))
    return text
      .replace(number, (found) => found + gap)
      .split(gap)
      .flatMap((part) => cover(wordsOf(part), streams))
  if (!covered.every(Boolean)) {
    // A slide may end behind a sentence; a short one has to open a line there.
    const sentences = parts.flatMap((part) => part.split(/(?<=[.。．｡!?！？])/u)).map(wordsOf)
    const whole = sentences.flatMap((words) => {
      const isTold = weightOf(words) >= telling || streams.some((stream) => stream.opensLine(words))
      return isTold ? cover(words, streams) : words.map(() => false)
    })
    if (whole.length === covered.length) for (const [at, is] of whole.entries()) covered[at] ||= is
  }
  if (covered.every(Boolean) || !text.includes(linkEnd)) return covered
  const apart = parts.flatMap((part) => part.split(linkEnd)).flatMap((part) => cover(wordsOf(part), streams))
  return covered.map((is, at) => is || apart[at] === true)
}

/** Tell of each word whether it stands, with its neighbours, in one of the streams. */
export function cover(words: string[], streams: Stream[]): boolean[] {
  const covered = words.map(() => false)
  const starts: number[] = []
  if (streams.some((stream) => stream.hasWords(words))) return covered.fill(true)
  for (let at = 0; at < words.length; ) {
    const length = Math.max(...streams.map((stream) => stream.longest(words, at)))
    const isTelling = weightOf(words.slice(at, at + length)) >= telling
    if (isTelling) {
      covered.fill(true, at, at + length)
      starts.push(at)
    }
    at += isTelling ? length : 1
  }
  // What is left between two runs is a label or the end of a sentence that stands apart.
  for (const [from, to] of runsOf(covered.flatMap((is, at) => (is ? [] : [at])))) {
    const run = words.slice(from, to + 1)
    const isApart =
      !run.every(isNumber) &&
      streams.some(
        (stream) => stream.countUnits(run.join('')) > 0 || (weightOf(run) >= 2 && stream.standsApart(run.join(''))),
      )
    // The run before may have gone on with the first words of another paragraph that begins alike.
    const overlaps = [1, 2, 3].some((back) => {
      const wider = words.slice(from - back, to + 1)
      const letters = wider.join('')
      return (
        from >= back &&
        streams.some((stream) => stream.countUnits(letters) > 0 || (weightOf(wider) >= telling && stream.has(letters)))
      )
    })
    // The sentence before may stand elsewhere, as a title: then what stood before that one goes on here.
    const start = starts.findLast((at) => at < from) ?? 0
    const goesOn = [...words.slice(Math.max(0, start - telling), start), ...run]
    const isJoined = start >= telling && weightOf(goesOn) > telling && streams.some((stream) => stream.hasWords(goesOn))
    if (isApart || overlaps || isJoined) covered.fill(true, from, to + 1)
  }
  for (const at of starts) if (!isAnchored(words, at, streams)) covered[at] = false
  return covered
}

/**
 * Where a sentence is found in two runs, a number that opens the second one may belong to another sentence that reads alike:
 * it has to stand behind the words before it, or to open a line.
 */
function isAnchored(words: string[], at: number, streams: Stream[]): boolean {
  if (at === 0 || !isNumber(words[at] ?? '')) return true
  const before = words.slice(Math.max(0, at - 4), at + 1)
  return streams.some((stream) => stream.hasWords(before) || stream.opensLine(words.slice(at, at + telling)))
}

/** Numbers in a row as pairs of the first and the last one. */
function runsOf(numbers: number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}

/** An address that is a page or a script itself: nothing can be followed, and nothing may run. */
export const holdsPage = /^(?:data|javascript):/i

/** What stands for an embed beside the article, which nobody else can open: its name. */
export function localName(embed: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(embed)) return undefined
  const [path = ''] = embed.split(/[?#]/)
  return decodeURI(path).split('/').filter(Boolean).at(-1) ?? embed
}

/** Pages on which a person sees what a player plays. */
export function pagesOf(embed: string): string[] {
  const [, youtube] = /youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(embed) ?? []
  const [, vimeo] = /player\.vimeo\.com\/video\/(\d+)/.exec(embed) ?? []
  const [, bilibili] = /player\.bilibili\.com\/.*\bbvid=(\w+)/.exec(embed) ?? []
  return [
    ...(embed.startsWith('//') ? [`https:${embed}`] : []),
    ...(youtube ? [`https://www.youtube.com/watch?v=${youtube}`] : []),
    ...(vimeo ? [`https://vimeo.com/${vimeo}`] : []),
    ...(bilibili ? [`https://www.bilibili.com/video/${bilibili}`] : []),
  ]
}

/** The same of tags that sites have for films: `{% youtube I07XMi7MHd4 %}`, `{{< vimeo 146022717 >}}`. */
function pagesOfTags(source: string): string[] {
  const tags = source.matchAll(/\{(?:%-?|\{[<%])\s*(youtube|vimeo|bilibili)\s+(?:id=)?["']?([\w-]+)/gi)
  const players = {
    youtube: 'https://www.youtube.com/embed/',
    vimeo: 'https://player.vimeo.com/video/',
    bilibili: 'https://player.bilibili.com/player.html?bvid=',
  }
  return Array.from(tags, ([, name = '', id = '']) =>
    // cast: the pattern names the keys of `players`
    pagesOf(`${players[name.toLowerCase() as keyof typeof players]}${id}`),
  ).flat()
}

/** The file of a picture, where it can be had without being asked for. */
export function bytesOf(file: string, { source }: Picture): Buffer | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(source) || source === '') return undefined
  const folder = dirname(file)
  const plain = [source, source.replace(/[?#].*$/, ''), decoded(source)].map((path) => resolve(folder, path))
  // What lies outside of the article's folder is not taken without --allow-outside.
  const found = plain.find((path) => path.startsWith(folder) && statSync(path, { throwIfNoEntry: false })?.isFile())
  return found === undefined ? undefined : readFileSync(found)
}

/** Tell whether a description is that of the picture; where the article says nothing, its file's name does. */
export function isDescribedBy({ source, text }: Picture, description: string): boolean {
  const isSaid = text !== '' && wordsOf(description).join() === wordsOf(text).join()
  return isSaid || (description !== '' && isNameOf(description, source))
}

function isNameOf(text: string, address: string): boolean {
  const path = address.replace(/[?#].*$/s, '')
  return `/${decoded(path)}`.endsWith(`/${text}`)
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** Share of the picture's pixels that are none of the page's ground. */
function inkWithin({ width, height, pixels }: Files['pdf']['pages'][number]['drawn'], box: PptxPicture): number {
  const ground = commonest(pixels)
  let all = 0
  let ink = 0
  for (
    let y = Math.max(0, Math.floor(box.top * height));
    y < Math.min(height * 0.91, (box.top + box.height) * height);
    y += 1
  )
    for (
      let x = Math.max(0, Math.floor(box.left * width));
      x < Math.min(width, (box.left + box.width) * width);
      x += 1
    ) {
      all += 1
      if (pixels[y * width + x] !== ground) ink += 1
    }
  return all === 0 ? 0 : ink / all
}
