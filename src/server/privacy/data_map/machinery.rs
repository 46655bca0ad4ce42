//! Tables that serve the machine and are about nobody.

use super::{PLAIN_ID, Table, Whose, left_out, plain};

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "audit_chain",
        row: "the two ends of the audit trail",
        purpose: "to show that nothing was cut off",
        whose: Whose::Nobody,
        kept: "always",
        columns: &[
            PLAIN_ID,
            plain("last_id", "the number of the last entry"),
            plain("last_hash", "its hash"),
            plain("removed_id", "the number of the last entry that was deleted because it was old"),
            plain("removed_hash", "the hash it had"),
        ],
    },
    Table {
        name: "board_count_changes",
        row: "a listing that came on the board or left it, by its facets",
        purpose: "to keep the counts beside the choices",
        whose: Whose::Nobody,
        kept: "until it is settled",
        columns: &[
            PLAIN_ID,
            plain("kind", "kind"),
            plain("category", "category"),
            plain("postal_code", "district"),
            plain("party_kind", "kind of party"),
            plain("day_mask", "days"),
            plain("listings", "one that came, or minus one that left"),
        ],
    },
    Table {
        name: "board_counts",
        row: "how many listings on the board have these facets",
        purpose: "to show counts beside the choices",
        whose: Whose::Nobody,
        kept: "always",
        columns: &[
            plain("kind", "kind"),
            plain("category", "category"),
            plain("postal_code", "district"),
            plain("party_kind", "kind of party"),
            plain("day_mask", "days"),
            plain("listings", "how many"),
            plain("settlement", "the settlement that changed it last"),
        ],
    },
    Table {
        name: "rate_limits",
        row: "how often something was done",
        purpose: "to keep misuse away",
        whose: Whose::Unknown("who it was stands in a hash, from which nobody is found"),
        kept: "as long as it is counted, at most 24 hours",
        columns: &[
            left_out("bucket", "a hash of what is counted and for whom", "nobody can be read from it"),
            plain("used", "how often"),
            plain("window_ends_at", "when counting starts over"),
        ],
    },
];
