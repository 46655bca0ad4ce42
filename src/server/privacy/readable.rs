//! The page of one's own data: to be opened from a folder, without the board and without a network.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use super::{
    data_map::{Class, Table},
    own_data::OwnRows,
};
use crate::{
    domain::{category::Category, kind::Kind, listing_state::ListingState, organisation::role::MemberRole, party::PartyKind},
    i18n::Locale,
    server::html::escape,
};

/// Enough for reading; a file in a folder has no style sheet.
const STYLE: &str = "body{max-width:45rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.5 'IBM Plex Sans',Arial,sans-serif;\
     color:#14242b;background:#fff}h2{margin-top:2.5rem}dl{margin:1rem 0;padding:1rem;border:1px solid #767676;border-radius:.5rem;\
     display:grid;gap:.5rem}dt{font-size:1rem}dd{margin:0;font-weight:600;white-space:pre-line;overflow-wrap:anywhere}\
     img{max-width:100%;height:auto}";

/// The page; what is empty is left out.
pub(super) fn page(locale: Locale, collected: &[OwnRows], now: DateTime<Utc>) -> String {
    let mut body = String::new();
    for own in collected.iter().filter(|own| !own.rows.is_empty()) {
        body.push_str(&format!("<h2>{}</h2>\n", escape(locale.own_data_table(own.table.name))));
        own.rows.iter().for_each(|row| body.push_str(&facts_of(locale, own.table, row)));
    }
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n\
         <body>\n<main>\n<h1>{title}</h1>\n<p>{lead}</p>\n{body}</main>\n</body>\n</html>\n",
        lang = locale.slug(),
        title = escape(locale.own_data_title()),
        lead = escape(&locale.own_data_lead(&locale.long_date(now))),
    )
}

fn facts_of(locale: Locale, table: &Table, row: &Map<String, Value>) -> String {
    let mut facts = String::new();
    for column in table.columns {
        let Some(value) = row.get(column.name) else { continue };
        let words = match (column.class, value) {
            (Class::TakenAsPicture, Value::String(address)) => picture(address, row),
            _ => words(locale, column.name, value).map(|words| escape(&words)),
        };
        if let Some(words) = words {
            let name = escape(locale.own_data_column(column.name));
            facts.push_str(&format!("<div><dt>{name}</dt><dd>{words}</dd></div>\n"));
        }
    }
    if facts.is_empty() { String::new() } else { format!("<dl>\n{facts}</dl>\n") }
}

/// The picture lies beside the page.
fn picture(address: &str, row: &Map<String, Value>) -> Option<String> {
    let shows = row.get("alternative_text").and_then(Value::as_str).unwrap_or_default();
    Some(format!("<img src=\"{}\" alt=\"{}\">", escape(address.strip_prefix('/')?), escape(shows)))
}

/// A value in words; none when there is nothing to say.
fn words(locale: Locale, column: &str, value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Bool(yes) => Some(locale.yes_or_no(*yes).to_owned()),
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => Some(match column {
            "kind" => Kind::from_slug(text).map(|kind| locale.kind(kind).to_owned()),
            "category" => Category::from_slug(text).map(|category| locale.category(category).to_owned()),
            "party_kind" => PartyKind::from_slug(text).map(|kind| locale.party_kind(kind).to_owned()),
            "role" => MemberRole::from_slug(text).map(|role| locale.member_role(role).to_owned()),
            "state" => ListingState::from_slug(text).map(|state| locale.listing_state(state).to_owned()),
            _ => DateTime::parse_from_rfc3339(text).ok().map(|moment| locale.moment(moment.with_timezone(&Utc))),
        })
        .map(|words: Option<String>| words.unwrap_or_else(|| text.clone())),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(items) if items.is_empty() => None,
        // What programs keep as a whole is shown as a whole.
        Value::Array(_) | Value::Object(_) => Some(format!("{value:#}")),
    }
}
