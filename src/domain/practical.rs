//! Practical things worth knowing before one answers.

use super::slug_enum::slug_enum;

slug_enum! {
    /// A practical thing that is so or not.
    Practical {
        /// Children under 15 take part.
        Children = "children",
        /// Somebody has to drive.
        Driving = "driving",
        /// There is something to eat.
        Food = "food",
        /// There is no step on the way.
        StepFree = "step_free",
    }
}

impl Practical {
    /// The name its box is sent under in a form.
    pub const fn field_name(self) -> &'static str {
        match self {
            Self::Children => "boern",
            Self::Driving => "koersel",
            Self::Food => "forplejning",
            Self::StepFree => "trinfri",
        }
    }

    /// The thing whose box is sent under this name.
    pub fn from_field_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|practical| practical.field_name() == name)
    }

    /// The same things in the order of the interface, without repeats.
    pub fn in_order(chosen: &[Self]) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|practical| chosen.contains(practical)).collect()
    }
}
