import {describe, expect, test} from 'vitest'
import {sitePlayer} from '../../src/hast/media/providers.ts'

describe('players by the addresses of pages', () => {
  test.each([
    ['https://www.youtube.com/watch?v=abcdefghijk', 'https://www.youtube.com/embed/abcdefghijk'],
    [
      'https://m.youtube.com/watch?list=PLx&v=abcdefghijk&t=1m30s',
      'https://www.youtube.com/embed/abcdefghijk?start=90'
    ],
    ['http://youtu.be/abcdefghijk?t=75', 'https://www.youtube.com/embed/abcdefghijk?start=75'],
    [
      'https://youtu.be/abcdefghijk?si=x&t=1h0m1s',
      'https://www.youtube.com/embed/abcdefghijk?start=3601'
    ],
    ['https://www.youtube.com/shorts/abcdefghijk', 'https://www.youtube.com/embed/abcdefghijk'],
    [
      'https://www.youtube.com/live/abcdefghijk?feature=share',
      'https://www.youtube.com/embed/abcdefghijk'
    ],
    [
      'https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0',
      'https://www.youtube.com/embed/abcdefghijk'
    ],
    [
      'https://www.youtube.com/playlist?list=PL_x-1',
      'https://www.youtube.com/embed/videoseries?list=PL_x-1'
    ],
    [
      'https://www.youtube.com/embed/videoseries?list=PL1',
      'https://www.youtube.com/embed/videoseries?list=PL1'
    ],
    ['https://vimeo.com/123456', 'https://player.vimeo.com/video/123456'],
    ['https://vimeo.com/123456/ab12cd34ef', 'https://player.vimeo.com/video/123456?h=ab12cd34ef'],
    [
      'https://player.vimeo.com/video/123456?h=ab12cd34ef&title=0',
      'https://player.vimeo.com/video/123456?h=ab12cd34ef'
    ],
    ['https://vimeo.com/channels/staffpicks/123456', 'https://player.vimeo.com/video/123456'],
    ['https://vimeo.com/groups/boats/videos/123456', 'https://player.vimeo.com/video/123456'],
    ['https://vimeo.com/showcase/9/video/123456', 'https://player.vimeo.com/video/123456'],
    [
      'https://www.dailymotion.com/video/x8abc1_the-pier',
      'https://www.dailymotion.com/embed/video/x8abc1'
    ],
    ['https://dai.ly/x8abc1', 'https://www.dailymotion.com/embed/video/x8abc1'],
    [
      'https://www.ted.com/talks/ann_roy_boats?language=de',
      'https://embed.ted.com/talks/ann_roy_boats'
    ],
    ['https://videopress.com/v/AbCd1234', 'https://videopress.com/embed/AbCd1234'],
    [
      'https://www.tiktok.com/@ann.roy/video/7012345678901234567?x=1',
      'https://www.tiktok.com/player/v1/7012345678901234567'
    ],
    [
      'https://www.loom.com/share/0123456789abcdef0123456789abcdef',
      'https://www.loom.com/embed/0123456789abcdef0123456789abcdef'
    ],
    ['https://open.spotify.com/track/4abcDEF?si=x', 'https://open.spotify.com/embed/track/4abcDEF'],
    [
      'https://open.spotify.com/intl-de/album/4abcDEF',
      'https://open.spotify.com/embed/album/4abcDEF'
    ],
    [
      'https://soundcloud.com/ann-roy/tide',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fann-roy%2Ftide'
    ],
    [
      'https://soundcloud.com/ann-roy/sets/sea?si=x',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fann-roy%2Fsets%2Fsea'
    ]
  ])('%s', (address, src) => {
    expect(sitePlayer(address)?.src).toBe(src)
  })

  test.each([
    'https://example.org/watch?v=abcdefghijk',
    'https://www.youtube.com/@harbour',
    'https://www.youtube.com/',
    'https://vimeo.com/harbour',
    'https://vimeo.com/123456abc',
    'https://www.dailymotion.com/harbour',
    'https://www.ted.com/talks',
    'https://open.spotify.com/user/ann',
    'https://soundcloud.com/ann-roy',
    'https://soundcloud.com/ann-roy/sets',
    'https://soundcloud.com/search/tide',
    'https://www.tiktok.com/@ann.roy',
    'https://issuu.com/ann/docs/sea',
    'https://notyoutube.com/watch?v=abcdefghijk'
  ])('%s has none', (address) => {
    expect(sitePlayer(address)).toBeUndefined()
  })

  test('sounds do not fill the screen', () => {
    expect(sitePlayer('https://open.spotify.com/show/1a')).toMatchObject({isFilm: false})
    expect(sitePlayer('https://vimeo.com/1')).toMatchObject({isFilm: true, title: 'Vimeo video'})
  })
})
