// Bundles every module of src/ into target/frontend/assets, packed beside each: Spring adds content hashes to the
// URLs and gives out what is packed, so that no request packs a bundle of megabytes anew.
import { build } from "esbuild";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const bundles = "../../../target/frontend/assets";
rmSync(bundles, { recursive: true, force: true });

const entryPoints = readdirSync("src", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => ({ in: `src/${entry.name}/index.js`, out: entry.name }));

await build({
  entryPoints,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  outdir: bundles,
  loader: { ".woff": "file", ".woff2": "file", ".ttf": "file", ".eot": "file", ".svg": "dataurl" },
  logLevel: "warning",
});

for (const file of readdirSync(bundles).filter((name) => /\.(js|css)$/.test(name))) {
  writeFileSync(`${bundles}/${file}.gz`, gzipSync(readFileSync(`${bundles}/${file}`), { level: 9 }));
}
