// Stands in for the reading of clips: some files hang it, some kill its thread.
/** @param {{ files: { path: string }[] }} batch */
export default ({ files }) =>
  files.map(({ path }) => {
    while (path.startsWith('hangs'));
    if (path.startsWith('dies')) process.exit(3);
    return JSON.stringify({ clips: [], diagnostics: [], read: path });
  });
