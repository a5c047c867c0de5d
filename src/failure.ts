/**
 * An error outside the article: a wrong path, no browser, no such theme. The message is one line that names the remedy;
 * the command line prints it and exits with 2. Any other error is a bug, and is printed with its stack trace.
 */
export class Failure extends Error {
  override name = 'Failure'
}
