//! Random bytes to sign, and whether what a device sends is an answer to them.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::Duration;
use sea_orm::ConnectionTrait;
use sha2::{Digest, Sha256};

use super::{authenticator_data::AuthenticatorData, client_data::ClientData};
use crate::server::{config::Config, context::RequestContext, db, error::ServerResult, random, rate_limit};

/// How long a device has to answer, in minutes.
const CHALLENGE_MINUTES: i64 = 5;

/// What a page asks a device.
#[derive(Clone, Debug)]
pub struct Challenge {
    /// Random bytes in base 64.
    pub bytes: String,
    /// The site that the key is for.
    pub site: String,
}

/// What the device is asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ceremony {
    /// Make a key.
    Create,
    /// Sign with one.
    Get,
}

impl Ceremony {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Create => "webauthn.create",
            Self::Get => "webauthn.get",
        }
    }
}

/// Makes a challenge for an account, or for whoever wants to sign in.
pub(super) async fn begin(cx: &RequestContext, account_id: Option<i64>) -> ServerResult<Challenge> {
    let app = &cx.app;
    let network = rate_limit::network(cx.client_ip);
    rate_limit::count(app, &[(rate_limit::CHALLENGES_PER_NETWORK, &network), (rate_limit::CHALLENGES_IN_ALL, "")]).await?;
    let bytes = random::token();
    let expires_at = app.clock.now() + Duration::minutes(CHALLENGE_MINUTES);
    db::passkeys::insert_challenge(app.db.write(), random::token_hash(&bytes), account_id, expires_at).await?;
    Ok(Challenge { bytes, site: site(&app.config) })
}

/// The site that keys are for: the name of the host.
fn site(config: &Config) -> String {
    config.base_url.host_str().unwrap_or_default().to_owned()
}

/// What a device said in answer to a challenge, once it is sure that the challenge is ours and unused, that the page was ours, that the
/// key is for this site, and that the device has looked at its owner.
pub(super) struct Answer {
    /// What the device says.
    pub device: AuthenticatorData,
    /// What its signature is over.
    pub signed: Vec<u8>,
}

/// Reads an answer and uses its challenge up. None when anything about it is wrong; the challenge is gone then, too.
pub(super) async fn finish(
    db: &impl ConnectionTrait,
    cx: &RequestContext,
    ceremony: Ceremony,
    account_id: Option<i64>,
    sent: &Sent<'_>,
) -> ServerResult<Option<Answer>> {
    let config = &cx.app.config;
    let (Some(client_json), Some(device_bytes)) = (decode(sent.client_data), decode(sent.authenticator_data)) else { return Ok(None) };
    let Some(client) = ClientData::read(&client_json) else { return Ok(None) };
    let is_ours = db::passkeys::consume_challenge(db, &random::token_hash(&client.challenge), account_id, cx.app.clock.now()).await?;
    let is_asked_here = client.is_of(ceremony, &config.base_url.origin().ascii_serialization());
    let Some(device) = AuthenticatorData::read(&device_bytes).filter(|_| is_ours && is_asked_here) else { return Ok(None) };
    if !device.is_for(&site(config)) || !device.has_looked_at_owner() {
        return Ok(None);
    }
    let mut signed = device_bytes;
    signed.extend_from_slice(&Sha256::digest(&client_json));
    Ok(Some(Answer { device, signed }))
}

/// What a page sends for a device.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sent<'a> {
    /// What the browser says about the page, in base 64.
    pub client_data: &'a str,
    /// What the device says, in base 64.
    pub authenticator_data: &'a str,
}

/// Bytes as pages send them.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    BASE64_URL_SAFE_NO_PAD.decode(text).ok()
}

/// Bytes as they are kept.
pub(super) fn encode(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}
