((script, wasm) => {
    // Islands inside the children of another island wait for their parent's word.
    const parents = [];

    async function walk(node, islands) {
        const isIsland = node.localName === "leptos-island";
        const isChildren = node.localName === "leptos-children";
        if (isIsland) {
            const start = islands[node.dataset.component];
            parents.at(-1)?.();
            await start?.(node);
        }
        if (isChildren) parents.push(node.$$on_hydrate);
        for (const child of node.children) await walk(child, islands);
        if (isChildren) parents.pop();
    }

    async function start() {
        const islands = await import(script);
        await islands.default({ module_or_path: wasm });
        islands.hydrate();
        await walk(document.body, islands);
    }

    // Everything on a page works without its islands, so a browser that cannot run them is no error.
    function whenIdle() {
        const state = document.documentElement.dataset;
        start().then(() => (state.islands = "ready"), (reason) => ((state.islands = "off"), console.warn(reason)));
    }

    if (!document.querySelector("leptos-island")) return;
    if ("requestIdleCallback" in window) requestIdleCallback(whenIdle, { timeout: 2000 });
    else setTimeout(whenIdle, 1);
})
