//! Fields to write in and lists to choose from: empty, filled, optional, wrong.

use leptos::prelude::*;

use super::{Group, LOCALE, Specimen};
use crate::ui::{checkbox::Checkbox, select_field::SelectField, text_area_field::TextAreaField, text_field::TextField};

const TOO_SHORT: &str = "Skriv mindst 20 tegn, så andre kan se, hvad det handler om. Du har skrevet 8.";

#[component]
pub(super) fn Fields() -> impl IntoView {
    view! {
        <Group title="Felter">
            <Specimen state="En linje">
                <div class="grid gap-5 md:grid-cols-2">
                    <TextField locale=LOCALE id="tomt" name="tomt" label="Overskrift" />
                    <TextField locale=LOCALE id="fyldt" name="fyldt" label="Overskrift" value="Lån vores trailer" help="5–80 tegn" />
                    <TextField locale=LOCALE id="frit" name="frit" label="Antal" optional=true inputmode="numeric" />
                    <TextField
                        locale=LOCALE
                        id="galt"
                        name="galt"
                        label="E-mail"
                        value="bente@"
                        error=Some("Skriv hele adressen, for eksempel bente@randers.example.".to_owned())
                    />
                </div>
            </Specimen>
            <Specimen state="Flere linjer">
                <div class="grid gap-5 md:grid-cols-2">
                    <TextAreaField locale=LOCALE id="langt" name="langt" label="Beskrivelse" rows=3 help="Hvem er I, og hvad skal der ske?" />
                    <TextAreaField
                        locale=LOCALE
                        id="kort"
                        name="kort"
                        label="Beskrivelse"
                        rows=3
                        value="Kan lånes"
                        error=Some(TOO_SHORT.to_owned())
                    />
                </div>
            </Specimen>
            <Specimen state="Et valg fra en liste">
                <div class="grid gap-5 md:grid-cols-2">
                    <SelectField locale=LOCALE id="valg" name="valg" label="Kategori" options=categories() />
                    <SelectField
                        locale=LOCALE
                        id="galt-valg"
                        name="galt-valg"
                        label="Kategori"
                        options=categories()
                        selected="it"
                        error=Some("Vælg den kategori, der passer bedst.".to_owned())
                    />
                </div>
            </Specimen>
            <Specimen state="Et flueben">
                <div class="grid gap-5 md:grid-cols-2">
                    <Checkbox locale=LOCALE id="nej" name="nej" label="Det kan også foregå på nettet" />
                    <Checkbox locale=LOCALE id="ja" name="ja" label="Det kan også foregå på nettet" checked=true help="Så kan flere være med." />
                    <Checkbox
                        locale=LOCALE
                        id="mangler"
                        name="mangler"
                        label="Jeg er fyldt 15 år"
                        error=Some("Sæt et flueben, hvis du er fyldt 15 år.".to_owned())
                    />
                </div>
            </Specimen>
        </Group>
    }
    .into_any()
}

fn categories() -> Vec<(String, String)> {
    [("", "Vælg en kategori"), ("it", "It-hjælp"), ("natur", "Natur og grønne områder")]
        .map(|(value, words)| (value.to_owned(), words.to_owned()))
        .to_vec()
}
