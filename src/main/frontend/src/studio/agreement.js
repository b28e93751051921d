/** The forms of the agreement: what was pressed, and what was said with it. */
export function onAgreement(act) {
  document.querySelectorAll("#studio-agreement form").forEach((form) =>
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const what = form.dataset.agree ?? event.submitter.value;
      const words = form.elements.reason;
      words.required = what === "return" || what === "submit";
      if (form.reportValidity()) act(what, said(form));
    }),
  );
}

/** A time is typed in the reader's own zone and told as an instant. */
function said(form) {
  const at = form.elements.deployAt?.value;
  const untested = form.elements.untested?.checked;
  return { reason: form.elements.reason.value, ...(at && { deployAt: new Date(at).toISOString() }), ...(untested && { untested }) };
}
