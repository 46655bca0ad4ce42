//! Tables about organisations and those who belong to them.

use super::{ACCOUNT_ID, Class, Column, ID, INNER, PLAIN_ID, SECRET, Table, Way, Whose, left_out, plain, taken};

/// The organisation, by its name.
const ORGANISATION: Column = Column { name: "organisation_id", holds: "the organisation", class: Class::TakenAsOrganisation };

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "organisations",
        row: "a business, an association or a municipal unit",
        purpose: "to let people act as one body, and to show who stands behind a listing",
        whose: Whose::Nobody,
        kept: "as long as the board; one that nobody belongs to is shown to nobody",
        columns: &[
            PLAIN_ID,
            plain("slug", "the name in its address"),
            plain("kind", "business, association or municipal unit"),
            plain("name", "its name"),
            plain("name_folded", "the same folded, to be searched"),
            plain("name_order", "what its place among all names is told by"),
            plain("cvr", "its number in the central register"),
            plain("postal_code", "where it is at home"),
            plain("about", "who it is, in its own words"),
            plain("state", "how far it is known"),
            plain("state_before", "the state it had before it was shut out"),
            plain("confirmation_method", "how it was confirmed"),
            plain("confirmation_note", "what it was told when it was confirmed or refused"),
            plain("confirmed_at", "when it was confirmed last"),
            plain("children_declared_at", "when its owner last declared that certificates are obtained"),
            plain("created_at", "when it was begun"),
        ],
    },
    Table {
        name: "memberships",
        row: "a person who belongs to an organisation",
        purpose: "to know who speaks for it",
        whose: Whose::Person(Way::Key("account_id")),
        kept: "until the person leaves, is taken out or deletes the account",
        columns: &[
            ORGANISATION,
            ACCOUNT_ID,
            left_out("public_id", "names the member in forms", INNER),
            taken("role", "member, contact person or owner"),
            taken("away_until", "the last day the person is away"),
            taken("joined_at", "when it began"),
        ],
    },
    Table {
        name: "invitations",
        row: "somebody who is asked to belong to an organisation",
        purpose: "to let that person in, and nobody else",
        whose: Whose::Person(Way::Mailbox("email_key")),
        kept: "until it is answered or taken back, at most 14 days",
        columns: &[
            ID,
            left_out("public_id", "names it in forms", INNER),
            ORGANISATION,
            taken("email", "the address it was sent to"),
            left_out("email_key", "the mailbox", "the address in another spelling"),
            taken("role", "the role it gives"),
            left_out("token_hash", "hash of the token in the link", SECRET),
            left_out("invited_by", "who invited", "another person"),
            taken("created_at", "when it was sent"),
            taken("expires_at", "when it stops working"),
        ],
    },
];
