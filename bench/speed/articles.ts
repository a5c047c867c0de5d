/**
 * Articles to measure with: plain prose, lists, code and tables in turn, each section with a heading that no other has, so
 * that it can be looked for in what is made.
 */

/** An article of many sections: `sections(100)` becomes about 190 slides. */
export function sections(count: number): string {
  return article(`${count} sections`, count, (at) => {
    const other = [code, table][at % 2] ?? code
    return `${paragraphs(at)}\n\n${list(at)}\n\n${other(at)}`
  })
}

/** An article of a few slides; `at` makes it differ from others. */
export function shortArticle(at: number): string {
  return article(`Short ${at}`, 6, (section) => `${paragraphs(at * 10 + section)}\n\n${list(at * 10 + section)}`)
}

/** Tables that go on over many slides. */
export function longTables(): string {
  return article('Long tables', 6, (at) => rows(at, 100))
}

/** A thousand links, each to another place. */
export function manyLinks(): string {
  return article('Many links', 50, (at) => {
    const links = Array.from({ length: 20 }, (_, link) => `[harbour ${at}-${link}](https://example.org/${at}/${link})`)
    return `Ships call at many places.\n\n${links.map((link) => `- ${link}`).join('\n')}`
  })
}

/** A text of at least so many characters. */
export function textOf(length: number): string {
  const one = sections(4).length
  return sections(Math.max(1, Math.ceil((length / one) * 4))).slice(0, length)
}

function article(title: string, count: number, body: (at: number) => string): string {
  const parts = Array.from({ length: count }, (_, at) => `## Harbour${at} opens\n\n${body(at)}`)
  return `# ${title}\n\nHow ships are loaded, told in parts.\n\n${parts.join('\n\n')}\n`
}

function paragraphs(at: number): string {
  return [
    `The crane of berth ${at} lifts ${at + 20} containers an hour. It stops when the wind is stronger than ${at + 9} knots.`,
    `Crews change at noon, and the yard is cleared **before** the next ship. What is late goes by road ${at}.`,
  ].join(' ')
}

function list(at: number): string {
  return ['Moor', 'Unload', 'Inspect', 'Repair', 'Load']
    .map((word) => `- ${word} ship ${at}, and write down when.`)
    .join('\n')
}

function code(at: number): string {
  return ['```js', `const berth${at} = { cranes: 2, depth: ${at} }`, `await load(berth${at})`, '```'].join('\n')
}

function table(at: number): string {
  return rows(at, 4)
}

function rows(at: number, count: number): string {
  const lines = Array.from({ length: count }, (_, row) => `| Ship ${at}-${row} | ${row * 7 + at} | ${row + 3} h |`)
  return ['| Ship | Containers | Time |', '| --- | ---: | ---: |', ...lines].join('\n')
}
