((port) => {
    // cargo-leptos says what has changed; a page as small as ours is simply loaded again.
    const changes = new WebSocket(`ws://${location.hostname}:${port}/live_reload`);
    changes.addEventListener("message", () => location.reload());
})
