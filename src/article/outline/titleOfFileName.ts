/** The date that names of posts begin with in Jekyll, Hexo and others. */
const dated = /^\d{4}-\d{1,2}-\d{1,2}-(?=\p{L})/u

/**
 * Make a title of the name of a file whose article has none: without the date of a post, and with spaces where the name
 * has several words. A name of two words may be one with a hyphen.
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
