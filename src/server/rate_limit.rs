//! How often something may be done, counted in the database so that all processes count together.

use std::net::IpAddr;

use chrono::Duration;

use super::{
    db,
    error::{ServerError, ServerResult},
    random,
    state::AppState,
};

/// A limit: at most so many times within a span.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// Names the counter.
    name: &'static str,
    /// Times that are allowed.
    most: i32,
    /// Minutes of the span.
    minutes: i64,
    /// When the span begins.
    counted_from: From,
}

/// When the span of a limit begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum From {
    /// With the first time; the count starts over when it ends.
    First,
    /// With the latest allowed time, so that no span of this length holds more than the limit, wherever it begins.
    Latest,
}

// Control 1: every path that sends a code counts here.

/// Codes sent to one mailbox.
pub const CODES_PER_ADDRESS: Limit = Limit { name: "codes-address", most: 3, minutes: 15, counted_from: From::Latest };
/// Codes sent to one mailbox, over a longer time.
pub const CODES_PER_ADDRESS_LONG: Limit = Limit { name: "codes-address-long", most: 10, minutes: 60, counted_from: From::Latest };
/// Codes asked for from one network address.
pub const CODES_PER_NETWORK: Limit = Limit { name: "codes-network", most: 30, minutes: 60, counted_from: From::First };
/// Codes sent by the whole board.
pub const CODES_IN_ALL: Limit = Limit { name: "codes", most: 1_000, minutes: 60, counted_from: From::First };
/// Wrong codes for one mailbox, whichever browser they come from: keeps patient guessing hopeless.
pub const WRONG_CODES_PER_ADDRESS: Limit = Limit { name: "wrong-codes-address", most: 30, minutes: 24 * 60, counted_from: From::First };

/// Codes of a second factor tried for one account, right or wrong: whoever guesses needs about a year, and the mailbox as well.
pub const FACTOR_TRIES_PER_ACCOUNT: Limit = Limit { name: "factor-account", most: 10, minutes: 15, counted_from: From::First };

/// Times that devices of one network were asked to sign something.
pub const CHALLENGES_PER_NETWORK: Limit = Limit { name: "challenges-network", most: 60, minutes: 60, counted_from: From::First };
/// The same for the whole board.
pub const CHALLENGES_IN_ALL: Limit = Limit { name: "challenges", most: 2_000, minutes: 60, counted_from: From::First };

/// Listings kept for guests of one network until they sign in; a library full of people stays below it.
pub const GUEST_DRAFTS_PER_NETWORK: Limit = Limit { name: "guest-drafts-network", most: 60, minutes: 60, counted_from: From::First };

/// Organisations begun by one account.
pub const ORGANISATIONS_PER_ACCOUNT: Limit = Limit { name: "organisations-account", most: 5, minutes: 24 * 60, counted_from: From::First };
/// Invitations sent by one organisation.
pub const INVITATIONS_PER_ORGANISATION: Limit =
    Limit { name: "invitations-organisation", most: 30, minutes: 24 * 60, counted_from: From::First };
/// Invitations sent by one account, for whichever organisations.
pub const INVITATIONS_PER_ACCOUNT: Limit = Limit { name: "invitations-account", most: 50, minutes: 24 * 60, counted_from: From::First };
/// Reports from one network by people who are not signed in; a library full of people stays below it.
pub const REPORTS_PER_NETWORK: Limit = Limit { name: "reports-network", most: 30, minutes: 60, counted_from: From::First };
/// Receipts to one mailbox, which anybody can name: the case is taken all the same, and its page is a receipt.
pub const RECEIPTS_PER_ADDRESS: Limit = Limit { name: "receipts-address", most: 5, minutes: 60, counted_from: From::First };
/// Reports by one account.
pub const REPORTS_PER_ACCOUNT: Limit = Limit { name: "reports-account", most: 20, minutes: 60, counted_from: From::First };

/// Pictures sent by one account.
pub const PICTURES_PER_ACCOUNT: Limit = Limit { name: "pictures-account", most: 60, minutes: 60, counted_from: From::First };
/// Pictures sent by one account, over a longer time.
pub const PICTURES_PER_ACCOUNT_LONG: Limit =
    Limit { name: "pictures-account-long", most: 200, minutes: 24 * 60, counted_from: From::First };

/// Counts one use against each of the limits, or against none of them when one is used up.
pub async fn count(app: &AppState, uses: &[(Limit, &str)]) -> ServerResult<()> {
    let now = app.clock.now();
    let transaction = app.db.begin_write().await?;
    for (limit, whose) in uses {
        let one_use = db::rate_limits::Use {
            bucket: bucket(*limit, whose),
            most: limit.most,
            ends_at: now + Duration::minutes(limit.minutes),
            extends: limit.counted_from == From::Latest,
        };
        let counter = db::rate_limits::count(&transaction, one_use, now).await?;
        if counter.used > limit.most {
            transaction.rollback().await?;
            return Err(refused(*limit, counter.window_ends_at - now));
        }
    }
    transaction.commit().await?;
    Ok(())
}

/// Whether a limit is used up, without counting.
pub async fn check(app: &AppState, limit: Limit, whose: &str) -> ServerResult<()> {
    let now = app.clock.now();
    let Some(counter) = db::rate_limits::find(app.db.read(), &bucket(limit, whose)).await? else { return Ok(()) };
    let wait = counter.window_ends_at - now;
    // A longer wait than the whole span comes from a clock that was wrong.
    let is_counting = wait > Duration::zero() && wait <= Duration::minutes(limit.minutes);
    if is_counting && counter.used >= limit.most { Err(refused(limit, wait)) } else { Ok(()) }
}

fn refused(limit: Limit, wait: Duration) -> ServerError {
    tracing::warn!(limit = limit.name, "a limit was reached");
    ServerError::TooManyRequests { retry_after: u32::try_from(wait.num_seconds().max(1)).unwrap_or(u32::MAX) }
}

/// The part of a network address that one household or company has: all of an IPv4 address, the first half of an IPv6 one.
pub fn network(ip: IpAddr) -> String {
    match ip.to_canonical() {
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => {
            let [a, b, c, d, ..] = ip.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

/// The counter's name in the database; holds no address in clear.
fn bucket(limit: Limit, whose: &str) -> String {
    random::token_hash(&format!("{}\n{whose}", limit.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_is_counted_once_however_many_addresses_it_has() {
        let network_of = |ip: &str| network(ip.parse().expect("an address"));
        assert_eq!(network_of("2001:db8:1:2:3:4:5:6"), network_of("2001:db8:1:2:ffff::1"));
        assert_ne!(network_of("2001:db8:1:2::1"), network_of("2001:db8:1:3::1"));
        assert_eq!(network_of("::ffff:192.0.2.1"), "192.0.2.1");
    }

    #[test]
    fn counters_hold_no_address_in_clear() {
        assert!(!bucket(CODES_PER_ADDRESS, "bente@post.example").contains("bente"));
        assert_ne!(bucket(CODES_PER_ADDRESS, "bente@post.example"), bucket(CODES_PER_ADDRESS_LONG, "bente@post.example"));
    }
}
