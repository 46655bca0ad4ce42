//! What is known of an organisation, and deciding about it.

use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{ACTION, NOTE, PATH};
use crate::{
    domain::{
        field_error::Problem,
        notice::Notice,
        organisation::{
            judgement::{ConfirmationMethod, Judgement},
            slug::OrganisationSlug,
            state::OrganisationState,
        },
        staff_note::StaffNote,
    },
    features::{desk::model::OrganisationCase, listings::pages::new::go_to, organisations::components::mark::Mark, outcome::shown},
    i18n::Locale,
    server::{
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        organisations::judging::{self, Judged},
        reply,
    },
    ui::{
        back_link::BackLink,
        button::{Button, ButtonRow, ButtonStyle},
        error_summary::ErrorSummary,
        notice::{Notice as NoticeBox, NoticeTone},
        page_title::PageTitle,
        select_field::SelectField,
        text_area_field::TextAreaField,
    },
};

const CONFIRM: &str = "bekraeft";
const REFUSE: &str = "afvis";
const BLOCK: &str = "luk-ude";
const UNBLOCK: &str = "luk-ind";
/// The field of the way it was confirmed.
const METHOD: &str = "hvordan";

/// What was typed and cannot be done as it is.
#[derive(Clone, Debug, Default)]
struct Refused {
    note: String,
    problem: Option<Problem>,
    is_number_taken: bool,
}

/// `/kommunen/organisationer/{slug}`
#[component]
pub fn JudgeOrganisationPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    let slug = use_params_map().with_untracked(|params| params.get("slug").and_then(|slug| OrganisationSlug::parse(&slug)));
    Suspend::new(async move {
        reply::no_store();
        let page = match slug {
            Some(slug) => answer(&cx, &slug, sent.as_ref()).await,
            None => Err(ServerError::NotFound),
        };
        shown(&cx, page)
    })
}

async fn answer(cx: &RequestContext, slug: &OrganisationSlug, sent: Option<&Submission>) -> ServerResult<AnyView> {
    cx.acting_as(&judging::ROLES)?;
    let Some(sent) = sent else { return view_case(cx, slug, Refused::default()).await };
    let method = || ConfirmationMethod::from_slug(sent.only(METHOD)?).ok_or(ServerError::BadRequest("unknown method"));
    let judgement = match sent.only(ACTION)? {
        CONFIRM => Judgement::Confirm(method()?),
        REFUSE => Judgement::Refuse,
        BLOCK => Judgement::Block,
        UNBLOCK => Judgement::Unblock,
        _ => return Err(ServerError::BadRequest("unknown action")),
    };
    let typed = sent.only(NOTE)?.to_owned();
    let note = match StaffNote::parse(&typed) {
        Ok(note) => note,
        Err(problem) => return view_refused(cx, slug, Refused { note: typed, problem: Some(problem), ..Refused::default() }).await,
    };
    match judging::judge(cx, slug, judgement, &note).await? {
        Judged::Done => {
            go_to(cx, PATH, Notice::OrganisationJudged).await?;
            Ok(().into_any())
        }
        Judged::NumberTaken => view_refused(cx, slug, Refused { note: typed, is_number_taken: true, ..Refused::default() }).await,
    }
}

async fn view_refused(cx: &RequestContext, slug: &OrganisationSlug, refused: Refused) -> ServerResult<AnyView> {
    let status = if refused.is_number_taken { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = view_case(cx, slug, refused).await?;
    reply::set_status(status);
    Ok(page)
}

async fn view_case(cx: &RequestContext, slug: &OrganisationSlug, refused: Refused) -> ServerResult<AnyView> {
    let case = judging::case(cx, slug).await?;
    let locale = cx.locale;
    let error = refused.problem.map(|problem| locale.problem(problem));
    let summary = error.clone().map(|error| {
        view! { <ErrorSummary title=locale.desk_not_decided() items=vec![(NOTE.to_owned(), error)] /> }
    });
    let taken = refused.is_number_taken.then(|| {
        view! {
            <NoticeBox tone=NoticeTone::Warning>
                <strong>{locale.desk_number_taken_title()}</strong>
                " "
                {locale.desk_number_taken()}
            </NoticeBox>
        }
    });
    Ok(view! {
        <PageTitle text=case.name.clone() />
        <div class="max-w-3xl pt-3">
            <BackLink href=PATH label=locale.desk_title() />
            {summary}
            <p>
                <Mark state=case.state locale />
            </p>
            <h1 class="mt-2 text-h1 lg:text-h1-lg lg:tracking-tight [overflow-wrap:anywhere]">{case.name.clone()}</h1>
            {taken}
            <Facts case=case.clone() locale />
            <Forms case note=refused.note error locale />
        </div>
    }
    .into_any())
}

#[component]
fn Facts(case: OrganisationCase, locale: Locale) -> impl IntoView {
    let facts = [
        (locale.organisation_kind_fact(), Some(locale.organisation_kind(case.kind).to_owned())),
        (locale.organisation_cvr_label(), case.cvr),
        (locale.organisation_since_fact(), Some(case.since)),
        (locale.confirmed_badge(), case.confirmed),
        (locale.desk_members(), Some(case.members.join(", "))),
        (locale.organisation_about_label(), Some(case.about)),
        (locale.desk_last_note(), case.note),
    ];
    let facts = facts
        .into_iter()
        .filter_map(|(term, text)| Some((term, text.filter(|text| !text.is_empty())?)))
        .map(|(term, text)| {
            view! {
                <div>
                    <dt class="text-small text-ink-2">{term}</dt>
                    <dd class="whitespace-pre-line font-semibold [overflow-wrap:anywhere]">{text}</dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="slip mt-6 grid gap-4 p-5 sm:p-7">{facts}</dl> }.into_any()
}

/// What the reader may decide; one form, so that there is one field for the reasons.
#[component]
fn Forms(case: OrganisationCase, note: String, error: Option<String>, locale: Locale) -> impl IntoView {
    let action = [PATH, "/organisationer/", case.slug.as_str()].concat();
    let is_blocked = case.state == OrganisationState::Blocked;
    let method = case.may_judge.then(|| {
        let options =
            ConfirmationMethod::ALL.iter().map(|method| (method.slug().to_owned(), locale.confirmation_method(*method).to_owned()));
        view! { <SelectField locale id=METHOD name=METHOD label=locale.desk_method_label() options=options.collect() /> }
    });
    let judge = case.may_judge.then(|| {
        view! {
            <Button name=ACTION value=CONFIRM>
                {locale.desk_confirm()}
            </Button>
            <Button name=ACTION value=REFUSE style=ButtonStyle::Secondary>
                {locale.desk_refuse()}
            </Button>
        }
    });
    let block = case.may_block.then(|| {
        let (value, words) = if is_blocked { (UNBLOCK, locale.desk_unblock()) } else { (BLOCK, locale.desk_block()) };
        view! {
            <Button name=ACTION value=value style=ButtonStyle::Secondary>
                {words}
            </Button>
        }
    });
    let lead = (case.may_block && !is_blocked).then(|| view! { <p class="text-small text-ink-2">{locale.desk_block_lead()}</p> });
    (case.may_judge || case.may_block).then(|| {
        view! {
            <form method="post" action=action novalidate class="slip mt-6 grid gap-5 p-5 sm:p-7">
                {method}
                <TextAreaField locale id=NOTE name=NOTE label=locale.desk_note_label() help=locale.desk_note_help() value=note error rows=4 />
                <ButtonRow>
                    {judge}
                    {block}
                </ButtonRow>
                {lead}
            </form>
        }
    })
}
