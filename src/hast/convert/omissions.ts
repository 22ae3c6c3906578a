import type {ElementContent} from 'hast'
import type {Content, Finding, Loss, Report, Shortcode} from '../../types.ts'
import {reportModule} from '../tree/report-node.ts'
import {lossOf, visibleText} from '../tree/words.ts'

/** Reports modules that are left out, each with what it would have shown. */
export class Omissions {
  readonly #report: Report
  /** Converts nodes and tells nobody of it. */
  readonly #convert: (nodes: readonly Content[]) => ElementContent[]

  constructor(report: Report, convert: (nodes: readonly Content[]) => ElementContent[]) {
    this.#report = report
    this.#convert = convert
  }

  /** A module that was switched off. */
  disabled(node: Shortcode): void {
    const reason = `Unexpected \`${node.name}\` that was switched off, no reader saw it`
    this.#leftOut(node, {ruleId: 'disabled-module', reason})
  }

  /** What only some readers saw stays out, the modules in it too. */
  notForAll(node: Shortcode): void {
    const reason = `Unexpected content of \`${node.name}\`, which not every reader saw, left it out`
    this.#leftOut(node, {ruleId: 'content-dropped', reason})
  }

  /** A module without a mapping, where those are not wanted. */
  unknown(node: Shortcode): void {
    const reason = `Unexpected module \`${node.name}\` without mapping, left it out`
    this.#leftOut(node, {ruleId: 'unknown-module', reason})
  }

  /** The text in a module that never shows what it encloses; the modules in it are no part of that. */
  textOf(node: Shortcode): void {
    const lost = this.#lost(node.children.filter((child) => child.type === 'html'))
    const {text, images, links} = lost.loss
    if (!text && !images && !links) return
    const reason = `Unexpected content of \`${node.name}\`, which never shows it`
    reportModule(this.#report, node, {ruleId: 'content-dropped', reason, ...lost})
  }

  #leftOut(node: Shortcode, finding: Pick<Finding, 'ruleId' | 'reason'>): void {
    reportModule(this.#report, node, {...finding, ...this.#lost(node.children)})
  }

  #lost(nodes: readonly Content[]): {actual?: string; loss: Loss} {
    const content = this.#convert(nodes)
    const text = visibleText(content).trim()
    return {...(text && {actual: text}), loss: lossOf(content)}
  }
}
