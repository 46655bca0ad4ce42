//! What the page says: done, good to know, take care, wrong, empty.

use leptos::prelude::*;

use super::{Group, Specimen};
use crate::ui::{
    button::{ButtonLink, ButtonStyle},
    empty_state::EmptyState,
    error_summary::ErrorSummary,
    notice::{Notice, NoticeTone},
};

#[component]
pub(super) fn Messages() -> impl IntoView {
    view! {
        <Group title="Beskeder fra siden">
            <Specimen state="Gjort, godt at vide, pas på">
                <Notice tone=NoticeTone::Done>"Opslaget er på børsen. Det bliver der til den 22. januar."</Notice>
                <Notice tone=NoticeTone::Note>"Du er uden net. Det, du skriver, bliver gemt på telefonen."</Notice>
                <Notice tone=NoticeTone::Warning>
                    "Opslaget udløber om 6 dage. " <a class="link" href="/mit">
                        "Forny med ét tryk"
                    </a>
                </Notice>
            </Specimen>
            <Specimen state="Fejl i en formular">
                <ErrorSummary
                    title="Der er noget, du skal rette"
                    items=vec![
                        ("galt".to_owned(), "E-mail: Skriv hele adressen.".to_owned()),
                        ("kort".to_owned(), "Beskrivelse: Skriv mindst 20 tegn.".to_owned()),
                    ]
                />
            </Specimen>
            <Specimen state="Tomt, og hvad man så kan">
                <EmptyState title="Her er stille lige nu" text="Læg det første opslag op i Havndal.">
                    <ButtonLink href="/opslag/ny">"Opret opslag"</ButtonLink>
                    <ButtonLink href="/opslag" style=ButtonStyle::Secondary>
                        "Se alle opslag"
                    </ButtonLink>
                </EmptyState>
            </Specimen>
        </Group>
    }
    .into_any()
}
