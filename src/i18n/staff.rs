//! Those who work for the board: what they are called, and how the first of them begins.

use super::{Locale, texts};
use crate::domain::staff_role::StaffRole;

texts! {
    administrator_link_title: "Bliv administrator", "Become the administrator";
    administrator_link_lead:
        "Du bliver den første administrator af Byttebørsen. Du kan give andre roller. Bagefter vælger du, hvordan du logger ind på en ekstra sikker måde.",
        "You become the first administrator of Byttebørsen. You can give roles to others. Afterwards you choose how to sign in in an extra secure way.";
    administrator_link_button: "Bliv administrator", "Become the administrator";
    administrator_link_sign_in_first:
        "Log ind med den e-mail, linket er lavet til. Åbn så linket igen.",
        "Sign in with the e-mail address the link was made for. Then open the link again.";
    administrator_link_worn_out:
        "Linket er brugt, eller det er for gammelt. Den, der driver børsen, kan lave et nyt.",
        "The link is used or too old. Whoever runs the board can make a new one.";
}

impl Locale {
    /// A role of staff.
    pub const fn staff_role(self, role: StaffRole) -> &'static str {
        match (self, role) {
            (Self::Danish, StaffRole::Coordinator) => "kontaktperson i forvaltningen",
            (Self::Danish, StaffRole::Moderator) => "moderator",
            (Self::Danish, StaffRole::Council) => "medlem af Medborgerskabsrådet",
            (Self::Danish, StaffRole::Administrator) => "administrator",
            (Self::English, StaffRole::Coordinator) => "contact in the administration",
            (Self::English, StaffRole::Moderator) => "moderator",
            (Self::English, StaffRole::Council) => "member of the citizenship council",
            (Self::English, StaffRole::Administrator) => "administrator",
        }
    }
}
