import {defineModule} from '../mapping/define-module.ts'

export const globalLayout = defineModule({
  names: ['divi/global-layout'],
  description:
    'A module of the library. Only where the content names its kind, there is a copy of it.',
  content: 'modules',
  dynamic: 'a module of the library'
})
