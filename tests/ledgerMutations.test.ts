import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { Nodes, Root, RootContent } from 'mdast'
import type { Extension } from 'mdast-util-from-markdown'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import type { Article, Section } from '../src/article/article.ts'
import type { Draft } from '../src/article/passes/pass.ts'
import { type AnyFunction, makeBreakable, type Target, whileBroken } from './breakable.ts'

/** A reading that is broken on purpose, in all of the program: the ledger has to tell that the deck lacks a word. */
interface Mutation extends Target {
  article: string
  by: (original: AnyFunction) => AnyFunction
}

const lost = 'Zinnia'

const call = (original: AnyFunction, ...values: unknown[]): unknown => Reflect.apply(original, undefined, values)

/** A pass that loses some nodes of the tree that it leaves. */
const losing =
  (isLost: (node: Nodes) => boolean): Mutation['by'] =>
  (original) =>
  (tree: Root, ...values: unknown[]) => {
    const result = call(original, tree, ...values)
    remove(tree, isLost)
    return result
  }

/** A rewriting of the source that loses some of it. */
const losingText =
  (pattern: RegExp): Mutation['by'] =>
  (original) =>
  (text: string) =>
    String(call(original, text)).replace(pattern, '')

/** An extension of mdast-util-from-markdown that loses some nodes. */
const losingFromSyntax =
  (isLost: (node: Nodes) => boolean): Mutation['by'] =>
  (original) =>
  (...values: unknown[]) => {
    const extension: Extension = Reflect.apply(original, undefined, values)
    return { ...extension, transforms: [...(extension.transforms ?? []), (tree: Root) => remove(tree, isLost)] }
  }

function remove(tree: Nodes | Section, isLost: (node: Nodes) => boolean): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined || node.type === 'section' || !isLost(node)) return undefined
    parent.children.splice(index, 1)
    return index
  })
}

const losesLast: Mutation['by'] =
  (original) =>
  (tree: Root, ...values: unknown[]) => {
    const result = call(original, tree, ...values)
    tree.children.pop()
    return result
  }

const losesLastOfDraft: Mutation['by'] = (original) => (draft: Draft) => {
  call(original, draft)
  draft.tree.children.pop()
}

