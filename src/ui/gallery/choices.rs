//! Choices that are whole cards or chips.

use leptos::prelude::*;

use super::{Group, LOCALE, Specimen};
use crate::{
    domain::{
        availability::{DayPart, Weekday},
        kind::Kind,
    },
    ui::{
        choice_card::ChoiceCard,
        choice_chip::{ChoiceChip, KindChip},
        counted_choice::CountedChoice,
        fieldset::Fieldset,
        icon::IconName,
        kind_label::kind_icon,
        tick_cell::TickCell,
    },
};

const GRID: &str = "mt-1.5 grid gap-3 lg:grid-cols-3";

#[component]
pub(super) fn Choices() -> impl IntoView {
    view! {
        <Group title="Valg">
            <Specimen state="Kort: et af få, her er det midterste valgt">
                <Fieldset locale=LOCALE id="kort-valg" legend="Jeg vil" class=GRID>
                    {Kind::ALL
                        .iter()
                        .map(|kind| {
                            view! {
                                <ChoiceCard
                                    id=format!("kort-{}", kind.path_word())
                                    name="kort-valg"
                                    value=kind.path_word()
                                    label=LOCALE.kind(*kind)
                                    help="Hvad det betyder"
                                    icon=kind_icon(*kind)
                                    kind=*kind
                                    checked=*kind == Kind::Request
                                />
                            }
                        })
                        .collect_view()}
                </Fieldset>
            </Specimen>
            <Specimen state="Kort uden slags, i en gruppe med en fejl">
                <Fieldset
                    locale=LOCALE
                    id="fejl-valg"
                    legend="Vi er"
                    optional=true
                    help="Det står på jeres opslag."
                    error=Some("Vælg, hvad I er.".to_owned())
                    class=GRID
                >
                    <ChoiceCard id="forening" name="fejl-valg" value="forening" label="Forening" icon=IconName::UsersThree />
                    <ChoiceCard id="virksomhed" name="fejl-valg" value="virksomhed" label="Virksomhed" icon=IconName::Storefront />
                </Fieldset>
            </Specimen>
            <Specimen state="Række: én af fire, med antal og en, der intet giver">
                <Fieldset locale=LOCALE id="vis" legend="Vis" class="mt-1.5 flex flex-wrap gap-y-2 sm:gap-2">
                    {[None, Some(Kind::Offer), Some(Kind::Request), Some(Kind::Idea)]
                        .into_iter()
                        .enumerate()
                        .map(|(at, kind)| {
                            let id = format!("vis-antal-{at}");
                            let counts = [Some(48), Some(30), Some(18), Some(0)];
                            let class = if at == 0 { "" } else { "sm:left-12.5 sm:text-left lg:left-13.5" };
                            view! {
                                <CountedChoice id=id.clone() count=counts[at] locale=LOCALE class=class>
                                    <KindChip
                                        name="vis"
                                        value=kind.map_or("", Kind::path_word)
                                        label=kind.map_or("Alle", |kind| LOCALE.kinds(kind))
                                        kind=kind
                                        described_by=id
                                        checked=at == 0
                                    />
                                </CountedChoice>
                            }
                        })
                        .collect_view()}
                </Fieldset>
            </Specimen>
            <Specimen state="Mærkater: flere af mange">
                <Fieldset locale=LOCALE id="dage" legend="Dag" class="mt-1.5 grid max-w-md grid-cols-4 gap-1.5 sm:grid-cols-7">
                    {Weekday::ALL
                        .iter()
                        .enumerate()
                        .map(|(at, day)| {
                            view! {
                                <ChoiceChip
                                    name="dage"
                                    value=day.path_word()
                                    label=LOCALE.weekday_short(*day)
                                    full_label=LOCALE.weekday(*day)
                                    several=true
                                    checked=at == 1
                                />
                            }
                        })
                        .collect_view()}
                </Fieldset>
            </Specimen>
            <Specimen state="Tabel: felter til kryds">
                <Fieldset locale=LOCALE id="tider" legend="Tirsdag" class="mt-1.5 grid max-w-xs grid-cols-3 gap-1.5">
                    {DayPart::ALL
                        .iter()
                        .map(|part| {
                            let label = LOCALE.day_and_part(Weekday::Tuesday, *part);
                            view! { <TickCell name="tider" value=part.slug() label=label checked=*part == DayPart::Evening /> }
                        })
                        .collect_view()}
                </Fieldset>
            </Specimen>
        </Group>
    }
    .into_any()
}
