//! What the pages about accounts are made of.

use leptos::prelude::*;

use super::passkey_question::PasskeyScript;
use crate::{
    domain::{
        district::District,
        field_error::{FieldErrors, Problem},
        phone::{dial, show_phone},
        profile_form::{NAME_MAX, ProfileField, ProfileForm},
    },
    i18n::Locale,
    server::context::RequestContext,
    ui::{
        button::{Button, ButtonLink, ButtonStyle},
        checkbox::Checkbox,
        error_summary::ErrorSummary,
        fieldset::Fieldset,
        icon::{Icon, IconName},
        select_field::SelectField,
        text_field::TextField,
    },
};

/// The field of the address.
pub const EMAIL: &str = "email";
/// The field of the code.
pub const CODE: &str = "kode";
/// The box "Husk mig".
pub const REMEMBER: &str = "husk";
/// The name of buttons and hidden fields that say what to do.
pub const ACTION: &str = "handling";

/// Who is signed in, and the button that ends it; for the top of "Mit".
#[component]
pub fn SignedInAs(
    /// The request.
    cx: RequestContext,
) -> impl IntoView {
    let locale = cx.locale;
    let name = cx.signed_in.and_then(|signed_in| signed_in.first_name);
    let is_elsewhere = !cx.path.starts_with("/profil");
    let who = if name.is_none() && is_elsewhere { locale.name_missing().to_owned() } else { locale.signed_in_as(name.as_deref()) };
    let to_profile = is_elsewhere.then(|| {
        view! {
            <a class="link inline-flex min-h-target min-w-target items-center" href="/profil">
                {if name.is_some() { locale.profile_title() } else { locale.write_first_name() }}
            </a>
        }
    });
    view! {
        <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p class="text-ink-2">
                {who} " " {to_profile}
            </p>
            <form method="post" action="/log-ud">
                <Button style=ButtonStyle::Small>{locale.sign_out()}</Button>
            </form>
        </div>
    }
}

/// The offer to sign in without a code the next time; seen only in browsers that can.
#[component]
pub fn PasskeyOffer(
    /// Language of the frame.
    locale: Locale,
) -> impl IntoView {
    view! {
        <PasskeyScript />
        <section hidden data-passkey-way class="slip mt-6 p-5" aria-labelledby="uden-kode">
            <h2 id="uden-kode" class="text-h3">
                {locale.passkey_offer_title()}
            </h2>
            <p class="mt-1 mb-4">{locale.passkey_offer_lead()}</p>
            <ButtonLink href="/profil/sikkerhed" style=ButtonStyle::Small>
                {locale.passkey_offer_button()}
            </ButtonLink>
        </section>
    }
    .into_any()
}

/// A page with one small form: narrow, with what is wrong above the heading.
#[component]
pub fn NarrowPage(
    /// The heading.
    #[prop(into)]
    title: String,
    /// What is wrong: a heading, and each field with what to do about it.
    #[prop(default = None)]
    problem: Option<(String, Vec<(String, String)>)>,
    /// What comes under the heading.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="mx-auto max-w-[30rem] pt-6 lg:pt-14">
            {problem.map(|(title, items)| view! { <ErrorSummary title items /> })}
            <h1 class="text-h1 lg:text-h1-lg lg:tracking-tight">{title}</h1>
            {children()}
        </div>
    }
}

/// The field for a code: one field, big, filled from the mail by phones that can.
#[component]
pub fn CodeField(
    /// Language of the frame.
    locale: Locale,
    /// What it holds.
    #[prop(into)]
    value: String,
    /// What is wrong with it.
    error: Option<String>,
) -> impl IntoView {
    view! {
        <TextField
            locale
            id=CODE
            name=CODE
            label=locale.code_label()
            help=locale.code_help()
            value
            error
            autocomplete="one-time-code"
            inputmode="numeric"
            class="field !text-h1 font-semibold !h-16 tracking-[0.18em] tabular-nums"
        />
    }
}

/// The field for a code of a second factor.
#[component]
pub fn FactorCodeField(
    /// Language of the frame.
    locale: Locale,
    /// Id and name of the control.
    id: &'static str,
    /// What is wrong with what was typed. It is not shown again: it is too old by then, or a secret.
    error: Option<String>,
    /// Whether only an app's code can be meant.
    #[prop(optional)]
    of_app: bool,
) -> impl IntoView {
    let (help, inputmode) = if of_app { (locale.app_code_help(), "numeric") } else { (locale.factor_code_help(), "text") };
    view! {
        <TextField
            locale
            id
            name=id
            label=locale.factor_code_label()
            help
            error
            autocomplete="one-time-code"
            inputmode
            class="field !text-h1 font-semibold !h-16 tracking-[0.08em] tabular-nums"
        />
    }
}

