//! What a person is in an organisation.

use crate::domain::slug_enum::slug_enum;

slug_enum! {
    /// What a member may do for an organisation: each role may what those before it may.
    MemberRole {
        /// Medlem: writes listings in its name.
        Member = "member",
        /// Kontaktperson: answers for it, says who it is, invites members.
        Contact = "contact",
        /// Ejer: decides who belongs to it, and declares what it vouches for.
        Owner = "owner",
    }
}
