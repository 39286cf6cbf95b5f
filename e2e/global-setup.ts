/** Runs once before all browser tests. What a test needs beside a browser it starts itself, so that each can be run alone. */
export default function globalSetup(): void {
  // A colour request in the environment would put escape codes into the child processes' JSON lines.
  delete process.env['FORCE_COLOR'];
}
