import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { slug } from 'github-slugger'
import { errorCodeOf } from '../files/errorCodeOf.ts'
import { unwritable } from '../files/unwritable.ts'
import { packageRoot } from '../packageRoot.ts'

/** The files that `newTalk` has made, and those that it found. */
export interface NewTalk {
  /** Paths of the files that were made. */
  made: string[]
  /** Paths of the files that existed already, and were not changed. */
  kept: string[]
}

/**
 * Make a folder to write a talk in, with an example article, npm scripts, tasks for VS Code and a `.gitignore`. A file
 * that exists is not changed.
 *
 * @throws {Failure} when a file cannot be written
 */
export async function newTalk(folder: string): Promise<NewTalk> {
  const talk: NewTalk = { made: [], kept: [] }
  for (const [name, content] of Object.entries(await filesOf(folder))) {
    const path = relative('.', join(folder, name))
    const isNew = await writeNew(path, content)
    talk[isNew ? 'made' : 'kept'].push(path)
  }
  return talk
}

/** Write a file, unless it exists. Return whether it was written. */
async function writeNew(path: string, content: string): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content, { flag: 'wx' })
    return true
  } catch (error) {
    const isThere = errorCodeOf(error) === 'EEXIST' && (await readFile(path).catch(() => undefined)) !== undefined
    if (isThere) return false
    throw unwritable(path, error)
  }
}

async function filesOf(folder: string): Promise<Record<string, string>> {
  const { version }: { version: string } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'))
  const manifest = {
    name: slug(basename(resolve(folder))).replace(/^[-_]+|-+$/g, '') || 'talk',
    private: true,
    scripts,
    devDependencies: { deckwright: `^${version}` },
  }
  return {
    'talk.md': article,
    'package.json': toJson(manifest),
    'deckwright.config.yaml': config,
    '.gitignore': 'node_modules/\ndist/\n',
    '.vscode/tasks.json': toJson({ version: '2.0.0', tasks }),
  }
}

const config = `# yaml-language-server: $schema=node_modules/deckwright/src/config/config.schema.json
# What a run makes, where the command line and the article's front matter say nothing else.
audience: engineers
`

const scripts = {
  talk: 'deckwright talk.md',
  watch: 'deckwright talk.md --to pdf --watch',
  present: 'deckwright present talk.md',
  handout: 'deckwright talk.md --to handout',
  check: 'deckwright check talk.md --slides',
}

const tasks = [
  { label: 'Talk: make the PDF as files are saved', script: 'watch', isBackground: true },
  { label: 'Talk: present', script: 'present', isBackground: true },
  { label: 'Talk: make the handout', script: 'handout' },
  { label: 'Talk: look for what could be better', script: 'check' },
].map((task) => ({ type: 'npm', ...task, problemMatcher: [] }))

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

const article = `---
title: What this talk is about
author: Your name
deckwright:
  minutes: 15
---

Write the talk as an article: whole sentences, in the order in which you would say them. Slides and speaker notes are
made of them.

## Say one thing in each section

The first sentence of a section is its claim, and becomes the title of its slide. What is too long for a slide goes into
the speaker notes.

- A list stays a list, with its items in your order
- **Bold words** and figures, such as 42 %, are what people look at first
- A list that is too long goes on on the next slide

## Show what is hard to say

| what you write | what becomes of it |
| --- | --- |
| a table | a table, which goes on on the next slide where it is too long |
| a block of code | a listing in colours |
| an image with its description | a picture with a caption |

> A quote has a slide of its own, with who said it.
>
> — Somebody

## Leave out what is not for this talk

A comment above a block or a heading steers it: \`skip\` leaves it out, \`notes\` says it and does not show it, \`appendix\`
shows it behind the talk.

<!-- deckwright: skip -->

## A draft

This section is no part of the talk.
`
