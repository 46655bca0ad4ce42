const words = document.querySelector("[data-back-to-search]");
const from = document.referrer && new URL(document.referrer);
if (from && from.origin === location.origin && from.pathname === "/opslag" && from.search) {
    words.textContent = words.dataset.backToSearch;
    words.parentElement.href = from.pathname + from.search;
}
