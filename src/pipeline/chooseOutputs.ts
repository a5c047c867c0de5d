import { Failure } from '../failure.ts'
import { type Output, outputs } from '../outputs/index.ts'

/**
 * Choose the outputs to make, in the order of the help. `deck` is a format too, and made in any case.
 *
 * @param slides the numbers of those that are wanted; default: all
 * @throws {Failure} when there is no format of one of the names, or one cannot show some slides alone
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
