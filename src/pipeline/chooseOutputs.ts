import { Failure } from '../failure.ts'
import { type Output, outputs } from '../outputs/index.ts'

/**
 * Choose the outputs to make, in the order of the help. `deck` is a format too, and made in any case.
 *
 * @throws {Failure} when there is no format of one of the names
 */
export function chooseOutputs(names: string[]): Output[] {
  const known = ['deck', ...outputs.map((output) => output.name)]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Failure(`Cannot make \`${unknown}\`, expected one of: ${known.join(', ')}`)
  return outputs.filter((output) => names.includes(output.name))
}
