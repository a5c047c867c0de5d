/** Match the date at the start of a post's file name, as Jekyll and Hexo want it: `2022-01-09-`. */
const dated = /^\d{4}-\d{1,2}-\d{1,2}-(?=\p{L})/u

/**
 * Make a title from a file's name, for an article without a title. Remove the date of a post. Put spaces between the
 * words of the name if it has at least three words: two words may be a single word with a hyphen.
 *
 * @example `2022-01-09-eleventy-one-point-oh` -> `Eleventy one point oh`, `min-cut` -> `min-cut`
 */
export function titleOfFileName(name: string): string {
  const plain = name.replace(dated, '')
  const words = plain.split(/[-_]/)
  const isWords =
    words.filter((word) => /\p{L}/u.test(word)).length > 2 && words.every((word) => /^[\p{L}\p{N}.]+$/u.test(word))
  return isWords ? plain.charAt(0).toUpperCase() + words.join(' ').slice(1) : plain
}
