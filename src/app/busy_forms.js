(() => {
    // What was pressed says that it works, and a second press sends nothing twice.
    const PATIENCE = 300;
    // Whoever has stopped the page may press again.
    const STOPPED = 8000;
    const sending = new Map();

    function rest(form) {
        const { button, words } = sending.get(form);
        sending.delete(form);
        button?.removeAttribute("aria-disabled");
        if (words) button.replaceChildren(...words);
    }

    function say(form) {
        const state = sending.get(form);
        if (!state?.button) return;
        state.words = [...state.button.childNodes];
        state.button.style.minWidth = `${state.button.offsetWidth}px`;
        state.button.setAttribute("aria-disabled", "true");
        state.button.textContent = document.documentElement.lang === "da" ? "Sender …" : "Sending …";
    }

    addEventListener("submit", (event) => {
        const form = event.target;
        if (event.defaultPrevented || form.method !== "post") return;
        if (sending.has(form)) return event.preventDefault();
        sending.set(form, { button: event.submitter });
        setTimeout(say, PATIENCE, form);
        setTimeout(() => sending.has(form) && rest(form), STOPPED);
    });
    addEventListener("pageshow", () => [...sending.keys()].forEach(rest));
})();
