// A list goes on by itself: the next rows come below the last ones and none changes its place. The page holds so many
// rows at most; those far from sight leave a gap of their height and are back before it comes near.
const MOST = 150;
const AT_ONCE = 30;
const NEAR = "600px 0px";

const blocks = [];
const coming = new Map();
let near;
let moving = Promise.resolve();

/** @param pane what scrolls, where it is not the page itself */
export function startRows(pane = null) {
  near = new IntersectionObserver((seen) => seen.filter((it) => it.isIntersecting).forEach(({ target }) => reach(target)),
    { root: pane, rootMargin: NEAR });
  document.querySelectorAll("[data-rows]").forEach((list) => keep([...list.children]));
  const more = document.querySelector("[data-goes-on] [data-more]");
  if (more) {
    near.observe(more);
  }
}

/** The first task of the list, whether or not its row is in the page. */
export function first() {
  return blocks[0]?.rows[0].querySelector(".work-link");
}

/** How many tasks are chosen, those included whose rows are out of the page. */
export function chosen() {
  return document.querySelectorAll("[data-choose]:checked, .work-gap input").length;
}

/** One row on or back, as often as the key was pressed. */
export function move(step) {
  moving = moving.then(() => moveOnce(step));
}

async function moveOnce(step) {
  const here = document.activeElement.closest("[data-rows] > li") ?? document.querySelector("[data-rows] > li:has([aria-current])");
  if (step > 0 && here && !here.nextElementSibling) {
    await goOn(here.closest("[data-window]").querySelector("[data-more]"));
  }
  const place = () => {
    const rows = [...document.querySelectorAll("[data-rows] > li")];
    return rows[here ? rows.indexOf(here) + step : 0];
  };
  comeBack(place());
  place()?.querySelector(".work-link").focus();
}

function reach(target) {
  if (target.matches("[data-more]")) {
    goOn(target);
  } else {
    comeBack(target);
  }
}

/** Once at a time, however often it is asked for. */
function goOn(more) {
  if (more && !coming.has(more)) {
    coming.set(more, load(more).finally(() => coming.delete(more)));
  }
  return coming.get(more);
}

/** Without network or session nothing comes; the link stays and leads to the next page. */
async function load(more) {
  const answer = await fetch(more.dataset.more).catch(() => null);
  if (!answer?.ok || answer.redirected) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const known = new Set(blocks.flatMap(({ rows }) => rows.map(task)));
  const rows = [...page.querySelectorAll("[data-rows] > li")].filter((row) => !known.has(task(row)));
  more.closest("[data-window]").querySelector("[data-rows]").append(...rows);
  keep(rows);
  leadOn(more, page.querySelector("[data-more]"));
  makeRoom();
}

function leadOn(more, later) {
  near.unobserve(more);
  if (!later) {
    more.remove();
    return;
  }
  more.href = later.getAttribute("href");
  more.dataset.more = later.dataset.more;
  if (more.closest("[data-goes-on]")) {
    near.observe(more);
  }
}

function task(row) {
  return row.querySelector(".work-link").getAttribute("href").split("?")[0];
}

function keep(rows) {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    blocks.push({ rows: rows.slice(at, at + AT_ONCE), gap: null });
  }
}

function makeRoom() {
  const shown = blocks.filter(({ gap }) => !gap);
  let many = shown.reduce((sum, { rows }) => sum + rows.length, 0);
  const left = shown.filter(({ rows }) => !rows.some((row) => row.contains(document.activeElement)));
  left.sort((one, other) => distance(other) - distance(one));
  for (const block of left) {
    if (many <= MOST) {
      return;
    }
    leave(block);
    many -= block.rows.length;
  }
}

function distance({ rows }) {
  return Math.abs(rows[0].getBoundingClientRect().top + rows.at(-1).getBoundingClientRect().bottom - innerHeight);
}

/** What is chosen stays so: the gap sends it instead of the row. */
function leave(block) {
  const gap = document.createElement("li");
  gap.className = "work-gap";
  gap.ariaHidden = "true";
  gap.style.height = `${block.rows.at(-1).getBoundingClientRect().bottom - block.rows[0].getBoundingClientRect().top}px`;
  block.rows.flatMap((row) => [...row.querySelectorAll("[data-choose]:checked")]).forEach((box) => gap.append(stand(box)));
  block.rows[0].before(gap);
  block.rows.forEach((row) => row.remove());
  block.gap = gap;
  near.observe(gap);
}

function stand(box) {
  const sent = document.createElement("input");
  sent.type = "hidden";
  sent.name = box.name;
  sent.value = box.value;
  sent.setAttribute("form", "many");
  return sent;
}

function comeBack(gap) {
  const block = blocks.find((it) => it.gap && it.gap === gap);
  if (block) {
    near.unobserve(gap);
    gap.replaceWith(...block.rows);
    block.gap = null;
    makeRoom();
  }
}
