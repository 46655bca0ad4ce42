//! Who belongs to an organisation.

use http::StatusCode;
use leptos::prelude::*;

use super::{ACTION, slug_of_path};
use crate::{
    domain::{
        calendar_date::CalendarDate,
        email::EmailAddress,
        field_error::Problem,
        notice::Notice,
        organisation::{role::MemberRole, slug::OrganisationSlug},
    },
    features::{
        listings::pages::new::go_to,
        notices::waiting_notice,
        organisations::model::{InvitationRow, MemberRow, MembersPage},
        outcome::shown,
    },
    i18n::Locale,
    server::{
        context::{RequestContext, Submission, current, submission},
        error::{ServerError, ServerResult},
        organisations::{
            invitations,
            members::{self, Changed},
        },
        reply,
    },
    ui::{
        back_link::BackLink,
        badge::{Badge, BadgeTone},
        button::{Button, ButtonStyle},
        error_summary::ErrorSummary,
        notice::{Notice as NoticeBox, NoticeTone},
        page_title::PageTitle,
        select_field::SelectField,
        text_field::TextField,
    },
};

const SET_ROLE: &str = "rolle";
const REMOVE: &str = "fjern";
const LEAVE: &str = "forlad";
const AWAY: &str = "vaek";
const INVITE: &str = "inviter";
const WITHDRAW: &str = "traek-tilbage";
/// The field that names a member.
const MEMBER: &str = "medlem";
/// The field that names an invitation.
const INVITATION: &str = "invitation";
/// The field of a role.
const ROLE: &str = "som";
/// The field of the day one is away until.
const UNTIL: &str = "vaek-til";
/// The field of an address.
const EMAIL: &str = "email";

/// What was typed and cannot be done as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Refused {
    email: Option<String>,
    until: Option<String>,
    is_last_owner: bool,
}

/// `/organisationer/{slug}/medlemmer`
#[component]
pub fn MembersPage() -> impl IntoView {
    let cx = current();
    let sent = submission();
    let slug = slug_of_path();
    Suspend::new(async move {
        reply::no_store();
        shown(&cx, answer(&cx, slug, sent.as_ref()).await)
    })
}

async fn answer(cx: &RequestContext, slug: ServerResult<OrganisationSlug>, sent: Option<&Submission>) -> ServerResult<AnyView> {
    let slug = slug?;
    let Some(sent) = sent else {
        return view_members(cx, &slug, Refused::default()).await;
    };
    let role = || MemberRole::from_slug(sent.only(ROLE)?).ok_or(ServerError::BadRequest("unknown role"));
    let (changed, done) = match sent.only(ACTION)? {
        SET_ROLE => (members::set_role(cx, &slug, sent.only(MEMBER)?, role()?).await?, Notice::RoleChanged),
        REMOVE => (members::remove(cx, &slug, sent.only(MEMBER)?).await?, Notice::MemberRemoved),
        LEAVE => (members::leave(cx, &slug).await?, Notice::OrganisationLeft),
        WITHDRAW => {
            invitations::withdraw(cx, &slug, sent.only(INVITATION)?).await?;
            (Changed::Done, Notice::InvitationWithdrawn)
        }
        INVITE => {
            let typed = sent.only(EMAIL)?;
            let Some(address) = EmailAddress::parse(typed) else {
                return view_refused(cx, &slug, Refused { email: Some(typed.to_owned()), ..Refused::default() }).await;
            };
            invitations::invite(cx, &slug, &address, role()?).await?;
            (Changed::Done, Notice::InvitationSent)
        }
        AWAY => {
            let typed = sent.only(UNTIL)?;
            let until = CalendarDate::parse_typed(typed);
            if until.is_none() && !typed.trim().is_empty() {
                return view_refused(cx, &slug, Refused { until: Some(typed.to_owned()), ..Refused::default() }).await;
            }
            members::set_away(cx, &slug, until.as_ref()).await?;
            (Changed::Done, Notice::AwaySaved)
        }
        _ => return Err(ServerError::BadRequest("unknown action")),
    };
    if changed == Changed::LastOwner {
        return view_refused(cx, &slug, Refused { is_last_owner: true, ..Refused::default() }).await;
    }
    // Who has left sees the page of members no more.
    let next = if done == Notice::OrganisationLeft { "/mit".to_owned() } else { slug.members_path() };
    go_to(cx, &next, done).await?;
    Ok(().into_any())
}

