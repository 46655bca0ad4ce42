//! What the server knows about the request being answered, for pages and server functions alike.

use std::{
    net::{IpAddr, Ipv4Addr},
    sync::Arc,
};

use chrono::{DateTime, Duration, Utc};
use leptos::prelude::use_context;

use super::{
    error::{ServerError, ServerResult},
    organisations::acting::Membership,
    state::AppState,
};
use crate::{
    domain::{
        permissions::{Actor, Owner},
        sign_in::FRESH_MINUTES,
        staff_role::StaffRole,
    },
    i18n::Locale,
};

/// The signed-in person, as far as every page needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// Inner id of the account.
    pub account_id: i64,
    /// Inner id of the session.
    pub session_id: i64,
    /// The shown name, once it was given.
    pub first_name: Option<String>,
    /// The organisations the person belongs to.
    pub memberships: Vec<Membership>,
    /// The one of them, by its inner id, that this browser was told to act for.
    pub acts_for: Option<i64>,
    /// When the session began: when somebody last proved who they are. Proving it again begins a new session.
    pub since: DateTime<Utc>,
    /// "Husk mig" was chosen.
    pub remembered: bool,
    /// The session began with more than the code from a mail.
    pub with_factor: bool,
    /// The roles the account was given and still has.
    pub held_roles: Vec<StaffRole>,
}

impl SignedIn {
    /// The organisation in whose name the person writes now; none is the person's own.
    pub fn acting(&self) -> Option<&Membership> {
        self.memberships.iter().find(|membership| Some(membership.organisation_id) == self.acts_for && membership.state.is_public())
    }

    /// The roles that count now: without a second factor everybody is a citizen, whatever they were given (control 8).
    pub fn roles(&self) -> &[StaffRole] {
        if self.with_factor { &self.held_roles } else { &[] }
    }

    /// Whether there are roles that only wait for the second factor.
    pub fn has_waiting_roles(&self) -> bool {
        !self.with_factor && !self.held_roles.is_empty()
    }
}

/// The request being answered.
#[derive(Clone)]
pub struct RequestContext {
    /// The parts all requests share.
    pub app: AppState,
    /// Who asks; none for guests.
    pub signed_in: Option<SignedIn>,
    /// The token of the browser's cookie, whether or not it is signed in.
    pub browser_token: Option<String>,
    /// The language of the answer.
    pub locale: Locale,
    /// The address the request came from, as far as it can be trusted.
    pub client_ip: IpAddr,
    /// Path and query that were asked for.
    pub path: String,
    /// The browser's description of itself, cut short.
    pub user_agent: String,
    /// Names the request in the log and on its error page.
    pub request_id: Arc<str>,
}

impl RequestContext {
    /// What routes are listed with at start, and jobs write with: nobody asks, from nowhere.
    pub fn outside_of_requests(app: AppState, locale: Locale) -> Self {
        Self {
            app,
            signed_in: None,
            browser_token: None,
            locale,
            client_ip: IpAddr::V4(Ipv4Addr::UNSPECIFIED),
            path: "/".to_owned(),
            user_agent: String::new(),
            request_id: Arc::from(""),
        }
    }

    /// The account that asks.
    pub fn account_id(&self) -> ServerResult<i64> {
        self.signed_in.as_ref().map(|signed_in| signed_in.account_id).ok_or(ServerError::NotSignedIn)
    }

    /// The account that asks, if it acts in one of these roles. Who has one without a second factor is led to it; to others there is
    /// no such thing.
    pub fn acting_as(&self, roles: &[StaffRole]) -> ServerResult<i64> {
        let signed_in = self.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
        let is_among = |role: &StaffRole| roles.contains(role);
        if signed_in.roles().iter().any(is_among) {
            Ok(signed_in.account_id)
        } else if signed_in.held_roles.iter().any(is_among) {
            Err(ServerError::FactorMissing)
        } else {
            Err(ServerError::Forbidden)
        }
    }

    /// The account that asks, if somebody has proved within the last minutes that it is theirs. For what cannot be taken back: ask before
    /// showing the page with the form, and again before doing what the form says.
    pub fn proved_lately(&self) -> ServerResult<i64> {
        let signed_in = self.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
        let is_fresh = self.app.clock.now() < signed_in.since + Duration::minutes(FRESH_MINUTES);
        if is_fresh { Ok(signed_in.account_id) } else { Err(ServerError::NotProvedLately) }
    }

    /// Whether the answer may hold something that only this browser may see.
    pub fn is_personal(&self) -> bool {
        self.signed_in.is_some() || self.browser_token.is_some()
    }

    /// Who asks, for permissions.
    pub fn actor(&self) -> Actor {
        self.signed_in.as_ref().map_or_else(Actor::guest, |signed_in| Actor {
            account: Some(signed_in.account_id),
            staff: signed_in.roles().to_vec(),
            memberships: signed_in.memberships.iter().map(|membership| (membership.organisation_id, membership.role)).collect(),
        })
    }

    /// In whose name the one who asks writes now.
    pub fn party(&self) -> ServerResult<Owner> {
        let signed_in = self.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
        let acting = signed_in.acting().map(|membership| Owner::Organisation(membership.organisation_id));
        Ok(acting.unwrap_or(Owner::Account(signed_in.account_id)))
    }
}

/// The fields of the form this page was sent, in the order of the form; present only when the page was asked for with POST.
#[derive(Clone, Debug)]
pub struct Submission(pub Arc<[(String, String)]>);

impl Submission {
    /// The pairs as borrowed text.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The one value of a field, empty when it is missing; two values are an attempt at something.
    pub fn only(&self, name: &str) -> ServerResult<&str> {
        let mut values = self.pairs().filter(|(field, _)| *field == name).map(|(_, value)| value);
        match (values.next(), values.next()) {
            (value, None) => Ok(value.unwrap_or_default()),
            _ => Err(ServerError::BadRequest("a field was sent twice")),
        }
    }

    /// The first value of a field.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.pairs().find(|(field, _)| *field == name).map(|(_, value)| value)
    }
}

/// The request being answered.
///
/// # Panics
/// Outside of a request, which the router never does with a page.
pub fn current() -> RequestContext {
    #[expect(clippy::expect_used, reason = "every page and server function is rendered with a request")]
    use_context().expect("a request is being answered")
}

/// The form the page was sent, if it was asked for with POST.
pub fn submission() -> Option<Submission> {
    use_context()
}

/// The language of the answer; Danish while routes are listed at start.
pub fn use_locale() -> Locale {
    use_context::<RequestContext>().map_or(Locale::Danish, |context| context.locale)
}
