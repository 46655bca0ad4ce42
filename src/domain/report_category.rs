//! What somebody reports, and what a moderator does about it.

use super::slug_enum::slug_enum;

slug_enum! {
    /// What is wrong.
    ReportCategory {
        /// It looks like a fraud.
        Fraud = "snyd",
        /// Something is sold, or somebody is to be paid.
        Money = "penge",
        /// It tells something private about somebody.
        Private = "privat",
        /// It threatens, mocks or shuts out.
        Hateful = "haan",
        /// Somebody is in danger.
        Danger = "fare",
        /// Sexual abuse of children.
        ChildAbuse = "overgreb-mod-boern",
        /// It is against the law in another way.
        Illegal = "ulovligt",
        /// Something else.
        Other = "andet",
    }
}

slug_enum! {
    /// What a moderator does about a listing.
    ModeratorAction {
        /// It stays as it is.
        Keep = "keep",
        /// It leaves the board until somebody has looked closer.
        Hold = "hold",
        /// It comes back on the board.
        Release = "release",
        /// It leaves the board for good.
        Remove = "remove",
    }
}

slug_enum! {
    /// What a decision rests on.
    DecisionBasis {
        /// The rules of the board.
        Rules = "rules",
        /// A law.
        Law = "law",
    }
}
