((source) => {
    // cargo-leptos says what has changed; a page as small as ours is simply loaded again.
    const changes = new WebSocket(`${source}/live_reload`);
    changes.addEventListener("message", () => location.reload());
})
