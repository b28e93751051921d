// On every page: htmx under the content policy, CSRF on its requests, and a mark for tests.
import htmx from "htmx.org";
import "./base.css";
import "./portal.css";

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
window.htmx = htmx;

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

document.addEventListener("htmx:configRequest", (event) => {
  const header = meta("csrf-header");
  if (header) event.detail.headers[header] = meta("csrf-token");
});

const ready = () => document.body.setAttribute("data-ready", "true");
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
else ready();