const syntax: Mutation[] = [
  {
    file: 'article/syntax/addresses/trimAutolinks.ts',
    name: 'trimAutolinks',
    article: `花：https://example.org/${lost}，好。`,
    by: losing(({ type }) => type === 'link'),
  },
  {
    file: 'article/syntax/attributes/readAttributes.ts',
    name: 'readAttributes',
    article: `A flower.\n\n*[Z]: ${lost}`,
    by: losing(({ type }) => type === 'speakerNotes'),
  },
  {
    file: 'article/syntax/callouts/quoteLabelsToBold.ts',
    name: 'quoteLabelsToBold',
    article: `> [!NOTE]\n> ${lost} is a flower.`,
    by: losing((node) => node.type === 'blockquote' && node.children.splice(1).length === 0),
  },
  {
    file: 'article/syntax/comments/separateComments.ts',
    name: 'separateComments',
    article: `<center>Title</center>\n<!--\nDraft.\n\nMore of it. -->\n\n${lost} is a flower.`,
    by: losingText(/-->[\s\S]*/),
  },
  {
    file: 'article/syntax/comments/commentSyntax.ts',
    name: 'commentFromSyntax',
    article: `${lost} is a flower. %% or is it %%`,
    by: (original) => () => {
      const { enter, exit }: Extension = Reflect.apply(original, undefined, [])
      return {
        enter,
        exit: {
          nonHtmlComment(this: { stack: Root[] }, token: unknown) {
            const close = exit?.nonHtmlComment
            if (close) Reflect.apply(close, this, [token])
            this.stack.at(-1)?.children.splice(0)
          },
        },
      }
    },
  },
  {
    file: 'article/syntax/containers/containersToQuotes.ts',
    name: 'containersToQuotes',
    article: `::: tip Mind\n${lost} is a flower.\n:::`,
    by: (original) => (text: string) => {
      const source: { text: string } = Reflect.apply(original, undefined, [text])
      return { ...source, text: source.text.replace(/^> .*/gm, '') }
    },
  },
  {
    file: 'article/syntax/definitions/definitionListsToLists.ts',
    name: 'definitionListsToLists',
    article: `Flower\n: ${lost} is one.`,
    by: losing(({ type }) => type === 'list'),
  },
  {
    file: 'article/syntax/diagrams/findDiagrams.ts',
    name: 'findDiagrams',
    article: `\`\`\`mermaid\nflowchart LR\n  A[${lost}] --> B\n\`\`\``,
    by: () => async (article: Article) => remove(article.root, ({ type }) => type === 'code'),
  },
  {
    file: 'article/syntax/directives/attachDirectives.ts',
    name: 'attachDirectives',
    article: `<!-- deckwright: notes -->\n\n${lost} is a flower.`,
    by: losing(({ data }) => data?.directives?.notes === true),
  },
  {
    file: 'article/syntax/embeds/embed.ts',
    name: 'readEmbed',
    article: `<iframe src="https://www.youtube.com/embed/${lost}"></iframe>`,
    by: () => () => undefined,
  },
  {
    file: 'article/syntax/footnotes/inlineNoteSyntax.ts',
    name: 'inlineNoteFromSyntax',
    article: `A flower^[${lost} is one.] it is.`,
    by: losingFromSyntax(({ type }) => type === 'footnoteDefinition'),
  },
  {
    file: 'article/syntax/fences/readFences.ts',
    name: 'readFences',
    article: `\`\`\`js:${lost}.js\nrun()\n\`\`\``,
    by: (original) => (tree: Root, tags: unknown) => {
      call(original, tree, tags)
      visit(tree, 'code', (code) => {
        code.data = {}
      })
    },
  },
  {
    file: 'article/syntax/fences/fencedDirectives.ts',
    name: 'fencedDirectives',
    article: `\`\`\`{note}\n${lost} is a flower.\n\`\`\``,
    by: (original) => (text: string) => {
      const source: { text: string } = Reflect.apply(original, undefined, [text])
      return { ...source, text: source.text.replace(/.* is a flower\./g, '') }
    },
  },
  {
    file: 'article/syntax/fences/readRoles.ts',
    name: 'readRoles',
    article: `A flower is a {ref}\`${lost} <flower>\`.`,
    by: losing((node) => node.type === 'text' && node.value === lost),
  },
  {
    file: 'article/syntax/footnotes/takeFootnotes.ts',
    name: 'takeFootnotes',
    article: `A flower.[^1]\n\n[^1]: ${lost} is one.`,
    by: (original) => (tree: Root) => {
      call(original, tree)
      return new Map()
    },
  },
  {
    file: 'article/syntax/headingLinks/nameHeadings.ts',
    name: 'nameHeadings',
    article: `A flower.\n\n## ${lost} is one\n\nSee [there](#${lost.toLowerCase()}-is-one).`,
    by: losing(({ type }) => type === 'heading'),
  },
  {
    file: 'article/syntax/html/resolveHtml.ts',
    name: 'resolveHtml',
    article: `<p>${lost} is a flower.</p>`,
    by: losing(({ type }) => type === 'paragraph'),
  },
  {
    file: 'article/syntax/html/fillBlankLinesOfStyles.ts',
    name: 'fillBlankLinesOfStyles',
    article: `<div>\n<style>\n\na {}\n</style>\n<p>${lost} is a flower.</p>\n</div>`,
    by: losingText(/<p>.*<\/p>/),
  },
  {
    file: 'article/syntax/html/rawCodeToHtml.ts',
    name: 'rawCodeToHtml',
    article: `\`\`\`{=html}\n<p>${lost} is a flower.</p>\n\`\`\``,
    by: losing(({ type }) => type === 'html'),
  },
  {
    file: 'article/syntax/images/looseImages.ts',
    name: 'looseImagesFromSyntax',
    article: `![${lost}](my plan.png)`,
    by: losingFromSyntax(({ type }) => type === 'image'),
  },
  {
    file: 'article/syntax/images/liftImages.ts',
    name: 'liftImages',
    article: `A ![${lost}](a.png) flower.`,
    by: losing(({ type }) => type === 'image'),
  },
  {
    file: 'article/syntax/math/mathmlToTex.ts',
    name: 'mathmlToTex',
    article: `A <math><mi>${lost}</mi></math> flower.`,
    by: losingText(/\$.*\$/),
  },
  {
    file: 'article/syntax/math/mathSyntax.ts',
    name: 'mathFromSyntax',
    article: `A flower: $$${lost} = 1$$`,
    by: losingFromSyntax(({ type }) => /math/i.test(type)),
  },
  {
    file: 'article/syntax/math/numberFormulas.ts',
    name: 'numberFormulas',
    article: `A flower:\n\n\\begin{equation}\n\\text{${lost}} = 1\n\\end{equation}`,
    by: losing(({ type }) => /math/i.test(type)),
  },
  {
    file: 'article/syntax/notes/readNotes.ts',
    name: 'readNotes',
    article: `# A flower\n\nText.\n\nNote:\n${lost} is one.\n\n---\n\n# Another\n\nText.`,
    by: losing(({ type }) => type === 'speakerNotes'),
  },
  {
    file: 'article/syntax/notes/noteComments.ts',
    name: 'noteCommentsFromSyntax',
    article: `${lost} is a flower.\n\n<!-- notes: Smile. -->`,
    by: losingFromSyntax((node) => node.type === 'paragraph' && node.position?.start.line === 1),
  },
  {
    file: 'article/syntax/comments/percentComments.ts',
    name: 'percentComments',
    article: `A flower.\n\n% of them are ${lost}.`,
    by: (original) => (text: string) => call(original, `${text}\n(a)=`),
  },
  {
    file: 'article/syntax/pandoc/gridTables.ts',
    name: 'gridTables',
    article: `+--------+\n| A      |\n+========+\n| ${lost} |\n+--------+`,
    by: losingText(/Zinnia/),
  },
  {
    file: 'article/syntax/pandoc/citationsToWords.ts',
    name: 'citationsToWords',
    article: `It holds [@${lost}2020].`,
    by: losing((node) => node.type === 'text' && node.value.includes(lost)),
  },
  {
    file: 'article/syntax/pandoc/crossReferences.ts',
    name: 'crossReferences',
    article: `See @fig-a, ${lost}.\n\n![A](a.png){#fig-a}`,
    by: losingText(/Zinnia/),
  },
  {
    file: 'article/syntax/pandoc/exampleLists.ts',
    name: 'exampleLists',
    article: `(@) A flower.\n(@) ${lost} is one.`,
    by: losingText(/Zinnia/),
  },
  {
    file: 'article/syntax/pandoc/readPandoc.ts',
    name: 'readPandoc',
    article: `| A flower\n| ${lost}`,
    by: losing((node) => node.type === 'text' && node.value === lost),
  },
  {
    file: 'article/syntax/scripts/scriptSyntax.ts',
    name: 'scriptFromSyntax',
    article: `A flower~${lost}~.`,
    by: losingFromSyntax(({ type }) => type === 'subscript'),
  },
  {
    file: 'article/syntax/lines/linesToLists.ts',
    name: 'linesToLists',
    article: `Owner: Jo\nFlower: ${lost}`,
    by: losing(({ type }) => type === 'list'),
  },
  {
    file: 'article/syntax/mdc/mdcBlocks.ts',
    name: 'mdcBlocks',
    article: `::card{title="${lost}"}\nA flower.\n::`,
    by: losingText(/ title=".*"/),
  },
  {
    file: 'article/syntax/templates/bracketTags.ts',
    name: 'bracketTags',
    article: `[tab title="${lost}"]\nA flower.\n[/tab]`,
    by: losingText(/ title=".*"/),
  },
  {
    file: 'article/syntax/mdc/mdcInline.ts',
    name: 'mdcInline',
    article: `A flower, :badge[${lost}].`,
    by: losingText(/Zinnia/),
  },
  {
    file: 'article/syntax/emoji/emojiCodes.ts',
    name: 'emojiFromSyntax',
    article: `A flower :rocket: ${lost}.`,
    by: losingFromSyntax(({ type }) => type === 'text'),
  },
  {
    file: 'article/syntax/marks/markSyntax.ts',
    name: 'markFromSyntax',
    article: `A ==${lost}== flower.`,
    by: losingFromSyntax(({ type }) => type === 'strong'),
  },
  {
    file: 'article/syntax/wiki/wikiLinks.ts',
    name: 'wikiLinksFromSyntax',
    article: `A flower is [[Page|${lost}]].`,
    by: losingFromSyntax(({ type }) => type === 'link'),
  },
  {
    file: 'article/syntax/wiki/blockProperties.ts',
    name: 'blockPropertiesFromSyntax',
    article: `- A flower ${lost}.\n  collapsed:: true`,
    by: losingFromSyntax(({ type }) => type === 'text'),
  },
  {
    file: 'article/syntax/wiki/taskStates.ts',
    name: 'taskStatesFromSyntax',
    article: `- TODO ${lost}\n- DONE that`,
    by: losingFromSyntax(({ type }) => type === 'list'),
  },
  {
    file: 'article/syntax/wiki/headingItems.ts',
    name: 'headingItemsFromSyntax',
    article: `- # A flower\n  - ${lost}`,
    by: losingFromSyntax(({ type }) => type === 'list'),
  },
  {
    file: 'article/syntax/wiki/blockIds.ts',
    name: 'blockIdsFromSyntax',
    article: `A flower ${lost}. ^name`,
    by: losingFromSyntax(({ type }) => type === 'text'),
  },
  {
    file: 'article/syntax/templates/codeTags.ts',
    name: 'codeTags',
    article: `{% highlight js %}\n${lost}()\n{% endhighlight %}`,
    by: losingText(/Zinnia/),
  },
  {
    file: 'article/syntax/templates/calloutTags.ts',
    name: 'calloutTags',
    article: `{% note warning %}\n${lost} is a flower.\n{% endnote %}`,
    by: losingText(/Zinnia/),
  },
  {
    file: 'article/syntax/templates/inlineTemplateTags.ts',
    name: 'inlineTemplateTags',
    article: `See {% post_link a ${lost} %}.`,
    by: losing(({ type }) => type === 'link'),
  },
  {
    file: 'article/syntax/diagrams/diagramContainers.ts',
    name: 'diagramContainers',
    article: `::: mermaid\nflowchart LR\n  A[${lost}] --> B\n:::`,
    by: losingText(/Zinnia/),
  },
  {
    file: 'article/syntax/templates/figureTags.ts',
    name: 'figureTags',
    article: `{{< figure src="a.png" caption="${lost}" >}}`,
    by: losingText(/Zinnia/),
  },
  {
    file: 'article/syntax/templates/linkTags.ts',
    name: 'linkTags',
    article: `See [${lost}]({{< ref "a.md" >}}).`,
    by: losing(({ type }) => type === 'link'),
  },
  {
    file: 'article/syntax/templates/templatedImages.ts',
    name: 'templatedImagesFromSyntax',
    article: `![${lost}](/{{< meta product >}}-menu.png)`,
    by: losingFromSyntax(({ type }) => type === 'image'),
  },
  {
    file: 'article/syntax/titleBlocks/titleBlockSyntax.ts',
    name: 'titleBlockFromSyntax',
    article: `title: ${lost} is a flower\ndate: 2024-03-01\n---\n\nText.`,
    by: losingFromSyntax(({ type }) => type === 'yaml'),
  },
  {
    file: 'article/syntax/templates/escapeTemplates.ts',
    name: 'escapeTemplates',
    article: `<center>{{< figure ${lost} >}}</center>`,
    by: losingText(/.*/s),
  },
]