async fn view_refused(cx: &RequestContext, slug: &OrganisationSlug, refused: Refused) -> ServerResult<AnyView> {
    let page = view_members(cx, slug, refused.clone()).await?;
    reply::set_status(if refused.is_last_owner { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY });
    Ok(page)
}

async fn view_members(cx: &RequestContext, slug: &OrganisationSlug, refused: Refused) -> ServerResult<AnyView> {
    let page = members::page(cx, slug).await?;
    let notice = waiting_notice(cx).await?;
    let locale = cx.locale;
    let problems: Vec<_> = [
        (refused.email.is_some(), locale.invite_problem(), EMAIL, Problem::NotAnEmail),
        (refused.until.is_some(), locale.member_away_problem(), UNTIL, Problem::NotADate),
    ]
    .into_iter()
    .filter(|(is_wrong, ..)| *is_wrong)
    .map(|(_, title, field, problem)| view! { <ErrorSummary title items=vec![(field.to_owned(), locale.problem(problem))] /> })
    .collect();
    let last_owner = refused.is_last_owner.then(|| {
        view! {
            <div class="mt-4">
                <NoticeBox tone=NoticeTone::Warning>
                    <strong>{locale.member_last_owner_title()}</strong>
                    " "
                    {locale.member_last_owner()}
                </NoticeBox>
            </div>
        }
    });
    let path = page.slug.members_path();
    let rows = page.members.clone().into_iter().map(|member| view_member(member, &page, locale)).collect_view();
    let away_now = page.members.iter().find(|member| member.is_this).and_then(|member| member.away_until.clone());
    let away = refused.until.clone().or_else(|| away_now.as_deref().and_then(CalendarDate::parse).map(|day| day.typed()));
    Ok(view! {
        <PageTitle text=[locale.members_title(), " · ", &page.name].concat() />
        <div class="max-w-3xl pt-3">
            <BackLink href=page.slug.path() label=locale.back_to_organisation() />
            {problems}
            <p class="text-ink-2 [overflow-wrap:anywhere]">{page.name.clone()}</p>
            <h1 class="text-h1 lg:text-h1-lg lg:tracking-tight">{locale.members_title()}</h1>
            <p class="mt-2 max-w-text text-lead text-ink-2">{locale.members_lead()}</p>
            {notice.map(|notice| view! { <div class="mt-4">{notice}</div> })}
            {last_owner}
            <ul class="slip mt-6 divide-y divide-line">{rows}</ul>
            <Invitations page=page.clone() typed=refused.email locale />
            <Away path=path.clone() value=away.unwrap_or_default() is_wrong=refused.until.is_some() locale />
            <form method="post" action=path class="mt-12">
                <Button name=ACTION value=LEAVE style=ButtonStyle::Secondary>
                    {locale.member_leave()}
                </Button>
            </form>
        </div>
    }
    .into_any())
}

fn view_member(member: MemberRow, page: &MembersPage, locale: Locale) -> AnyView {
    let name = member.first_name.clone().unwrap_or_else(|| locale.unnamed_party(crate::domain::party::PartyKind::Citizen).to_owned());
    let about = [": ", &name].concat();
    let you = member.is_this.then(|| view! { <Badge tone=BadgeTone::Quiet label=locale.member_you() /> });
    let away = member.away_until.as_deref().and_then(CalendarDate::parse).map(|day| {
        view! { <Badge tone=BadgeTone::Waiting label=locale.member_away(&day.typed()) /> }
    });
    let path = page.slug.members_path();
    let manage = page.may_manage.then(|| {
        let id = [ROLE, "-", &member.id].concat();
        let about_removing = about.clone();
        let remove = (!member.is_this).then(|| {
            view! {
                <Button name=ACTION value=REMOVE style=ButtonStyle::Small>
                    {locale.member_remove()}
                    <span class="sr-only">{about_removing}</span>
                </Button>
            }
        });
        view! {
            <details>
                <summary class="link inline-flex min-h-target items-center">
                    {locale.member_change()} <span class="sr-only">{about.clone()}</span>
                </summary>
                <form method="post" action=path class="mt-2 grid gap-4">
                    <input type="hidden" name=MEMBER value=member.id.clone() />
                    <SelectField locale id name=ROLE label=locale.member_role_label() options=roles(locale, true) selected=member.role.slug() />
                    <div class="flex flex-wrap gap-3">
                        <Button name=ACTION value=SET_ROLE style=ButtonStyle::Small>
                            {locale.member_save_role()}
                            <span class="sr-only">{about.clone()}</span>
                        </Button>
                        {remove}
                    </div>
                </form>
            </details>
        }
    });
    view! {
        <li class="p-4 sm:p-5">
            <h2 class="flex flex-wrap items-center gap-x-3 gap-y-1 text-base font-semibold [overflow-wrap:anywhere]">{name} {you} {away}</h2>
            <p class="text-small text-ink-2">{[locale.member_role(member.role), " · ", &locale.member_since(&member.since)].concat()}</p>
            {manage}
        </li>
    }
    .into_any()
}

