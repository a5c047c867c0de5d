import { forkChild } from './forkChild.ts'

/**
 * Start a child process, send it one message, wait for its answer, and end the process.
 *
 * @param path the module that the process runs
 * @param answerIfEnded makes the answer if the process ends without one; it gets what the process printed last
 */
export function askChild<Answer>(
  path: URL,
  message: object,
  answerIfEnded: (output: string) => Answer,
): Promise<Answer> {
  const { process: child, printed } = forkChild(path)
  return new Promise<Answer>((done) => {
    child.once('message', (answer: Answer) => done(answer))
    child.once('exit', () => done(answerIfEnded(printed())))
    child.send(message)
  }).finally(() => child.kill())
}
