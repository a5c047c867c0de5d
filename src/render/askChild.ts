import { fork } from 'node:child_process'
import { packageRoot } from '../packageRoot.ts'

/**
 * Start a child process, send it one message, wait for its answer, and end the process.
 *
 * @param path the module that the process runs
 * @param answerIfEnded makes the answer if the process ends without one; it gets the last 8000 characters of its stderr
 */
export function askChild<Answer>(
  path: URL,
  message: object,
  answerIfEnded: (output: string) => Answer,
): Promise<Answer> {
  const child = fork(path, {
    execArgv: [],
    // Vite and its plugins load settings and packages from their working folder and those above it. The user's folder is not
    // trusted: run them in the package's own.
    cwd: packageRoot,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let output = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(-8000)
  })
  return new Promise<Answer>((done) => {
    child.once('message', (answer: Answer) => done(answer))
    child.once('exit', () => done(answerIfEnded(output)))
    child.send(message)
  }).finally(() => child.kill())
}
