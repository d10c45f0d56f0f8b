// What a thread of the program runs: the same file, and the same code cache, as the program itself.
require('./load.js')().workInThread()
