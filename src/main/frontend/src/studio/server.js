const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

/** Calls the API with the page's own proof against forged requests; throws the problem it answers. */
export async function call(method, path, body, headers = {}, more = {}) {
  const answer = await fetch(path, {
    method,
    headers: { Accept: "application/json, application/problem+json", [meta("csrf-header")]: meta("csrf-token"), ...headers },
    body,
    ...more,
  });
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) throw Object.assign(new Error(json.detail ?? `${answer.status}`), { status: answer.status, problem: json });
  return { json, etag: answer.headers.get("ETag") };
}

export const sendJson = (method, path, body, headers = {}, more = {}) =>
  call(method, path, JSON.stringify(body), { "Content-Type": "application/json", ...headers }, more);
