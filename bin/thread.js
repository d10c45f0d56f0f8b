// What a thread of the program runs: the same file, and the same code cache, as the program itself.
void require('./load.js')().workInThread()