/// The box that makes a sign-in last.
#[component]
pub fn RememberMe(
    /// Language of the frame.
    locale: Locale,
    /// Whether it is ticked.
    #[prop(optional)]
    checked: bool,
) -> impl IntoView {
    view! { <Checkbox locale id=REMEMBER name=REMEMBER label=locale.remember_me() help=locale.remember_me_help() checked /> }
}

/// The human who helps whoever cannot sign in alone.
#[component]
pub fn CallForHelp(
    /// The request.
    cx: RequestContext,
) -> impl IntoView {
    let phone = cx.app.config.contact.phone.clone();
    view! {
        <a class="link inline-flex min-h-target items-start gap-2 py-2" href=["tel:", &dial(&phone)].concat()>
            <Icon icon=IconName::Phone class="size-5 mt-1 shrink-0" />
            {cx.locale.call_to_sign_in(&show_phone(&phone))}
        </a>
    }
}

/// The fields of a profile. The caller puts the form and its button around them.
#[component]
pub fn ProfileFields(
    /// Language of the frame.
    locale: Locale,
    /// What they hold.
    form: ProfileForm,
    /// What is wrong with it.
    errors: FieldErrors<ProfileField>,
) -> impl IntoView {
    let error = |field: ProfileField| errors.of(field).map(|problem| locale.profile_problem(field, problem));
    let age_error = error(ProfileField::FifteenOrOlder);
    let districts = std::iter::once((String::new(), locale.no_district().to_owned()))
        .chain(
            District::all()
                .iter()
                .map(|district| (district.code.as_str().to_owned(), format!("{} {}", district.code.as_str(), district.name))),
        )
        .collect();
    view! {
        <TextField
            locale
            id=ProfileField::FirstName.name()
            name=ProfileField::FirstName.name()
            label=field_label(locale, ProfileField::FirstName)
            help=locale.first_name_help(NAME_MAX)
            value=form.first_name
            error=error(ProfileField::FirstName)
            autocomplete="given-name"
        />
        <Fieldset locale id="alder" legend=locale.your_age()>
            <Checkbox
                locale
                id=ProfileField::FifteenOrOlder.name()
                name=ProfileField::FifteenOrOlder.name()
                label=field_label(locale, ProfileField::FifteenOrOlder)
                checked=form.fifteen_or_older
                error=age_error
            />
            <Checkbox
                locale
                id=ProfileField::UnderEighteen.name()
                name=ProfileField::UnderEighteen.name()
                label=field_label(locale, ProfileField::UnderEighteen)
                help=locale.under_eighteen_help()
                checked=form.under_eighteen
            />
        </Fieldset>
        <SelectField
            locale
            id=ProfileField::District.name()
            name=ProfileField::District.name()
            label=field_label(locale, ProfileField::District)
            help=locale.own_district_help()
            options=districts
            selected=form.district
            optional=true
            error=error(ProfileField::District)
        />
    }
}

/// What is wrong with a profile, for the top of its page. A sentence about an empty field says itself which one it is.
pub fn profile_problem(locale: Locale, errors: &FieldErrors<ProfileField>) -> Option<(String, Vec<(String, String)>)> {
    let items: Vec<_> = errors
        .0
        .iter()
        .map(|(field, problem)| {
            let sentence = locale.profile_problem(*field, *problem);
            let told = match problem {
                Problem::Missing | Problem::MustBeTicked => sentence,
                _ => [field_label(locale, *field), ": ", &sentence].concat(),
            };
            (field.name().to_owned(), told)
        })
        .collect();
    (!items.is_empty()).then(|| (locale.profile_not_saved().to_owned(), items))
}

fn field_label(locale: Locale, field: ProfileField) -> &'static str {
    match field {
        ProfileField::FirstName => locale.first_name_label(),
        ProfileField::FifteenOrOlder => locale.fifteen_or_older(),
        ProfileField::UnderEighteen => locale.under_eighteen(),
        ProfileField::District => locale.own_district(),
    }
}
