import * as module from 'node:module';

// Loaded before each command (package.json): an older Node cannot read the program's files, and says so in a stack trace.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Điểm Báo needs Node 24 or newer; this is ${process.version} (${process.execPath}). ` +
      'Install Node 24, or on x64 Linux run npm ci, which brings one along for npm start and the other commands.',
  );
  process.exit(2);
}

// A good part of a short command's time is Node reading our files: compiled once, they are kept in the system's folder for
// temporary files, here and not in the commands, for only what is imported after this call is.
module.enableCompileCache();