const pass = (name: string, article = `# Title\n\nA flower.\n\n${lost} is one.`): Mutation => ({
  file: `article/passes/${name}.ts`,
  name,
  article,
  by: losesLast,
})

const passes = [
  ...['boldLinesToHeadings', 'inlineReferences', 'splitAtBreaks', 'splitParagraphs'].map((name) => pass(name)),
  { ...pass('leaveOut'), by: losesLastOfDraft },
  // It walks through sections, which hold the blocks by then.
  { ...pass('joinLines'), by: losing((node) => node.type === 'text' && node.value.includes(lost)) },
]

/** What a parse without this kind of node would be like. */
const kinds: [RootContent['type'], string][] = [
  ['heading', `A flower.\n\n## ${lost}\n\nText.`],
  ['paragraph', `# Title\n\n${lost} is a flower.`],
  ['list', `- ${lost}`],
  ['table', `| ${lost} |\n| - |`],
  ['code', `\`\`\`\n${lost}\n\`\`\``],
  ['blockquote', `> ${lost} is a flower.`],
  ['html', `A flower.\n\n<p>${lost}</p>`],
  ['link', `A flower, [${lost}](https://example.org).`],
  ['image', `A flower: ![${lost}](a.png)`],
  ['inlineCode', `A flower, \`${lost}\`.`],
  ['strong', `A flower, **${lost}**.`],
  ['delete', `A flower, ~~${lost}~~.`],
  ['footnoteDefinition', `A flower.[^1]\n\n[^1]: ${lost} is one.`],
  ['yaml', `---\ntitle: ${lost}\n---\n\nA flower.`],
]

