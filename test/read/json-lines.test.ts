import {expect, test} from 'vitest'
import {nameOf} from '../../src/read/json-lines.ts'

test.each([
  [{path: 'a.html', id: 7, title: 'Ducks'}, 'a.html'],
  [{id: 7, title: 'Ducks'}, '7'],
  [{title: 'Ducks'}, 'Ducks'],
  [{title: '[Update] Ducks & geese [sic], 3 < 4'}, '[Update] Ducks & geese [sic], 3 < 4'],
  [{title: 2024}, '2024'],
  [{title: '[et_pb_text admin_label="Ours"]Ducks[/et_pb_text]'}, undefined],
  [{title: '[et\\_pb\\_text]Ducks'}, undefined],
  [{title: '&#91;et_pb_text&#93;Ducks'}, undefined],
  [{title: '[caption id="a"]Ducks'}, undefined],
  [{title: 'Ducks[/caption]'}, undefined],
  [{title: '<b>Ducks</b>'}, undefined],
  [{title: {rendered: 'Ducks'}}, undefined],
  [{}, undefined]
])('%j is called %j', (object, name) => {
  expect(nameOf(object)).toBe(name)
})
