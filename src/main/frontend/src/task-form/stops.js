/** What can only be read is no stop on the way through the form. */
export function noStops(holder) {
  const skip = () => holder.querySelectorAll("input, textarea").forEach((field) => {
    if (field.readOnly || field.closest(".fjs-input-group.readonly")) field.tabIndex = -1;
    else if (field.tabIndex < 0) field.removeAttribute("tabindex");
  });
  new MutationObserver(skip).observe(holder, { childList: true, subtree: true, attributeFilter: ["readonly", "class"] });
  skip();
}
