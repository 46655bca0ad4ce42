//! The list of organisations.

use leptos::prelude::*;

use super::new::PATH as NEW_PATH;
use crate::{
    domain::{
        organisation::{kind::OrganisationKind, state::OrganisationState},
        party::PartyKind,
    },
    features::{
        organisations::{
            components::mark::{Mark, kind_icon},
            model::{FoundOrganisations, OrganisationRow},
        },
        outcome::shown,
        sharing::page_head::{PageHead, PageType},
    },
    i18n::Locale,
    server::{
        context::{RequestContext, current},
        error::{ServerError, ServerResult},
        organisations::found::{PAGE_MAX, search},
    },
    ui::{
        button::{Button, ButtonLink, ButtonStyle},
        choice_chip::ChoiceChip,
        empty_state::EmptyState,
        fieldset::Fieldset,
        icon::Icon,
        page_heading::PageHeading,
        page_title::PageTitle,
        pagination::Pagination,
        text_field::TextField,
    },
};

/// The path of the page.
const PATH: &str = "/organisationer";
/// Characters of a search that are read; names are no longer.
const QUERY_MAX: usize = 100;

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Asked {
    query: String,
    kind: Option<OrganisationKind>,
    page: u32,
}

impl Asked {
    fn read(query: &str) -> ServerResult<Self> {
        let mut asked = Self { page: 1, ..Self::default() };
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "q" => asked.query = value.chars().take(QUERY_MAX).collect(),
                "art" if value.is_empty() => {}
                "art" => asked.kind = Some(kind_of_word(&value).ok_or(ServerError::BadRequest("unknown kind"))?),
                "side" => {
                    let page = value.parse().ok().filter(|page| (1..=PAGE_MAX).contains(page));
                    asked.page = page.ok_or(ServerError::BadRequest("unknown page"))?;
                }
                // Links from elsewhere bring their own parameters along.
                _ => {}
            }
        }
        Ok(asked)
    }

    fn path(&self, page: u32) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if !self.query.is_empty() {
            query.append_pair("q", &self.query);
        }
        if let Some(kind) = self.kind {
            query.append_pair("art", kind.party().path_word());
        }
        if page > 1 {
            query.append_pair("side", &page.to_string());
        }
        let query = query.finish();
        if query.is_empty() { PATH.to_owned() } else { [PATH, "?", &query].concat() }
    }
}

/// The kind that an address word names, the same as in the addresses of the board.
fn kind_of_word(word: &str) -> Option<OrganisationKind> {
    let party = PartyKind::from_path_word(word)?;
    OrganisationKind::ALL.iter().copied().find(|kind| kind.party() == party)
}

/// `/organisationer`
#[component]
pub fn OrganisationsPage() -> impl IntoView {
    let cx = current();
    Suspend::new(async move { shown(&cx, view_page(&cx).await) })
}

async fn view_page(cx: &RequestContext) -> ServerResult<AnyView> {
    let query = cx.path.split_once('?').map_or("", |(_, query)| query);
    let asked = Asked::read(query)?;
    let found = search(cx, &asked.query, asked.kind, asked.page).await?;
    let locale = cx.locale;
    Ok(view! {
        <PageTitle text=locale.organisations_title() />
        <PageHead title=locale.organisations_title() description=locale.organisations_lead() path=PATH page_type=PageType::Website />
        <div class="flex flex-wrap items-end justify-between gap-4">
            <PageHeading title=locale.organisations_title() lead=locale.organisations_lead() />
            <ButtonLink href=NEW_PATH style=ButtonStyle::Secondary>
                {locale.organisation_create()}
            </ButtonLink>
        </div>
        <SearchForm asked=asked.clone() locale />
        <Results asked found locale />
    }
    .into_any())
}

#[component]
fn SearchForm(asked: Asked, locale: Locale) -> impl IntoView {
    let choices = std::iter::once((String::new(), locale.organisations_all_kinds(), asked.kind.is_none()))
        .chain(
            OrganisationKind::ALL
                .iter()
                .map(|kind| (kind.party().path_word().to_owned(), locale.organisation_kind(*kind), asked.kind == Some(*kind))),
        )
        .map(|(value, label, checked)| view! { <ChoiceChip name="art" value label checked /> })
        .collect_view();
    view! {
        <form role="search" action=PATH class="slip mt-6 grid gap-5 p-4 sm:p-6 lg:grid-cols-[minmax(0,1fr)_auto_auto] lg:items-end">
            <TextField locale id="q" name="q" label=locale.organisations_search() value=asked.query input_type="search" />
            <Fieldset locale id="art" legend=locale.organisation_kind_fact() class="mt-1.5 grid grid-cols-2 gap-2 sm:grid-cols-4">
                {choices}
            </Fieldset>
            <Button>{locale.search_button_word()}</Button>
        </form>
    }
    .into_any()
}

#[component]
fn Results(asked: Asked, found: FoundOrganisations, locale: Locale) -> impl IntoView {
    let count = view! {
        <p role="status" class="mt-6 font-semibold">
            {locale.organisations_found(found.total)}
        </p>
    };
    let body = if found.rows.is_empty() {
        view! {
            <EmptyState title=locale.organisations_none_title() text=locale.organisations_none()>
                <ButtonLink href=PATH style=ButtonStyle::Secondary>
                    {locale.organisations_show_all()}
                </ButtonLink>
            </EmptyState>
        }
        .into_any()
    } else {
        let rows = found.rows.into_iter().map(|row| view_row(row, locale)).collect_view();
        view! { <ul class="slip mt-3 divide-y divide-line" aria-label=locale.organisations_title()>{rows}</ul> }.into_any()
    };
    view! {
        {count}
        {body}
        <Pagination locale page=found.page pages=found.last_page href=move |page| asked.path(page) />
    }
    .into_any()
}

fn view_row(row: OrganisationRow, locale: Locale) -> AnyView {
    let mark = row.is_confirmed.then(|| {
        view! { <Mark state=OrganisationState::Confirmed locale /> }
    });
    let facts = [locale.organisation_kind(row.kind), " · ", &row.place].concat();
    let about = (!row.about.is_empty()).then(|| view! { <p class="mt-1 max-w-text [overflow-wrap:anywhere]">{row.about}</p> });
    view! {
        <li class="flex gap-4 p-4 sm:p-5">
            <span class="mt-2.5 text-ink-2">
                <Icon icon=kind_icon(row.kind) />
            </span>
            <div class="min-w-0">
                <h2 class="flex flex-wrap items-center gap-x-3 text-base font-semibold [overflow-wrap:anywhere]">
                    <a class="link inline-flex min-h-target items-center !text-ink" href=row.path>
                        {row.name}
                    </a>
                    {mark}
                </h2>
                <p class="text-small text-ink-2">{facts}</p>
                {about}
            </div>
        </li>
    }
    .into_any()
}
