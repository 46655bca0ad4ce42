//! Buttons, and links that look like them.

use leptos::prelude::*;

use super::{Group, Specimen};
use crate::ui::{
    button::{Button, ButtonLink, ButtonRow, ButtonStyle},
    icon::{Icon, IconName},
};

#[component]
pub(super) fn Buttons() -> impl IntoView {
    view! {
        <Group title="Knapper">
            <Specimen state="En knap er aldrig grå">
                <ButtonRow>
                    <Button>"Offentliggør"</Button>
                    <Button style=ButtonStyle::Secondary>"Gem kladde"</Button>
                    <Button style=ButtonStyle::Quiet>"Sig nej tak"</Button>
                    <Button style=ButtonStyle::Danger>"Slet min konto"</Button>
                    <Button style=ButtonStyle::Small>"Lille"</Button>
                </ButtonRow>
            </Specimen>
            <Specimen state="Med et tegn">
                <ButtonRow>
                    <Button>
                        <Icon icon=IconName::MagnifyingGlassBold />
                        "Søg"
                    </Button>
                    <Button style=ButtonStyle::Secondary>
                        "Videre"
                        <Icon icon=IconName::ArrowRight class="size-5 shrink-0" />
                    </Button>
                </ButtonRow>
            </Specimen>
            <Specimen state="Links, der ligner knapper">
                <ButtonRow>
                    <ButtonLink href="/opslag/ny">"Opret opslag"</ButtonLink>
                    <ButtonLink href="/opslag" style=ButtonStyle::Secondary>
                        "Se alle opslag"
                    </ButtonLink>
                </ButtonRow>
            </Specimen>
            <Specimen state="Link i løbende tekst">
                <p class="max-w-text">
                    "Du kan altid " <a class="link" href="/hjaelp">
                        "få hjælp til at skrive et opslag"
                    </a> ", også i telefonen."
                </p>
            </Specimen>
        </Group>
    }
    .into_any()
}
