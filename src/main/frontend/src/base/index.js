// On every page: htmx under the content policy, CSRF on its requests, and a mark for tests.
import htmx from "htmx.org";
import "./base.css";
import "./chat.css";
import "./portal.css";
import "./chat.js";
import "./kept-words.js";
import "./live-case.js";
import "./menus.js";
import "./return-form.js";
import "./sheet-form.js";

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
window.htmx = htmx;

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

document.addEventListener("htmx:configRequest", (event) => {
  const header = meta("csrf-header");
  if (header) event.detail.headers[header] = meta("csrf-token");
});

// Times are told in the reader's zone. The first page of all is read again, once the zone is known.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const told = `recourse-zone=${zone}`;
if (zone && !document.cookie.split("; ").includes(told)) {
  document.cookie = `${told}; path=/; max-age=31536000; samesite=lax`;
  const remembered = document.cookie.split("; ").includes(told);
  if (remembered && zone !== meta("zone") && meta("method") === "GET") location.reload();
}

const ready = () => document.body.setAttribute("data-ready", "true");
// Once the scripts behind this one have run too.
if (document.readyState === "complete") ready();
else document.addEventListener("DOMContentLoaded", ready);
