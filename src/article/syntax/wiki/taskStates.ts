import type { List, ListItem, Paragraph, PhrasingContent, Root } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { visit } from 'unist-util-visit'
import type { Omitted } from '../../nodes/omitted.ts'

/** Match a state of a task that Obsidian or GitLab has and GFM does not: `- [/] begun`, `- [-] given up`, `- [~] not needed`. */
const obsidian = /^\[([?/><!*"~-])\][ \t]+(?=\S)/

/** Match the word that says the state of a task in Logseq, with its priority: `TODO [#A]`. */
const logseq = /^(TODO|DOING|DONE|NOW|LATER|WAITING|IN-PROGRESS|CANCELL?ED)[ \t]+(?:\[#[ABC]\][ \t]+)?(?=\S)/

/**
 * Match syntax, other than tasks, by which an article shows that it was written in Obsidian. `logseqSign` does the same for
 * Logseq.
 */
const obsidianSign = /\[\[[^[\]\n]*\p{L}[^[\]\n]*\]\]|^>\s*\[!\w+\][+-]|\s\^[a-z\d-]{3,}$/mu
const logseqSign =
  /\[\[[^[\]\n]*\p{L}[^[\]\n]*\]\]|^[ \t]*(?:[-*][ \t]+)?[a-z][\w-]*::[ \t]|:LOGBOOK:|\(\([\da-f]{8}-[\da-f-]{27}\)\)/mu

/**
 * Create an mdast extension that turns items of lists into tasks, as Obsidian and Logseq do: `- [/] begun`, `- TODO write`. A
 * task that is given up, `[-]`, is struck out. The states stay text if neither the article nor the list shows that they are
 * tasks. `[-]` also stays text in a list of changes: `- [+] new`, `- [-] removed`.
 */
export function taskStatesFromSyntax(written: string): FromMarkdown {
  const isObsidian = obsidianSign.test(written)
  const isLogseq = logseqSign.test(written)
  return {
    transforms: [
      (tree: Root) => {
        visit(tree, 'list', (list) => {
          const hasTasks = list.children.some(({ checked }) => typeof checked === 'boolean')
          const isChanges = list.children.some((item) => startOf(item).startsWith('[+] '))
          if (!isChanges && (isObsidian || hasTasks || hasStates(list)))
            for (const item of list.children) readState(item, obsidian)
          if (isLogseq || hasWords(list)) for (const item of list.children) readState(item, logseq)
        })
      },
    ],
  }
}

/** Tell whether the items of a list have at least two different states of Obsidian. */
function hasStates(list: List): boolean {
  const states = list.children.map((item) => /^\[(.)\]\s/.exec(startOf(item))?.[1])
  return new Set(states.filter((state) => state && '?/><'.includes(state))).size > 1
}

/** Tell whether a list has an item with the word `DONE` and another with `TODO` or `DOING`. */
function hasWords(list: List): boolean {
  const words = new Set(list.children.map((item) => logseq.exec(startOf(item))?.[1]))
  return words.has('DONE') && (words.has('TODO') || words.has('DOING'))
}

function startOf({ children: [paragraph] }: ListItem): string {
  const [first] = paragraph?.type === 'paragraph' ? paragraph.children : []
  return first?.type === 'text' ? first.value : ''
}

function readState(item: ListItem, pattern: RegExp): void {
  const [source, state] = pattern.exec(startOf(item)) ?? []
  const [paragraph] = item.children
  const [first, ...rest] = paragraph?.type === 'paragraph' ? paragraph.children : []
  if (source === undefined || paragraph?.type !== 'paragraph' || first?.type !== 'text') return
  const omitted: Omitted = { type: 'omitted', rule: 'task-state', source: source.trim() }
  const words: PhrasingContent[] = [{ ...first, value: first.value.slice(source.length) }, ...rest]
  const shown: Paragraph['children'] =
    state === '-' || state === '~' || state?.startsWith('CANCEL') ? [{ type: 'delete', children: words }] : words
  item.checked = state === 'DONE'
  paragraph.children = [omitted, ...shown]
}