const parses = kinds.map(
  ([type, article]): Mutation => ({
    file: 'article/parseMarkdown.ts',
    name: 'parseMarkdown',
    article,
    by: (original) => (text: string) => {
      const tree: Root = Reflect.apply(original, undefined, [text])
      remove(tree, (node) => node.type === type)
      return tree
    },
  }),
)

const mutations = [...syntax, ...passes, ...parses]
makeBreakable(mutations)
// Only now: what was imported before could not be broken.
const { parseArticle } = await import('../src/article/parseArticle.ts')
const { findDiagrams } = await import('../src/article/syntax/diagrams/findDiagrams.ts')
const { toDeck } = await import('../src/deck/toDeck.ts')
const { ledger } = await import('../src/ledger/ledger.ts')
const { writeDeck } = await import('../src/slidev/writeDeck.ts')

async function makeDeck(file: VFile): Promise<string> {
  const article = parseArticle(file)
  await findDiagrams(article, file)
  return writeDeck(toDeck(article, 'full'), { theme: 'a', addons: [], colorSchema: 'dark' })
}

const lostOf = async (article: string) => {
  const file = new VFile({ path: 'flowers.md', value: `${article}\n` })
  return ledger(file, await makeDeck(file)).lost.map(({ text }) => text)
}

describe('a reading that loses something is found out, though it is broken for the ledger too', () => {
  for (const [at, mutation] of mutations.entries())
    test(`${mutation.name} (${kinds[at - syntax.length - passes.length]?.[0] ?? mutation.file})`, async () => {
      const { article } = mutation
      assert.deepEqual(await lostOf(article), [], 'whole, nothing is lost')
      const found = await whileBroken(mutation, () => lostOf(article))
      assert.match(found.join('\n'), new RegExp(lost, 'i'))
    })
})

test('each syntax has a mutation', () => {
  const entries = readdirSync(new URL('../src/article/syntax/', import.meta.url), { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const mutated = new Set(syntax.map(({ file }) => file.split('/')[2]))
  assert.deepEqual(
    folders.filter((folder) => !mutated.has(folder)),
    [],
  )
})
