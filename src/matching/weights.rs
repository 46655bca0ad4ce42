//! Every number the ranking is tuned by, in one place. `docs/matching.md` says how they were found.

use super::features::Features;

/// Raise it with every change below, so that logged rankings can be told apart.
pub const VERSION: u32 = 1;

/// How much a term counts in the question to the lexical index.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WordWeights {
    /// A word in a headline, where one in a description counts 1.
    pub title: f32,
    /// A word that was found as a part of a compound.
    pub inside: f32,
    /// A part of a compound of the one who asks.
    pub part: f32,
    /// A word that offers and needs of every kind have in common: «søger», «gerne».
    pub board: f32,
    /// A word that means much the same.
    pub related: f32,
    /// Four letters in a row.
    pub grams: f32,
    /// What a word was probably meant to be.
    pub corrected: f32,
    /// A word that begins like the last one typed.
    pub beginning: f32,
}

/// How the facts of a pair make up its score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FitWeights {
    /// What the score loses where the places are as far apart as can be.
    pub place: f32,
    /// What it loses where the times exclude each other.
    pub time: f32,
    /// What it loses where the categories have nothing to do with each other.
    pub category: f32,
    /// What is left of it for each practical obstacle.
    pub obstacle: f32,
}

/// What keeps a board alive: that answers are spread.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExposureWeights {
    /// A score is divided by 1 and so much for each contact that is open.
    pub contact: f32,
    /// What the score of a listing gains that nobody answers.
    pub unanswered: f32,
    /// How long a listing has been on the board before that counts, in days.
    pub unanswered_days: i64,
}

/// From where on something is said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// The cosine that only one pair in a hundred has.
    pub alike: f32,
    /// The sum of BM25 from which a listing is a match by its words alone.
    pub lexical: f32,
    /// The cosine from which a listing is a match by its meaning alone.
    pub dense: f32,
}

impl Thresholds {
    /// Whether a pair is good enough to be called a match.
    pub fn is_sure(&self, features: &Features) -> bool {
        features.lexical >= self.lexical || features.dense.is_some_and(|dense| dense >= self.dense)
    }
}

/// All of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// The words.
    pub words: WordWeights,
    /// The share of the words beside the meaning, for a listing.
    pub lexical: f32,
    /// The same for a typed search, where single words matter more.
    pub lexical_typed: f32,
    /// The facts.
    pub fit: FitWeights,
    /// What others do.
    pub exposure: ExposureWeights,
    /// From where on something is said.
    pub sure: Thresholds,
}

impl Weights {
    /// What the board ranks by.
    pub const STANDARD: Self = Self {
        words: WordWeights { title: 2.0, inside: 0.6, part: 0.5, board: 0.2, related: 0.3, grams: 0.1, corrected: 0.8, beginning: 0.5 },
        lexical: 0.3,
        lexical_typed: 0.5,
        fit: FitWeights { place: 0.3, time: 0.3, category: 0.1, obstacle: 0.9 },
        exposure: ExposureWeights { contact: 0.15, unanswered: 0.05, unanswered_days: 7 },
        sure: Thresholds { alike: 0.88, lexical: 12.0, dense: 0.86 },
    };
}

/// A step of the ranking that can be left out, to see what it is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The parts of compounds.
    Split,
    /// Four letters in a row.
    Grams,
    /// Words that mean the same.
    Thesaurus,
    /// The model.
    Model,
    /// How far apart the places are.
    Place,
    /// How well the times fit.
    Time,
    /// How well the categories fit.
    Category,
}

impl Step {
    /// Every step, with its name on the command line.
    const NAMES: [(&'static str, Self); 7] = [
        ("split", Self::Split),
        ("grams", Self::Grams),
        ("thesaurus", Self::Thesaurus),
        ("model", Self::Model),
        ("place", Self::Place),
        ("time", Self::Time),
        ("category", Self::Category),
    ];

    /// The step of that name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(name, _)| *name == slug).map(|(_, step)| *step)
    }

    /// What names there are, in a sentence.
    pub fn expected() -> String {
        format!("one of {} was expected", Self::NAMES.map(|(name, _)| name).join(", "))
    }
}

impl Weights {
    /// The same without a step.
    pub const fn without(mut self, step: Step) -> Self {
        match step {
            Step::Split => (self.words.inside, self.words.part) = (0.0, 0.0),
            Step::Grams => self.words.grams = 0.0,
            Step::Thesaurus => self.words.related = 0.0,
            Step::Model => (self.lexical, self.lexical_typed) = (1.0, 1.0),
            Step::Place => self.fit.place = 0.0,
            Step::Time => self.fit.time = 0.0,
            Step::Category => self.fit.category = 0.0,
        }
        self
    }
}

/// The distance at which nearness has sunk to about a third, in kilometres.
pub const NEAR_KM: f64 = 12.0;
