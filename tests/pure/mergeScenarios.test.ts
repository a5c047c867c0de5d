import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { VFile } from 'vfile'
import { readAudience } from '../../src/audience/readAudience.ts'
import { themeSettings } from '../../src/audience/themeSettings.ts'
import { estimateBreaks } from '../../src/fit/estimateBreaks.ts'
import { findConflicts } from '../../src/merge/conflictMarks.ts'
import { mergeDecks } from '../../src/merge/mergeDecks.ts'
import { fitTalk } from '../../src/pipeline/fitTalk.ts'
import { parseSource } from '../../src/pipeline/parseSource.ts'
import { planTalk } from '../../src/pipeline/planTalk.ts'
import { readDeck } from '../../src/slidev/readDeck.ts'
import { writeDeck } from '../../src/slidev/writeDeck.ts'

const article = `# Gateways

How do we roll out a gateway?

## Why now

The old proxy drops one request in a thousand. It has no metrics. Nobody knows its configuration.

- It cannot reload without a restart
- It has no owner in any team
- It runs on machines that are out of support

## What it costs

The licence costs 40,000 euros a year. The migration takes two engineers for three months.

| Item    | Euros |
| ------- | ----: |
| Licence | 40000 |
| Support | 12000 |

## How to begin

1. Route one service through the gateway
2. Compare latencies for a week
3. Move the other services one by one

\`\`\`js
const gateway = open('eu')
gateway.route('/a')
gateway.close()
\`\`\`

## Risks

A gateway is a single point of failure. We run two of them in each region.
`

async function deckOf(text: string, name = 'engineers', minutes?: number): Promise<string> {
  const audience = await readAudience(name)
  const file = new VFile({ path: 'talk.md', value: text })
  const plan = planTalk(await parseSource({ file, name: 'talk' }, {}), audience, { minutes, file })
  return writeDeck(fitTalk(plan, estimateBreaks(plan.whole), file).deck, themeSettings(audience, 'slides/talk/deck.md'))
}

const base = await deckOf(article)

/** Replace a text that has to be there, so that a scenario is about what it says. */
function swap(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), `nothing says ${from}:\n${text}`)
  return text.replace(from, () => to)
}

const slideEnd = '\n---\nlayout: '

/** Cut the slide that has this title: its text, and the deck without it. */
function cut(deck: string, title: string): { slide: string; rest: string } {
  const at = deck.lastIndexOf(slideEnd, deck.indexOf(`## ${title}`))
  const end = deck.indexOf(slideEnd, at + 1)
  assert.ok(at > 0, `no slide ${title}`)
  return {
    slide: deck.slice(at, end < 0 ? undefined : end),
    rest: deck.slice(0, at) + (end < 0 ? '' : deck.slice(end)),
  }
}

/** An edit of the deck, and what has to be there afterwards, whatever changes in the article. */
interface Edit {
  edit: (deck: string) => string
  keeps: (deck: string) => boolean
}

const says =
  (...texts: string[]) =>
  (deck: string) =>
    texts.every((text) => deck.includes(text))
const inOrder =
  (...texts: string[]) =>
  (deck: string) => {
    let at = 0
    return texts.every((text) => {
      at = deck.indexOf(text, at) + text.length
      return at >= text.length
    })
  }

const edits: Record<string, Edit> = {
  'rewords an item': {
    edit: (deck) => swap(deck, 'It has no owner in any team', 'No team owns it, and no one answers'),
    keeps: says('- No team owns it, and no one answers'),
  },
  'reorders slides': {
    edit: (deck) => {
      const { slide, rest } = cut(deck, 'Why now')
      return swap(rest, '\n---\nlayout: steps', `${slide}\n---\nlayout: steps`)
    },
    keeps: inOrder('layout: table', '## Why now'),
  },
  'inserts a slide': {
    edit: (deck) =>
      swap(
        deck,
        '\n---\nlayout: steps',
        '\n---\nlayout: fact\n---\n\n# 99.9 %\n\nof all requests\n\n---\nlayout: steps',
      ),
    keeps: says('layout: fact\n---\n\n# 99.9 %\n\nof all requests\n'),
  },
  'inserts a block': {
    edit: (deck) => swap(deck, '| Support | 12000 |\n', '| Support | 12000 |\n\nPrices of May.\n'),
    keeps: says('| Support | 12000 |', 'Prices of May.'),
  },
  'deletes a slide': {
    edit: (deck) => cut(deck, 'How to begin').rest,
    keeps: (deck) => !deck.includes('layout: steps'),
  },
  'deletes a block': {
    edit: (deck) => swap(deck, '- It runs on machines that are out of support\n', ''),
    keeps: (deck) => !deck.includes('It runs on machines that are out of support'),
  },
  'changes a layout': {
    edit: (deck) => swap(deck, 'layout: table', 'layout: two-cols # wider'),
    keeps: says('layout: two-cols # wider'),
  },
  'writes notes': {
    edit: (deck) =>
      swap(
        deck,
        'We run two of them in each region.\n',
        'We run two of them in each region.\n\n<!--\nTell the story of May.\n-->\n',
      ),
    keeps: says('<!--\nTell the story of May.\n'),
  },
  'splits a slide': {
    edit: (deck) =>
      swap(deck, '\n- It cannot reload', '\n---\nlayout: default\n---\n\n## Three faults\n\n- It cannot reload'),
    keeps: inOrder(
      '## Why now',
      '---\n\n## Three faults\n',
      '- It cannot reload without a restart',
      '- It has no owner in any team',
    ),
  },
  'joins two slides': {
    edit: (deck) => swap(deck, '\n---\nlayout: code\ncontinued: "2/2"\n---\n\n## How to begin\n\n', '\n'),
    keeps: (deck) =>
      !deck.includes('layout: code') && inOrder('layout: steps', 'one by one\n\n```js\nconst gateway')(deck),
  },
  'moves a block to another slide': {
    edit: (deck) =>
      swap(
        swap(deck, '- It has no owner in any team\n', ''),
        '## What it costs\n\n',
        '## What it costs\n\n- It has no owner in any team\n\n',
      ),
    keeps: inOrder('## What it costs\n', '- It has no owner in any team', '| Support | 12000 |'),
  },
  'uses a component': {
    edit: (deck) =>
      swap(
        swap(deck, '- It cannot', '<v-clicks>\n\n- It cannot'),
        'out of support\n',
        'out of support\n\n</v-clicks>\n',
      ),
    keeps: inOrder('<v-clicks>', '- It cannot reload', '- It runs on machines', '</v-clicks>'),
  },
  'sets a key of the headmatter': {
    edit: (deck) => swap(deck, 'lang: "en"', 'lang: "en"\ntransition: fade'),
    keeps: says('transition: fade\n'),
  },
}

