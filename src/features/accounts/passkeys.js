// Asks the device. Where a browser cannot do that, nothing on the page says a word about it.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const named = (id) => ({ type: "public-key", id: bytes(id) });

function creation({ challenge, site, user, email, known, algorithms }) {
    return navigator.credentials.create({
        publicKey: {
            challenge: bytes(challenge),
            rp: { id: site, name: "Byttebørsen" },
            user: { id: bytes(user), name: email, displayName: email },
            pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key", alg })),
            excludeCredentials: known.map(named),
            authenticatorSelection: { residentKey: "required", userVerification: "required" },
            attestation: "none",
        },
    });
}

function signature({ challenge, site }) {
    return navigator.credentials.get({ publicKey: { challenge: bytes(challenge), rpId: site, userVerification: "required" } });
}

async function answer(form) {
    const question = JSON.parse(form.dataset.passkeyQuestion);
    const { id, response } = await (question.user ? creation(question) : signature(question));
    form.elements.klient.value = text(response.clientDataJSON);
    form.elements.enhed.value = text(response.authenticatorData ?? response.getAuthenticatorData());
    if (!question.user) {
        form.elements.noegle.value = id;
        form.elements.bruger.value = text(response.userHandle ?? new ArrayBuffer(0));
        form.elements.signatur.value = text(response.signature);
    }
    form.submit();
}

if (window.PublicKeyCredential) {
    for (const way of document.querySelectorAll("[data-passkey-way]")) way.hidden = false;
    const form = document.querySelector("form[data-passkey-question]");
    // Whoever looks away or changes their mind may try again.
    const ask = () => answer(form).catch(() => (form.querySelector("[data-passkey-failed]").hidden = false));
    form?.addEventListener("submit", (event) => (event.preventDefault(), ask()));
    if (form) ask();
}
