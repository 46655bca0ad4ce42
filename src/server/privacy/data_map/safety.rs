//! Tables about what people report, and what was decided.

use super::{ID, INNER, Table, Way, Whose, left_out, listing, plain, taken};

/// Nobody is told who has reported them; what they have written is taken along as their listing.
const OTHERS: &str = "it leads to somebody else than who reported it";

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "reports",
        row: "something that somebody has reported, as a case",
        purpose: "to keep the board safe (notice and action)",
        whose: Whose::Person(Way::KeyOrMailbox("reporter_id", "reporter_email_key")),
        kept: "24 months after the decision; who reported it and the copy of what was reported 6 months, and at most until \
               either account is erased",
        columns: &[
            ID,
            taken("public_id", "the number of the case"),
            taken("page", "the page on the board"),
            left_out("listing_id", "the listing on that page", INNER),
            left_out("owner_id", "whose listing it is", OTHERS),
            taken("category", "what is wrong"),
            taken("reason", "the same in words; empty when one of the two accounts was erased"),
            taken("language", "the language it was written in"),
            left_out("reporter_id", "the account that reported it", INNER),
            taken("reporter_name", "who reported it, where that was said"),
            taken("reporter_email", "where the answer goes, where that was said"),
            left_out("reporter_email_key", "the mailbox of that address", "the address in another spelling"),
            left_out("evidence", "a copy of the listing as it was", OTHERS),
            left_out("evidence_hash", "the hash of that copy", OTHERS),
            taken("created_at", "when it was reported"),
            taken("decided_at", "when somebody decided about it"),
        ],
    },
    Table {
        name: "decisions",
        row: "what a moderator decided about a listing, with the reasons its owner was told",
        purpose: "to give reasons, and to look at them again (statement of reasons)",
        whose: Whose::Person(Way::Key("owner_id")),
        kept: "24 months, as long as its case; the words at most until the owner's account is erased",
        columns: &[
            ID,
            left_out("report_id", "the case it closes", "nobody is told who has reported them"),
            listing("listing_id", "the listing"),
            left_out("owner_id", "whose listing it is", INNER),
            left_out("moderator_id", "the account that decided", "it is another person's"),
            taken("action", "what was done"),
            taken("basis", "whether it rests on the rules or on a law"),
            taken("clause", "the rule or the paragraph"),
            taken("facts", "what it was about"),
            plain("automated", "whether a machine decided"),
            taken("decided_at", "when"),
        ],
    },
];
