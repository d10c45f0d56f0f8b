#!/usr/bin/env node
void require('./load.js')().main(process)
