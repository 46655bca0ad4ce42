//! A case, and deciding it.

use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::PATH;
use crate::{
    domain::{
        field_error::{FieldErrors, Problem},
        notice::Notice,
        report_category::{DecisionBasis, ModeratorAction},
        staff_note::StaffNote,
    },
    features::{desk::model::WholeCase, listings::pages::new::go_to, outcome::shown},
    i18n::Locale,
    server::{
        context::{RequestContext, Submission, current, submission},
        error::ServerResult,
        reply,
        reports::{
            deciding::{Decision, decide},
            reading,
        },
    },
    ui::{
        back_link::BackLink,
        button::Button,
        error_summary::ErrorSummary,
        notice::{Notice as NoticeBox, NoticeTone},
        page_title::PageTitle,
        select_field::SelectField,
        text_area_field::TextAreaField,
        text_field::TextField,
    },
};

const WHAT: &str = "hvad";
const BASIS: &str = "grundlag";
const CLAUSE: &str = "regel";
const FACTS: &str = "fakta";

/// What was typed and chosen.
#[derive(Clone, Debug, Default)]
struct Typed {
    what: String,
    basis: String,
    clause: String,
    facts: String,
}

impl Typed {
    fn read(sent: &Submission) -> ServerResult<Self> {
        let value = |name| sent.only(name).map(str::to_owned);
        Ok(Self { what: value(WHAT)?, basis: value(BASIS)?, clause: value(CLAUSE)?, facts: value(FACTS)? })
    }

    fn judge(&self) -> Result<Decision, FieldErrors<&'static str>> {
        let mut errors = FieldErrors::none();
        let action = ModeratorAction::from_slug(&self.what);
        let basis = DecisionBasis::from_slug(&self.basis);
        for (field, is_missing) in [(WHAT, action.is_none()), (BASIS, basis.is_none())] {
            if is_missing {
                errors.add(field, Problem::Unknown);
            }
        }
        let clause = StaffNote::parse(&self.clause).map_err(|problem| errors.add(CLAUSE, problem)).ok();
        let facts = StaffNote::parse(&self.facts).map_err(|problem| errors.add(FACTS, problem)).ok();
        match (action, basis, clause, facts) {
            (Some(action), Some(basis), Some(clause), Some(facts)) => {
                Ok(Decision { action, basis, clause: clause.as_str().to_owned(), facts: facts.as_str().to_owned() })
            }
            _ => Err(errors),
        }
    }
}

/// `/kommunen/anmeldelser/{number}`
#[component]
pub fn DecideReportPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    let number = use_params_map().with_untracked(|params| params.get("number").unwrap_or_default());
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, answer(&cx, &number, sent.as_ref()).await)
    })
}

async fn answer(cx: &RequestContext, number: &str, sent: Option<&Submission>) -> ServerResult<AnyView> {
    let case = reading::whole(cx, number).await?;
    let Some(sent) = sent else { return Ok(view_case(cx, case, Typed::default(), FieldErrors::none())) };
    let typed = Typed::read(sent)?;
    match typed.judge() {
        Ok(decision) => {
            decide(&cx.app, &cx.actor(), number, &decision).await?;
            go_to(cx, PATH, Notice::ReportDecided).await?;
            Ok(().into_any())
        }
        Err(errors) => {
            reply::set_status(StatusCode::UNPROCESSABLE_ENTITY);
            Ok(view_case(cx, case, typed, errors))
        }
    }
}

fn label(locale: Locale, field: &str) -> &'static str {
    match field {
        WHAT => locale.desk_action_label(),
        BASIS => locale.desk_basis_label(),
        CLAUSE => locale.desk_clause_label(),
        _ => locale.desk_facts_label(),
    }
}

