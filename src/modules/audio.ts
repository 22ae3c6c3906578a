import {defineModule} from '../mapping/define-module.ts'

export const audio = defineModule({
  names: ['et_pb_audio'],
  description: 'A sound file: title, cover, artist, album and a player.',
  content: 'none',
  attributes: {
    audio: 'url',
    title: 'text',
    artist_name: 'text',
    album_name: 'text',
    image_url: 'image',
    title_level: 'setting'
  },
  // Audio.php: the cover is a background picture, and "by" before the artist is the theme's own word.
  parts: [
    {type: 'heading', text: 'title', level: 'title_level', depth: 2},
    {type: 'image', src: 'image_url'},
    {type: 'text', texts: [{text: 'artist_name'}, {text: 'album_name', separator: ', '}]},
    {type: 'audio', sources: ['audio']}
  ]
})
