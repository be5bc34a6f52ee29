// In the navigation, a link stands inside the button that unfolds what is below it. Beside it, both can be reached.
const contents = document.getElementById("tsd-nav-container");

function unnest() {
  for (const link of contents.querySelectorAll("summary a")) {
    const summary = link.closest("summary");
    const item = summary.parentElement.parentElement;
    summary.setAttribute("aria-label", `Contents of ${link.textContent}`);
    item.insertBefore(link, summary.parentElement);
    item.classList.add("linked-contents");
  }
}

if (contents !== null) {
  new MutationObserver(unnest).observe(contents, { childList: true, subtree: true });
  unnest();
}
