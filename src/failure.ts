/**
 * Something outside the article stands in the way: a wrong path, no browser, no such theme. The message is one line and
 * names the remedy; the command line prints it and exits with 2. Whatever else is thrown is a bug and keeps its stack.
 */
export class Failure extends Error {
  override name = 'Failure'
}
