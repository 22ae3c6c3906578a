import {defineModule} from '../mapping/define-module.ts'

export const splitTrack = defineModule({
  names: ['et_pb_split_track'],
  description: 'Counts visitors for a test of two versions. Nothing of it was ever shown.',
  content: 'none',
  attributes: {id: 'setting'}
})
