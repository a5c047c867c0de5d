/**
 * Match a character that fills a square in running text: the letters of Chinese, Japanese and Korean, and the punctuation
 * that goes with them. Quotation marks and dashes (`“”—…`) are not among them: their width depends on the font.
 */
export const fullWidth =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u2ff0-\u303f\u3100-\u33ff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
