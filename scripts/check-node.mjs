// Plain JavaScript of an old dialect: this file must run on a Node that is too old for everything else.
// 22.18 is the first 22 that runs TypeScript files as they are; in 23 it is 23.6.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18) || (major === 23 && minor < 6)) {
  console.error(
    'Janela needs Node.js 22.18 or newer, and this is Node.js ' +
      process.versions.node +
      '.\n' +
      'It usually brings its own, so the download of that one seems to have failed. ' +
      'Install Node.js 24 from https://nodejs.org and run the same command again.',
  );
  process.exit(1);
}
