import { Failure } from '../failure.ts'
import { type Output, outputs } from '../outputs/index.ts'

/**
 * Choose the outputs to make, in the order in which `--help` lists them. `deck` is also a valid name; a deck is made in
 * any case.
 *
 * @param names names of formats, as in `--to`
 * @param slides numbers of the slides to show, such as `3-7,12`; default: all
 * @throws {Failure} when a format does not exist, or cannot show only some of the slides
 */
export function chooseOutputs(names: string[], slides?: string): Output[] {
  const known = ['deck', ...outputs.map((output) => output.name)]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Failure(`Cannot make \`${unknown}\`, expected one of: ${known.join(', ')}`)
  const chosen = outputs.filter((output) => names.includes(output.name))
  if (slides !== undefined && !(chosen.length > 0 && chosen.every(({ takesSlides }) => takesSlides))) {
    const whole = chosen.find(({ takesSlides }) => !takesSlides)?.name ?? 'deck'
    const others = outputs.filter(({ takesSlides }) => takesSlides).map(({ name }) => name)
    throw new Failure(`Cannot make \`${whole}\` of some slides alone, expected one of: ${others.join(', ')}`)
  }
  return chosen
}
