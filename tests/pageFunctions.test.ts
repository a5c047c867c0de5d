import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import ts from 'typescript'

const root = join(import.meta.dirname, '..')

/** Ways to send a function into a page, and which of their arguments it is. */
const senders: Record<string, number> = {
  addInitScript: 0,
  evaluate: 0,
  evaluateAll: 0,
  evaluateHandle: 0,
  waitForFunction: 0,
  $eval: 1,
  $$eval: 1,
}

/** Functions that run in the page are the exports of files in a folder `page/`. */
const isPageFile = (path: string) => /\/page\/\w+\.ts$/.test(path)

describe('what runs in the page', () => {
  let files: string[]
  before(() => {
    files = globSync('src/**/*.ts', { cwd: root }).map((path) => join(root, path))
  })

  test('closes over nothing: a function of a folder `page/` knows the browser and itself alone', () => {
    const pageFiles = files.filter(isPageFile)
    assert.ok(pageFiles.length > 10)
    const program = ts.createProgram(pageFiles, {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
      allowImportingTsExtensions: true,
      skipLibCheck: true,
      noEmit: true,
    })
    const found = pageFiles.flatMap((path) => {
      const file = program.getSourceFile(path)
      assert.ok(file)
      return functionsOf(file).flatMap((one) => freeIdentifiers(one, program).map((name) => `${path}: ${name}`))
    })
    assert.deepEqual(found, [])
  })

  test('is sent there by its name, and comes from a folder `page/`', () => {
    const found = files.flatMap((path) => {
      const file = ts.createSourceFile(path, ts.sys.readFile(path) ?? '', ts.ScriptTarget.Latest, true)
      return sentFrom(file).flatMap(({ text, imported }) => {
        const isKnown = imported !== undefined && isPageFile(join(path, '..', imported))
        return isKnown ? [] : [`${path}: ${text}`]
      })
    })
    assert.deepEqual(found, [])
  })

  test('would be found to close over what it imports, what stands beside it, and Node', () => {
    const path = join(root, 'src/page/sample.ts')
    const text = `import { join } from './join.ts'
const beside = 1
export function sample(own: string[]): unknown {
  const inner = [own, document, beside].map((one) => ({ one, beside }))
  return [join, process, helper(), inner, undefined, NaN]
  function helper() { return own }
}`
    const host = ts.createCompilerHost({})
    const { getSourceFile } = host
    host.getSourceFile = (name, ...rest) =>
      name === path ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true) : getSourceFile(name, ...rest)
    const options = { lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'], types: [], noEmit: true }
    const program = ts.createProgram([path], options, host)
    const file = program.getSourceFile(path)
    assert.ok(file)
    const names = functionsOf(file).flatMap((one) => freeIdentifiers(one, program))
    assert.deepEqual(new Set(names), new Set(['beside', 'join', 'process']))
  })
})

function functionsOf(file: ts.SourceFile): ts.FunctionDeclaration[] {
  return file.statements.filter((statement) => ts.isFunctionDeclaration(statement))
}

/** Names of values in a function that are declared neither in it nor by the browser. */
function freeIdentifiers(owner: ts.FunctionDeclaration, program: ts.Program): string[] {
  const checker = program.getTypeChecker()
  const found: string[] = []
  const isOwn = (declaration: ts.Declaration) => {
    const file = declaration.getSourceFile()
    if (program.isSourceFileDefaultLibrary(file)) return true
    return file === owner.getSourceFile() && declaration.pos >= owner.pos && declaration.end <= owner.end
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return
    if (ts.isIdentifier(node) && isReference(node)) {
      const symbol = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node)
      const isKnown = node.text === 'undefined' || symbol?.declarations?.some(isOwn)
      if (!isKnown) found.push(node.text)
    }
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(owner, visit)
  return found
}

/** Tell whether an identifier stands for a value: not for a property, or a name that is declared here. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name !== node
  if (ts.isBindingElement(parent)) return parent.propertyName !== node && parent.name !== node
  return true
}

/** What a file hands to a page: the text of the argument, and from where it is imported where it is a name. */
function sentFrom(file: ts.SourceFile): { text: string; imported: string | undefined }[] {
  const imports = importsOf(file)
  const sent: { text: string; imported: string | undefined }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const argument = node.arguments[senders[node.expression.name.text] ?? -1]
      if (argument) sent.push({ text: argument.getText(), imported: imports.get(argument.getText()) })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return sent
}

/** The module of each name that a file imports, by `import` at its top or by `await import()`. */
function importsOf(file: ts.SourceFile): Map<string, string> {
  const modules = new Map<string, string>()
  const visit = (node: ts.Node): void => {
    if (ts.isImportSpecifier(node)) {
      const { moduleSpecifier } = node.parent.parent.parent
      if (ts.isStringLiteral(moduleSpecifier)) modules.set(node.name.text, moduleSpecifier.text)
    }
    if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name)) {
      const module = /\bimport\('([^']+)'\)/.exec(node.initializer?.getText() ?? '')?.[1]
      for (const { name } of node.name.elements) if (module) modules.set(name.getText(), module)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return modules
}