/// The roles that can be given, as choices.
fn roles(locale: Locale, any: bool) -> Vec<(String, String)> {
    let given = MemberRole::ALL.iter().filter(|role| any || **role == MemberRole::Member);
    given.map(|role| (role.slug().to_owned(), locale.member_role(*role).to_owned())).collect()
}

/// Who is invited, and the way to invite somebody.
#[component]
fn Invitations(page: MembersPage, typed: Option<String>, locale: Locale) -> impl IntoView {
    page.may_invite.then(|| {
        let path = page.slug.members_path();
        let error = typed.is_some().then(|| locale.problem(Problem::NotAnEmail));
        let waiting = (!page.invitations.is_empty()).then(|| {
            let rows = page.invitations.iter().cloned().map(|invitation| view_invitation(invitation, &path, locale)).collect_view();
            view! {
                <h3 class="mt-6 text-h3">{locale.invitations_title()}</h3>
                <ul class="slip mt-3 divide-y divide-line">{rows}</ul>
            }
        });
        view! {
            <section class="mt-12" aria-labelledby="inviter">
                <h2 id="inviter" class="text-h2">
                    {locale.invite_title()}
                </h2>
                <p class="mt-2 max-w-text">{locale.invite_lead()}</p>
                <form method="post" action=path.clone() novalidate class="slip mt-4 grid gap-5 p-5 sm:p-7">
                    <TextField
                        locale
                        id=EMAIL
                        name=EMAIL
                        label=locale.email_label()
                        value=typed.unwrap_or_default()
                        input_type="email"
                        inputmode="email"
                        autocomplete="off"
                        error
                    />
                    <SelectField locale id="ny-rolle" name=ROLE label=locale.member_role_label() options=roles(locale, page.may_manage) selected=MemberRole::Member.slug() />
                    <Button name=ACTION value=INVITE>
                        {locale.invite_button()}
                    </Button>
                </form>
                {waiting}
            </section>
        }
        .into_any()
    })
}

fn view_invitation(invitation: InvitationRow, path: &str, locale: Locale) -> AnyView {
    let about = [": ", &invitation.email].concat();
    view! {
        <li class="flex flex-wrap items-center justify-between gap-x-5 gap-y-3 p-4 sm:p-5">
            <div class="min-w-0">
                <p class="font-semibold [overflow-wrap:anywhere]">{invitation.email}</p>
                <p class="text-small text-ink-2">
                    {[locale.member_role(invitation.role), " · ", &locale.invitation_until(&invitation.until)].concat()}
                </p>
            </div>
            <form method="post" action=path.to_owned()>
                <input type="hidden" name=INVITATION value=invitation.id />
                <Button name=ACTION value=WITHDRAW style=ButtonStyle::Small>
                    {locale.invitation_withdraw()}
                    <span class="sr-only">{about}</span>
                </Button>
            </form>
        </li>
    }
    .into_any()
}

/// Until when the reader is away.
#[component]
fn Away(path: String, value: String, is_wrong: bool, locale: Locale) -> impl IntoView {
    let error = is_wrong.then(|| locale.problem(Problem::NotADate));
    view! {
        <section class="mt-12" aria-labelledby="vaek">
            <h2 id="vaek" class="text-h2">
                {locale.member_away_title()}
            </h2>
            <p class="mt-2 max-w-text">{locale.member_away_lead()}</p>
            <form method="post" action=path novalidate class="slip mt-4 grid gap-5 p-5 sm:p-7">
                <TextField locale id=UNTIL name=UNTIL label=locale.member_away_label() help=locale.member_away_help() value optional=true error />
                <Button name=ACTION value=AWAY style=ButtonStyle::Secondary>
                    {locale.member_away_save()}
                </Button>
            </form>
        </section>
    }
    .into_any()
}
