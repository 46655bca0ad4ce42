//! The fifteen fixed categories.

use super::slug_enum::slug_enum;

slug_enum! {
    /// The field of life a listing belongs to.
    Category {
        /// Sport og bevægelse.
        Sport = "sport",
        /// Kultur og fortælling.
        Culture = "kultur",
        /// Børn, unge og skole.
        Children = "boern",
        /// Besøg, ældre og omsorg.
        Care = "omsorg",
        /// Støtte og fællesskab.
        Support = "stoette",
        /// Job, mentor og viden.
        Mentoring = "mentor",
        /// Sprog og integration.
        Language = "sprog",
        /// It-hjælp.
        Computing = "it",
        /// Kørsel og transport.
        Transport = "transport",
        /// Natur og grønne områder.
        Nature = "natur",
        /// Udstyr og ting.
        Equipment = "udstyr",
        /// Lokaler og faciliteter.
        Premises = "lokaler",
        /// Mad og måltider.
        Food = "mad",
        /// Håndværk og reparation.
        Craft = "haandvaerk",
        /// Kommunikation og arrangementer.
        Events = "kommunikation",
    }
}
