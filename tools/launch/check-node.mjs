// The first thing every launcher loads. Written so that even an old Node can read it and say what is wrong.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `walnut: Node ${process.versions.node} is too old: ${process.execPath}: install Node 20.19 or later and run the same command again`,
  );
  process.exit(1);
}
