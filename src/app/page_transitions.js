(() => {
    // A listing stays the same thing on the way from its card to its page and back: its kind and its headline move there.
    function partsOf(path) {
        const card = document.querySelector(`article a.card-link[href="${path}"]`)?.closest("article");
        return (document.querySelector(`[data-listing="${path}"]`) ?? card)?.querySelectorAll(".kind, h1, h2, h3") ?? [];
    }

    let named = [];
    function move(transition, otherPage) {
        named.forEach((part) => part.style.removeProperty("view-transition-name"));
        named = [];
        if (!transition) return;
        // Whoever leaves a page before it has faded in does nothing wrong.
        for (const promise of [transition.ready, transition.finished]) promise.catch(() => {});
        if (!otherPage) return;
        for (const path of new Set([location.pathname, new URL(otherPage).pathname])) {
            for (const part of partsOf(path)) {
                const role = part.matches(".kind") ? "kind" : "headline";
                part.style.viewTransitionName = CSS.escape(`${role}-of-${path.split("/").at(-1)}`);
                named.push(part);
            }
        }
    }

    addEventListener("pageswap", ({ viewTransition, activation }) => move(viewTransition, activation?.entry?.url));
    addEventListener("pagereveal", ({ viewTransition }) => move(viewTransition, window.navigation?.activation?.from?.url));
})();
