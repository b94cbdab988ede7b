// `npm start`: from a bare clone to a served app.
import "./launch/check-node.mjs";

const { command, ensureBuilt, goOnWith, launch, prepare } = await import("./launch.mjs");

await launch(async () => {
  const node = await prepare("runtime");
  await ensureBuilt(node);
  const port = process.env.PORT ? ["--port", process.env.PORT] : [];
  await goOnWith(node, command, ["serve", ...port, ...process.argv.slice(2)]);
});
