import { crc32, deflateSync } from 'node:zlib'

/**
 * An article of all that does not fit on a slide.
 *
 * @param nonce stands in each title, so that nothing of it has been measured before
 */
export function adversary(nonce: string): string {
  const count = <T>(length: number, make: (at: number) => T) => Array.from({ length }, (_, at) => make(at + 1))
  const row = (cells: unknown[]) => `| ${cells.join(' | ')} |`
  const sections: [title: string, body: string][] = [
    ['Forty items', count(40, (at) => `${at}. Item number ${at} ${'has words '.repeat(at % 7)}to say`).join('\n')],
    [
      'Five deep',
      count(6, (branch) => count(5, (at) => `${'  '.repeat(at - 1)}- Level ${at} of branch ${branch}`).join('\n')).join(
        '\n',
      ),
    ],
    [
      'Thirty rows',
      [row(['Name', 'Size']), row(['-', '-:']), ...count(30, (at) => row([`row ${at}`, at * 37]))].join('\n'),
    ],
    [
      'Twenty columns',
      [count(20, (at) => `Column ${at}`), count(20, () => '-'), ...count(4, (r) => count(20, (c) => `cell ${r} ${c}`))]
        .map(row)
        .join('\n'),
    ],
    [
      'Long cell',
      `| Key | Value |\n| - | - |\n| one | ${count(90, (at) => `Sentence ${at} stands here.`).join(' ')} |`,
    ],
    [
      'Listing',
      `This is it:\n\n\`\`\`js\n${count(113, (at) => `function f${at}(a) {\n  const x = a + ${at}\n  return x\n}\n`).join('\n')}\`\`\``,
    ],
    [
      'Wide code',
      `\`\`\`sh\n${'curl --header "Accept: x" '.repeat(16)}\nls\n\`\`\`\n\n\`\`\`\n${'x1y2'.repeat(900)}\n\`\`\``,
    ],
    [
      'Chinese',
      count(100, (at) => `这是第${at}个句子，它说了一些关于幻灯片排版的事情，并且足够长，可以换行显示。`).join(''),
    ],
    ['Long word', `The word is ${'abcdefghij'.repeat(120)} and it ends.`],
    ['A title that goes on and on '.repeat(8).trim(), 'It has a text.'],
    [
      'Item of code',
      `1. \`\`\`js\n${count(60, (at) => `   const x${at} = ${at}`).join('\n')}\n   \`\`\`\n2. ${count(90, (at) => `Sentence ${at} of the item.`).join(' ')}`,
    ],
    // Where these titles say that they go on, one of them takes a second line.
    ...count(8, (length): [string, string] => [
      `Questions that are solved ${'o'.repeat(2 * length)}`,
      `> Quotation ${length}.\n\n| Questions ${length} | |\n| - | - |\n${count(9, (at) => row([`Question ${length}.${at}`, `Solution ${length}.${at}`])).join('\n')}`,
    ]),
    ['Context and requirements', lonePanel()],
    ['Tall', `![A tall image](tall.png)`],
    ['Wide', `![A wide image](wide.png)`],
    [
      'Mixed',
      '- English مرحبا بالعالم and שלום עולם 123 (mixed) text\n- مرحبا English 45 %\n- עברית with English words',
    ],
  ]
  return `# Adversary\n\n${sections.map(([title, body]) => `## ${title} ${nonce}\n\n${body}\n`).join('\n')}`
}

/** A grey image. */
export function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const pixels = deflateSync(Buffer.alloc((width + 1) * height, 0))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

/** Four panels, of which the last one, a list, gets a slide of its own, and fills the wide column there. */
function lonePanel(): string {
  const says = (length: number) =>
    `${'It says more than can stand beside what the other panels have to say here '.repeat(3).slice(0, length).trim()}.`
  const points = Object.entries({ First: 160, Second: 128, Third: 133 })
  const inner = points.map(([name, length]) => `   - **${name} point**: ${says(length)}`).join('\n')
  return [
    `1. **The first panel of these four**: ${says(54)}`,
    `2. **The second panel of these four**: ${says(135)}`,
    `3. **The third of these four panels**: ${says(163)}`,
    `4. **What matters less**:\n${inner}`,
  ].join('\n\n')
}
