import {defineModule} from '../mapping/define-module.ts'

export const canvasPortal = defineModule({
  names: ['divi/canvas-portal'],
  description: 'Modules that stand in a canvas of their own. All of it came from the site.',
  content: 'modules',
  dynamic: 'another canvas of the site'
})
