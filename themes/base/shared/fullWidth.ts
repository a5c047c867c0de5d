/**
 * Match a character that is 1 em wide in running text: the letters of Chinese, Japanese and Korean, and their own
 * punctuation. It does not match quotation marks and dashes (`“”—…`), whose width depends on the font.
 */
export const fullWidth =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u2ff0-\u303f\u3100-\u33ff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
