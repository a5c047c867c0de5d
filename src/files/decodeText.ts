import { detect } from 'chardet'

/** A text, and the encoding that it was read in. */
export interface DecodedText {
  text: string
  /** As the WHATWG standard names it, in lower case: `utf-8`, `gb18030`, `shift_jis`. */
  encoding: string
}

/**
 * Decode a text: UTF-8, else UTF-16 by its byte order mark, else the encoding that its bytes are likeliest to be in, such as
 * GB18030, Big5, Shift_JIS or EUC-KR. Return undefined for a binary file.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const utf8 = decode(bytes, 'utf-8')
  if (utf8) return utf8.text.includes('\0') ? undefined : utf8
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : ''
  if (mark) return decode(bytes, mark)
  if (bytes.includes(0)) return undefined
  const name = detect(bytes)
  return name ? decode(bytes, name) : undefined
}

function decode(bytes: Uint8Array, label: string): DecodedText | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true })
    return { text: decoder.decode(bytes), encoding: decoder.encoding }
  } catch {
    return undefined
  }
}