/** A change of what is generated, and what of it has to be in the deck afterwards. */
interface Change {
  generate: () => Promise<string>
  brings: (deck: string) => boolean
}

const changes: Record<string, Change> = {
  'a sentence is changed': {
    generate: () => deckOf(swap(article, '40,000 euros', '45,000 euros')),
    brings: (deck) => deck.includes('The licence costs 45,000 euros') && !deck.includes('40,000 euros'),
  },
  'an item is added': {
    generate: () => deckOf(swap(article, '- It has no owner', '- It logs nothing at all\n- It has no owner')),
    brings: says('- It logs nothing at all'),
  },
  'a sentence is removed': {
    generate: () => deckOf(swap(article, ' We run two of them in each region.', '')),
    brings: (deck) =>
      !deck.includes('<!--\nA gateway is a single') && says('A gateway is a single point of failure.')(deck),
  },
  'a section is added': {
    generate: () =>
      deckOf(swap(article, '## Risks', '## Alternatives\n\n- A mesh of sidecars\n- Nothing but DNS\n\n## Risks')),
    brings: inOrder('## What it costs', '## Alternatives\n\n- A mesh of sidecars\n- Nothing but DNS\n', '## Risks'),
  },
  'a section is removed': {
    generate: () => deckOf(article.slice(0, article.indexOf('## Risks'))),
    brings: (deck) => !deck.includes('A gateway is a single point of failure'),
  },
  'a section is moved': {
    generate: () => {
      const [head, risks] = [article.slice(0, article.indexOf('## Risks')), article.slice(article.indexOf('## Risks'))]
      return deckOf(swap(head, '## Why now', `${risks}\n## Why now`))
    },
    brings: inOrder('How do we roll out a gateway?', '## Risks', '## What it costs'),
  },
  'a section is renamed': {
    generate: () => deckOf(swap(article, '## Risks', '## What may go wrong')),
    brings: (deck) => says('## What may go wrong')(deck) && !deck.includes('## Risks'),
  },
  'the audience is another': {
    generate: () => deckOf(article, 'students'),
    brings: says('colorSchema: light', 'themes/students'),
  },
  'there are fewer minutes': {
    generate: () => deckOf(article, 'engineers', 1.5),
    brings: inOrder('# Appendix', 'How do we roll out a gateway?'),
  },
  'one slide becomes two': {
    generate: () => deckOf(swap(article, '\n| Item', '\n<!-- deckwright: break -->\n\n| Item')),
    brings: inOrder('The migration takes two engineers for three months.\n', '## What it costs', '| Licence | 40000 |'),
  },
  'the program writes otherwise': {
    generate: async () =>
      (await deckOf(article)).replaceAll(
        'layout: closing\nrepeats: true',
        'layout: closing\nrepeats: true\nfooter: "x"',
      ),
    brings: says('footer: "x"'),
  },
}

/** Where both change the same thing: both are kept, and it is told. */
const clashes = new Set(['changes a layout, and one slide becomes two'])

describe('every edit is kept through every change', () => {
  for (const [edited, { edit, keeps }] of Object.entries(edits))
    for (const [changed, { generate, brings }] of Object.entries(changes))
      test(`a person ${edited}, and ${changed}`, async () => {
        const ours = edit(base)
        assert.ok(keeps(ours), ours)
        const theirs = await generate()
        assert.ok(brings(theirs), theirs)
        const merged = mergeDecks({ base, ours, theirs })
        assert.ok(merged !== undefined)
        assert.ok(keeps(merged), `the edit is gone:\n${merged}`)
        assert.ok(brings(merged), `the change is not there:\n${merged}`)
        assert.equal(findConflicts(merged).length, clashes.has(`${edited}, and ${changed}`) ? 1 : 0, merged)
        assert.ok(readDeck(merged).slides.length > 3)
        assert.equal(mergeDecks({ base: theirs, ours: merged, theirs }), merged)
      })
})
