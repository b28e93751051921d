// Ctrl+K: every place of the bar and every case, by typing. The dialog stands in the layout of staff.
const dialog = document.getElementById("palette");

if (dialog) {
  const box = dialog.querySelector("input");
  const found = dialog.querySelector("[data-found]");
  const places = [...document.querySelectorAll("nav.nav a")].map((link) => ({ href: link.getAttribute("href"), text: link.textContent }));
  let asked = 0;

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      box.value = "";
      show(places);
      dialog.showModal();
    }
  });
  box.addEventListener("input", search);
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && event.target === box) {
      event.preventDefault();
      found.querySelector("a")?.click();
    }
  });

  async function search() {
    const words = box.value.trim();
    const mine = ++asked;
    const fitting = places.filter((place) => place.text.toLowerCase().includes(words.toLowerCase()));
    show(fitting);
    if (words.length < 2) return;
    const answer = await fetch(`/api/v1/cases?limit=8&q=${encodeURIComponent(words)}`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer?.ok || mine !== asked) return;
    const { items } = await answer.json();
    show([...fitting, ...items.map((item) => ({ href: `/work/cases/${item.number}`, text: [item.number, item.orderNumber, item.subject].filter(Boolean).join(" · ") }))]);
  }

  function show(entries) {
    found.replaceChildren(...entries.map(({ href, text }) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = href;
      link.textContent = text;
      item.append(link);
      return item;
    }));
  }

  function move(step) {
    const stops = [box, ...found.querySelectorAll("a")];
    const at = Math.max(0, stops.indexOf(document.activeElement));
    stops[Math.min(stops.length - 1, Math.max(0, at + step))].focus();
  }
}
