//! What was kept in this browser before the page came.

use super::{MADE_DRAFT_ID, MADE_DRAFT_LINK_ID, Place, Words, keeping::Keeper};
use crate::{
    client::{kept_texts, kept_texts::KeptText, page, wall_clock},
    features::listings::{api::keep_draft, model::KeptDraft},
};

/// What the keys of drafts begin with.
const DRAFTS: &str = "kladde:";
/// What the keys of guests' drafts begin with.
pub const OF_GUESTS: &str = "kladde:gaest:";
/// What the keys of changes begin with, of listings that everybody can read.
pub const CHANGES: &str = "rettelse:";

/// The newest words that wait in this browser for a decision. Those of drafts go to the server, those that stand in the form are
/// not asked about.
pub fn kept_before(keeper: &Keeper, words: Words, owner: &str) -> Option<(String, KeptText)> {
    for prefix in [DRAFTS, CHANGES] {
        kept_texts::delete_old(prefix, wall_clock::now());
    }
    let in_form = keeper.last.borrow().clone();
    let own_key = keeper.key.borrow().clone();
    let mut own = kept_texts::find(&own_key).map(|text| (own_key.clone(), text));
    if let Some((key, text)) = &own {
        let has_arrived = text.sent && text.version != *keeper.version.borrow();
        if words != Words::Refused && (text.fields == in_form || has_arrived) {
            kept_texts::delete(key);
            own = None;
        }
    }
    if words == Words::New && matches!(keeper.place, Place::Draft(_)) {
        let drafts = kept_texts::all(&of_drafts(owner)).into_iter().filter(|(key, _)| *key != own_key);
        drafts.for_each(|(key, text)| make_draft(key, text));
    }
    let mut guests: Option<(String, KeptText)> = None;
    for (key, text) in kept_texts::all(OF_GUESTS) {
        if text.fields != in_form {
            if guests.as_ref().is_none_or(|(_, newest)| newest.at < text.at) {
                guests = Some((key, text));
            }
        } else if words == Words::Stored {
            kept_texts::delete(&key);
        } else {
            keeper.key.replace(key);
        }
    }
    if words == Words::Refused { None } else { own.or(guests.filter(|_| words == Words::New)) }
}

/// Gives the server what it did not get when it was written.
fn make_draft(key: String, text: KeptText) {
    let Some(id) = key.rsplit(':').next().map(str::to_owned) else { return };
    let path = format!("/opslag/{id}/rediger");
    wasm_bindgen_futures::spawn_local(async move {
        match keep_draft(id, text.fields.clone()).await {
            Ok(KeptDraft::Kept { .. }) => {
                kept_texts::delete(&key);
                if let Some(link) = page::element(MADE_DRAFT_LINK_ID) {
                    let _led = link.set_attribute("href", &path);
                }
                page::show(MADE_DRAFT_ID, true);
            }
            Ok(KeptDraft::NoDraft) => {
                // Published since. What was not part of that are changes.
                kept_texts::delete(&key);
                if let Some(whose) = key.strip_prefix(DRAFTS).filter(|_| !text.sent) {
                    kept_texts::keep(&[CHANGES, whose].concat(), &text);
                }
            }
            _ => {}
        }
    });
}

/// What the keys of somebody's drafts begin with.
pub fn of_drafts(owner: &str) -> String {
    format!("{DRAFTS}{owner}:")
}
