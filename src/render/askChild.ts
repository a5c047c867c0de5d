import { fork } from 'node:child_process'
import { packageRoot } from '../packageRoot.ts'

/**
 * Start a child process, send it one message, and wait for its answer. Then end it.
 *
 * @param path the module that it runs
 * @param whenEnded makes the answer where the process ends without one, from the end of its error output
 */
export function askChild<Answer>(path: URL, message: object, whenEnded: (output: string) => Answer): Promise<Answer> {
  const child = fork(path, {
    execArgv: [],
    // Vite and its plugins load settings and packages upward from where they run: never from the working folder.
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
    child.once('exit', () => done(whenEnded(output)))
    child.send(message)
  }).finally(() => child.kill())
}
