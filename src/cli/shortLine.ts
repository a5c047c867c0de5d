/** Write a text in one line, and cut it after `most` characters. */
export function shortLine(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most)}…` : line
}
