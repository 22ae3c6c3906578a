import {Review} from './review.ts'

// All of the data is there then.
document.addEventListener('DOMContentLoaded', () => new Review().start())
