//! The part of the listing form about its kind: three cards, behind one line where the way in has already chosen.

use leptos::prelude::*;

use crate::{
    domain::{
        kind::Kind,
        listing_form::{ListingField, ListingForm},
    },
    i18n::Locale,
    ui::{
        choice_card::ChoiceCard,
        fieldset::Fieldset,
        icon::{Icon, IconName},
        kind_label::{KindLabel, kind_icon},
    },
};

/// Tilbyde, efterlyse, dele en idé.
#[component]
pub fn KindFields(
    /// What was typed.
    form: ListingForm,
    /// What is wrong with the choice.
    error: Option<String>,
    /// Whether who came here has just made the choice.
    is_settled: bool,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let cards = Kind::ALL.iter().map(|kind| kind_card(*kind, &form, locale)).collect_view();
    let fields = view! {
        <Fieldset locale=locale id=ListingField::Kind.name() legend=locale.i_want_to() legend_class="text-h3 font-semibold" class="mt-3 grid gap-3 lg:grid-cols-3" error=error>
            {cards}
        </Fieldset>
    };
    if !is_settled {
        return fields.into_any();
    }
    view! {
        <details class="group/k">
            <summary class="inline-flex min-h-target flex-wrap items-center gap-x-4 gap-y-1">
                // The label of what is chosen now, also after another choice.
                <span class="hidden in-[form:has(#art-offer:checked)]:inline-flex">
                    <KindLabel kind=Kind::Offer locale=locale />
                </span>
                <span class="hidden in-[form:has(#art-request:checked)]:inline-flex">
                    <KindLabel kind=Kind::Request locale=locale />
                </span>
                <span class="hidden in-[form:has(#art-idea:checked)]:inline-flex">
                    <KindLabel kind=Kind::Idea locale=locale />
                </span>
                <span class="link inline-flex items-center gap-2">
                    {locale.change_kind()} <Icon icon=IconName::CaretDownBold class="size-4 shrink-0 group-open/k:rotate-180" />
                </span>
            </summary>
            <div class="mt-4">{fields}</div>
        </details>
    }
    .into_any()
}

fn kind_card(kind: Kind, form: &ListingForm, locale: Locale) -> AnyView {
    let (label, help) = locale.kind_choice(kind);
    let id = format!("art-{}", kind.slug());
    view! { <ChoiceCard id=id name="art" value=kind.slug() label=label help=help icon=kind_icon(kind) kind=kind checked=form.kind == kind.slug() /> }
        .into_any()
}
