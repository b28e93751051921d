const meta = (name) => document.querySelector(`meta[name="${name}"]`);

/** Calls the API with the page's own proof against forged requests. */
export async function call(method, path, body, headers = {}, options = {}) {
  const answer = await send(method, path, body, headers, options);
  return answer.status === 403 && (await renewProof()) ? send(method, path, body, headers, options) : answer;
}

/** One file, as a form would send it. */
export async function upload(path, file) {
  const send = () => {
    const body = new FormData();
    body.append("file", file);
    return fetch(path, { method: "POST", headers: proof(), body });
  };
  const answer = await send();
  return answer.status === 403 && (await renewProof()) ? send() : answer;
}

/** Beside this page, so that what was typed stays. */
export function signIn() {
  return Object.assign(document.createElement("a"), {
    href: "/sign-in",
    target: "_blank",
    textContent: document.getElementById("task-errors").dataset.signIn,
  });
}

function send(method, path, body, headers, options) {
  return fetch(path, {
    ...options,
    method,
    headers: {
      "Content-Type": "application/json",
      ...proof(),
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

/** What the API is told of this page, against forged requests. */
const proof = () => ({
  Accept: "application/json, application/problem+json",
  "X-Requested-With": "fetch",
  [meta("csrf-header")?.content]: meta("csrf-token")?.content,
});

/**
 * Whoever signed in again beside this page has another proof; true when it was another one. Somebody else who signed in
 * here meanwhile lends theirs to nobody.
 */
async function renewProof() {
  const page = await fetch(location.href).then((answer) => answer.text());
  const fresh = new DOMParser().parseFromString(page, "text/html");
  const proof = fresh.querySelector('meta[name="csrf-token"]')?.content;
  const person = personOn(fresh);
  if (!proof || proof === meta("csrf-token")?.content || (person && person !== personOn(document))) return false;
  meta("csrf-token").content = proof;
  return true;
}

const personOn = (page) => page.querySelector(".who a")?.textContent;
