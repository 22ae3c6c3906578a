/** wordpress-export-to-markdown 2 waits 25 milliseconds between two files; version 3 can be told not to. */
require('wordpress-export-to-markdown/src/settings.js').markdown_file_write_delay = 0
