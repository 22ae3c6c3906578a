import type {Site} from '../../presets/site.ts'
import {finishDocument, type Processed} from './finish-document.ts'
import {type Document, type Task, transformDocument} from './transform-document.ts'

/** Takes one document all the way. */
export function processDocument(document: Document, task: Task, site?: Site): Processed {
  return finishDocument(document, transformDocument(document, task), task, site)
}
