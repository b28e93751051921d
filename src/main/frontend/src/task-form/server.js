const meta = (name) => document.querySelector(`meta[name="${name}"]`);

/** Calls the API with the page's own proof against forged requests. */
export async function call(method, path, body, headers = {}) {
  const answer = await send(method, path, body, headers);
  return answer.status === 403 && (await renewProof()) ? send(method, path, body, headers) : answer;
}

function send(method, path, body, headers) {
  return fetch(path, {
    method,
    headers: {
      "Content-Type": "application/json",
      Accept: "application/json, application/problem+json",
      "X-Requested-With": "fetch",
      [meta("csrf-header")?.content]: meta("csrf-token")?.content,
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

/** Whoever signed in again beside this page has another proof; true when it was another one. */
async function renewProof() {
  const page = await fetch(location.href).then((answer) => answer.text());
  const fresh = new DOMParser().parseFromString(page, "text/html").querySelector('meta[name="csrf-token"]')?.content;
  if (!fresh || fresh === meta("csrf-token")?.content) return false;
  meta("csrf-token").content = fresh;
  return true;
}
