import { detect } from 'chardet'

/** A text, and the encoding in which its bytes were read. */
export interface DecodedText {
  text: string
  /** The WHATWG name of the encoding, in lower case: `utf-8`, `gb18030`, `shift_jis`. */
  encoding: string
}

/**
 * Decode a text. Try UTF-8 first, then UTF-16 if there is a byte order mark, then the encoding that `chardet` finds
 * likeliest, such as GB18030, Big5, Shift_JIS or EUC-KR. Return undefined for a binary file.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const utf8 = decode(bytes, 'utf-8')
  if (utf8) return utf8.text.includes('\0') ? undefined : utf8
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : ''
  if (utf16) return decode(bytes, utf16)
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
