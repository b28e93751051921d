// Bundles every module of src/ into target/frontend/assets; Spring adds content hashes to the URLs.
import { build } from "esbuild";
import { readdirSync } from "node:fs";

const entryPoints = readdirSync("src", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => ({ in: `src/${entry.name}/index.js`, out: entry.name }));

await build({
  entryPoints,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  outdir: "../../../target/frontend/assets",
  loader: { ".woff": "file", ".woff2": "file", ".ttf": "file", ".eot": "file", ".svg": "dataurl" },
  logLevel: "warning",
});
