//! The mail that tells the people of an organisation what was decided about it, and why.

use crate::{
    domain::{organisation::judgement::Judgement, staff_note::StaffNote},
    i18n::Locale,
    server::{
        config::Config,
        db::entities::organisations::Model,
        error::ServerResult,
        mail::{Letter, Part},
    },
};

/// What was decided, the reasons, the organisation's page, and what one can do about it.
pub(super) fn letter(
    config: &Config,
    locale: Locale,
    organisation: &Model,
    judgement: Judgement,
    note: &StaffNote,
) -> ServerResult<Letter> {
    let name = &organisation.name;
    let mut parts = vec![Part::Text(locale.mail_hello().to_owned()), Part::Text(locale.organisation_judged(name, judgement))];
    match judgement {
        Judgement::Confirm(_) => {}
        Judgement::Refuse | Judgement::Block | Judgement::Unblock => {
            parts.push(Part::Text(locale.organisation_judged_because(note.as_str())))
        }
    }
    let slug = organisation.address()?;
    parts.push(Part::Link { label: locale.see_organisation(name), url: config.address_of(&slug.path()) });
    if judgement == Judgement::Block {
        parts.push(Part::Text(locale.reasons_redress().to_owned()));
    }
    Ok(Letter { locale, subject: locale.organisation_judged_subject(name), parts })
}
