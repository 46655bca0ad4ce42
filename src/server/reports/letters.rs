//! The mails about reports: a receipt, the decision to whoever reported, and the reasons to whoever wrote the listing.

use crate::{
    domain::report_category::{DecisionBasis, ModeratorAction, ReportCategory},
    i18n::Locale,
    server::{
        config::Config,
        mail::{Letter, Part},
    },
};

/// That a report has arrived, and when there is an answer.
pub fn receipt(locale: Locale, config: &Config, number: &str, category: ReportCategory) -> Letter {
    let number = locale.case_number(number);
    Letter {
        locale,
        subject: locale.report_receipt_subject(&number),
        parts: vec![
            Part::Text(locale.mail_hello().to_owned()),
            Part::Text(locale.report_receipt(&number)),
            Part::Text(locale.report_answer_time(category).to_owned()),
            Part::LesserLink { label: locale.rules_link().to_owned(), url: config.address_of("/regler") },
            Part::Text(locale.report_danger().to_owned()),
        ],
    }
}

/// What came of a report, and what one can do about it.
pub fn answer(locale: Locale, config: &Config, number: &str, action: ModeratorAction) -> Letter {
    let number = locale.case_number(number);
    Letter {
        locale,
        subject: locale.report_answer_subject(&number),
        parts: vec![
            Part::Text(locale.mail_hello().to_owned()),
            Part::Text(locale.report_answer(action).to_owned()),
            Part::Text(locale.report_disagree().to_owned()),
            Part::LesserLink { label: locale.rules_link().to_owned(), url: config.address_of("/regler") },
        ],
    }
}

/// What a statement of reasons says (D3).
#[derive(Clone, Copy, Debug)]
pub struct Statement<'a> {
    /// The headline of the listing.
    pub title: &'a str,
    /// What was done.
    pub action: ModeratorAction,
    /// What it rests on.
    pub basis: DecisionBasis,
    /// The rule or the paragraph.
    pub clause: &'a str,
    /// What it was about.
    pub facts: &'a str,
    /// Whether somebody had reported it.
    pub reported: bool,
}

/// What was done to a listing and why; never who reported it.
pub fn reasons(locale: Locale, config: &Config, statement: Statement<'_>) -> Letter {
    let Statement { title, action, basis, clause, facts, reported } = statement;
    Letter {
        locale,
        subject: locale.reasons_subject(title),
        parts: vec![
            Part::Text(locale.mail_hello().to_owned()),
            Part::Text(locale.reasons_action(title, action)),
            Part::Text(locale.reasons_facts(facts)),
            Part::Text(locale.reasons_basis(basis, clause)),
            Part::Text(locale.reasons_origin(reported).to_owned()),
            Part::Text(locale.reasons_redress().to_owned()),
            Part::LesserLink { label: locale.rules_link().to_owned(), url: config.address_of("/regler") },
        ],
    }
}
