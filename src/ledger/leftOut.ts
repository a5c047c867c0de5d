import type { OmissionRule } from '../article/omissions.ts'

/** Name the rule by which a comment goes: parsing puts tags of components into comments. */
export function commentRule(text: string): OmissionRule {
  return /^<\/?[A-Z][\w.]*(?:\s(?:(?!<\/).)*)?>$/.test(text) ? 'component-tag' : 'comment'
}
