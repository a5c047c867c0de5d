import { type ExamineOptions, examine } from '../pipeline/examine.ts'

/** `deckwright doctor`: print whether this machine has what a run needs. The exit code is 1 if a run would fail. */
export async function tellHealth(options: ExamineOptions): Promise<number> {
  const findings = await examine(options)
  for (const { state, line } of findings) console.log(`${state.padEnd(7)}  ${line}`)
  const errors = findings.filter(({ state }) => state === 'error').length
  console.log(errors === 0 ? 'A run has all that it needs.' : `${errors} of these would stop a run.`)
  return errors === 0 ? 0 : 1
}
