//! What somebody who works for the board does there.

use super::slug_enum::slug_enum;

slug_enum! {
    /// The roles of staff. Each is given by somebody, for a reason, and counts only in a sign-in with a second factor.
    StaffRole {
        /// The contact in the administration: helps people, brokers, follows up.
        Coordinator = "coordinator",
        /// Keeps the board safe and fair.
        Moderator = "moderator",
        /// A member of Medborgerskabsrådet: sees figures, nobody's data.
        Council = "council",
        /// Sets the board up and gives roles.
        Administrator = "administrator",
    }
}