fn view_case(cx: &RequestContext, whole: WholeCase, typed: Typed, errors: FieldErrors<&'static str>) -> AnyView {
    let locale = cx.locale;
    let title = [locale.report_category(whole.case.category), " · ", &locale.case_number(&whole.case.number)].concat();
    let items: Vec<_> = errors
        .0
        .iter()
        .map(|(field, problem)| ((*field).to_owned(), [label(locale, field), ": ", &locale.problem(*problem)].concat()))
        .collect();
    let summary = (!items.is_empty()).then(|| view! { <ErrorSummary title=locale.desk_not_decided() items /> });
    let evidence = if whole.evidence.is_empty() {
        view! { <p class="mt-2 text-ink-2">{locale.desk_no_evidence()}</p> }.into_any()
    } else {
        let parts = whole
            .evidence
            .iter()
            .map(|(name, words)| {
                view! {
                    <div>
                        <dt class="text-small text-ink-2">{locale.evidence_name(name)}</dt>
                        <dd class="whitespace-pre-line [overflow-wrap:anywhere]">{words.clone()}</dd>
                    </div>
                }
            })
            .collect_view();
        view! { <dl class="slip mt-3 grid gap-4 p-5 sm:p-7">{parts}</dl> }.into_any()
    };
    let form = if whole.is_closed {
        view! { <NoticeBox tone=NoticeTone::Note>{locale.desk_case_closed()}</NoticeBox> }.into_any()
    } else {
        view_form(locale, &whole, typed, &errors)
    };
    view! {
        <PageTitle text=title.clone() />
        <div class="max-w-3xl pt-3">
            <BackLink href=PATH label=locale.desk_title() />
            {summary}
            <h1 class="text-h1 lg:text-h1-lg lg:tracking-tight">{title}</h1>
            <p class="mt-1 text-ink-2">{whole.case.reported.clone()}</p>
            <p class="mt-2">
                <a class="link inline-flex min-h-target items-center [overflow-wrap:anywhere]" href=whole.case.page.clone()>
                    {locale.desk_see_page()}
                </a>
            </p>
            <section class="mt-6" aria-labelledby="anmelderens-ord">
                <h2 id="anmelderens-ord" class="text-h2">
                    {locale.desk_reported_words()}
                </h2>
                <p class="mt-2 max-w-text whitespace-pre-line [overflow-wrap:anywhere]">{whole.reason.clone()}</p>
            </section>
            <section class="mt-8" aria-labelledby="siden-dengang">
                <h2 id="siden-dengang" class="text-h2">
                    {locale.desk_evidence()}
                </h2>
                {evidence}
            </section>
            {form}
        </div>
    }
    .into_any()
}

fn view_form(locale: Locale, whole: &WholeCase, typed: Typed, errors: &FieldErrors<&'static str>) -> AnyView {
    let error = |field: &'static str| errors.of(field).map(|problem| locale.problem(problem));
    // Without a listing there is nothing to take away.
    let actions = ModeratorAction::ALL.iter().filter(|action| whole.has_listing || **action == ModeratorAction::Keep);
    let actions = actions.map(|action| (action.slug().to_owned(), locale.moderator_action(*action).to_owned())).collect();
    let bases = DecisionBasis::ALL.iter().map(|basis| (basis.slug().to_owned(), locale.decision_basis(*basis).to_owned())).collect();
    view! {
        <section class="mt-8" aria-labelledby="afgoer">
            <h2 id="afgoer" class="text-h2">
                {locale.desk_decide()}
            </h2>
            <form
                method="post"
                action=[PATH, "/anmeldelser/", &whole.case.number].concat()
                novalidate
                class="slip mt-3 grid gap-5 p-5 sm:p-7"
            >
                <SelectField locale id=WHAT name=WHAT label=label(locale, WHAT) options=actions selected=typed.what error=error(WHAT) />
                <SelectField locale id=BASIS name=BASIS label=label(locale, BASIS) options=bases selected=typed.basis error=error(BASIS) />
                <TextField locale id=CLAUSE name=CLAUSE label=label(locale, CLAUSE) value=typed.clause error=error(CLAUSE) />
                <TextAreaField
                    locale
                    id=FACTS
                    name=FACTS
                    label=label(locale, FACTS)
                    help=locale.desk_facts_help()
                    value=typed.facts
                    rows=4
                    error=error(FACTS)
                />
                <Button>{locale.desk_decide()}</Button>
            </form>
        </section>
    }
    .into_any()
}
