import { takeTitle } from '../outline/takeTitle.ts'
import { toParts } from '../outline/toParts.ts'
import { toSections } from '../outline/toSections.ts'
import { quoteLabels } from '../syntax/callouts/quoteLabels.ts'
import { takeComments } from '../syntax/comments/takeComments.ts'
import { definitionLists } from '../syntax/definitions/definitionLists.ts'
import { attachDirectives } from '../syntax/directives/attachDirectives.ts'
import { leaveOutSkipped } from '../syntax/directives/leaveOutSkipped.ts'
import { readDirectives } from '../syntax/directives/readDirectives.ts'
import { spreadDirectives } from '../syntax/directives/spreadDirectives.ts'
import { takeFootnotes } from '../syntax/footnotes/takeFootnotes.ts'
import { resolveHtml } from '../syntax/html/resolveHtml.ts'
import { showUnknownTags } from '../syntax/html/showUnknownTags.ts'
import { liftImages } from '../syntax/images/liftImages.ts'
import { liftFormulas } from '../syntax/math/liftFormulas.ts'
import { readNotes } from '../syntax/notes/readNotes.ts'
import { boldHeadings } from './boldHeadings.ts'
import { dropAnchors } from './dropAnchors.ts'
import { inlineReferences } from './inlineReferences.ts'
import { joinLines } from './joinLines.ts'
import { leaveOut } from './leaveOut.ts'
import type { Pass } from './pass.ts'
import { splitAtBreaks } from './splitAtBreaks.ts'
import { splitParagraphs } from './splitParagraphs.ts'

/**
 * What an article goes through once it is parsed, in this order. A pass may rely on what those before it
 * guarantee, and keeps it. One that makes several blocks of one hands on what steers it, see `handOn`.
 */
export const passes: readonly Pass[] = [
  {
    name: 'readDirectives',
    needs: 'Comments stand where their author wrote them.',
    guarantees: 'Each comment that steers is a `directive` among the blocks of the article.',
    run: ({ tree, file }) => readDirectives(tree, file),
  },
  {
    name: 'readNotes',
    needs: 'Separators between slides are still rules and lines of dashes.',
    guarantees: 'Notes in Markdown are `speakerNotes`; those in HTML are still HTML.',
    run: ({ tree }) => readNotes(tree),
  },
  {
    name: 'showUnknownTags',
    needs: 'HTML is as it was written, comments among it.',
    guarantees: 'All that is `html` is HTML, and none in a line swallows what follows.',
    run: ({ tree }) => showUnknownTags(tree),
  },
  {
    name: 'takeComments',
    needs: 'Comments that steer are read (`readDirectives`).',
    guarantees: 'No comment stands between blocks or in a line.',
    run: takeComments,
  },
  {
    name: 'resolveHtml',
    needs: 'All that is `html` is HTML (`showUnknownTags`), and no comment (`takeComments`).',
    guarantees: 'No `html` is left, notes stand among the blocks, each node where mdast has a place for it.',
    run: ({ tree, file }) => resolveHtml(tree, file),
  },
  {
    name: 'inlineReferences',
    needs: 'Links of HTML are links (`resolveHtml`).',
    guarantees: 'Links and images have their addresses; no definition is left.',
    run: ({ tree }) => inlineReferences(tree),
  },
  {
    name: 'attachDirectives',
    needs: 'Blocks are those of the article, also where it writes HTML (`resolveHtml`).',
    guarantees: 'What steers a block is in its `data.directives`; no `directive` is left.',
    run: ({ tree, file }) => attachDirectives(tree, file),
  },
  {
    name: 'leaveOutSkipped',
    needs: 'Blocks know what steers them (`attachDirectives`); footnotes are in the tree.',
    guarantees: 'Nothing is left that its author asks to skip.',
    run: leaveOutSkipped,
  },
  {
    name: 'liftImages',
    needs: 'Images have their addresses (`inlineReferences`) and stand in lines (`resolveHtml`).',
    guarantees: 'Each figure is a paragraph of its own.',
    run: ({ tree }) => liftImages(tree),
  },
  {
    name: 'liftFormulas',
    needs: 'Lines end where the article ends them.',
    guarantees: 'Each formula that stands by itself is a `math` block.',
    run: ({ tree }) => liftFormulas(tree),
  },
  {
    name: 'leaveOut',
    needs: 'Badges are paragraphs of their own (`liftImages`), links have their addresses (`inlineReferences`).',
    guarantees: 'Nothing is left that is for a web page alone, nor a heading that stood over nothing else.',
    run: leaveOut,
  },
  {
    name: 'takeFootnotes',
    needs: 'Headings over footnotes are gone (`leaveOut`).',
    guarantees: 'Footnotes stand beside the tree.',
    run: (draft) => {
      draft.footnotes = takeFootnotes(draft.tree)
    },
  },
  {
    name: 'dropAnchors',
    needs: 'Headings are in Markdown (`resolveHtml`).',
    guarantees: 'No heading ends with its name for a web page.',
    run: ({ tree }) => dropAnchors(tree),
  },
  {
    name: 'quoteLabels',
    needs: 'Figures do not stand in quotes (`liftImages`).',
    guarantees: 'A quote that is a note opens with a bold paragraph that says so, and no quote holds a heading.',
    run: ({ tree }) => quoteLabels(tree),
  },
  {
    name: 'definitionLists',
    needs: 'Lines end where the article ends them.',
    guarantees: 'Terms with what they mean are items of a list.',
    run: ({ tree }) => definitionLists(tree),
  },
  {
    name: 'splitAtBreaks',
    needs: 'Breaks of HTML are breaks (`resolveHtml`).',
    guarantees: 'No two hard breaks stand in a row.',
    run: ({ tree }) => splitAtBreaks(tree),
  },
  {
    name: 'splitParagraphs',
    needs: 'Lines end where the article ends them.',
    guarantees: 'No line of a paragraph ends as a sentence does, but for the last, unless an editor has wrapped it.',
    run: ({ tree }) => splitParagraphs(tree),
  },
  {
    name: 'boldHeadings',
    needs: 'A bold line is a paragraph of its own (`splitAtBreaks`, `splitParagraphs`).',
    guarantees: 'All that opens a section is a heading.',
    run: ({ tree }) => boldHeadings(tree),
  },
  {
    name: 'spreadDirectives',
    needs: 'All that opens a section is a heading (`boldHeadings`).',
    guarantees: 'Each block knows what steers it; headings may be looked at without.',
    run: ({ tree }) => spreadDirectives(tree),
  },
  {
    name: 'toSections',
    needs: 'All that opens a section is a heading (`boldHeadings`), and lines end where the article ends them.',
    guarantees: 'The outline is read, and its titles are plain; the tree has the same blocks.',
    run: (draft) => {
      draft.root = toSections(draft.tree)
    },
  },
  {
    name: 'joinLines',
    needs: 'Whatever looks at lines has looked.',
    guarantees: 'No text has a line end, in a section or in a footnote.',
    run: ({ tree, footnotes }) => {
      for (const node of [tree, ...footnotes.values()]) joinLines(node)
    },
  },
  {
    name: 'takeTitle',
    needs: 'The outline is read (`toSections`).',
    guarantees: 'No section stands for the whole article.',
    run: (draft) => {
      draft.heading = takeTitle(draft.root, draft.tree)
    },
  },
  {
    name: 'toParts',
    needs: 'The sections of the root are those that the article numbers (`takeTitle`).',
    guarantees: 'Runs of numbered sections are parts.',
    run: ({ root }) => toParts(root),
  },
]
