//! Every number the ranking is tuned by, in one place. `docs/matching.md` says how they were found.

/// Raise it with every change below, so that logged rankings can be told apart.
pub const VERSION: u32 = 5;

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

/// How words and meaning become one number between 0 and 1. Both are measured against fixed marks and not against the other
/// candidates, so that the best of bad ones does not look good.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextWeights {
    /// The share of the words beside the meaning, for a listing.
    pub lexical: f32,
    /// The same for a typed search, where single words matter more.
    pub lexical_typed: f32,
    /// The sum of BM25, in words that no other listing says, that is worth half of what words can be worth.
    pub half: f32,
    /// The same where there is no vector beside the words, and place and time have to say more.
    pub half_alone: f32,
    /// The cosine of texts that have nothing to do with each other. This and the next hold for models of the E5 family, whose
    /// cosines all lie high.
    pub unlike: f32,
    /// The cosine of texts that say the same.
    pub same: f32,
}

/// What the facts of a pair add to its text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FitWeights {
    /// The same place.
    pub place: f32,
    /// Hours in common.
    pub time: f32,
    /// The same category.
    pub category: f32,
    /// What is left of the score for each practical obstacle.
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
    /// How often it has been shown when half of that is left: then it has had its chance.
    pub shown_half: f32,
}

/// From where on something is said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// The cosine that only one pair in a hundred has.
    pub alike: f32,
    /// The score from which a pair is a match, where both have a vector.
    pub match_by_meaning: f32,
    /// The same where they have not.
    pub match_by_words: f32,
    /// The score from which a listing is a match for typed words, which have no place and no time.
    pub typed_by_meaning: f32,
    /// The same where it has no vector.
    pub typed_by_words: f32,
    /// What is left of these for those that stand below a match.
    pub beside: f32,
    /// How many times as much a match without doubt has.
    pub strong: f32,
}

impl Thresholds {
    /// The score from which a listing is a match; for typed words it is another.
    pub const fn of(&self, has_meaning: bool, is_typed: bool) -> f32 {
        match (has_meaning, is_typed) {
            (true, false) => self.match_by_meaning,
            (false, false) => self.match_by_words,
            (true, true) => self.typed_by_meaning,
            (false, true) => self.typed_by_words,
        }
    }
}

/// All of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// The words.
    pub words: WordWeights,
    /// Words and meaning.
    pub text: TextWeights,
    /// The facts.
    pub fit: FitWeights,
    /// What others do.
    pub exposure: ExposureWeights,
    /// From where on something is said.
    pub thresholds: Thresholds,
}

impl Weights {
    /// What the board ranks by.
    pub const STANDARD: Self = Self {
        words: WordWeights { title: 2.0, inside: 0.6, part: 0.5, board: 0.2, related: 0.6, grams: 0.15, corrected: 0.8, beginning: 0.5 },
        text: TextWeights { lexical: 0.4, lexical_typed: 0.4, half: 5.0, half_alone: 8.0, unlike: 0.0, same: 0.65 },
        fit: FitWeights { place: 0.2, time: 0.2, category: 0.1, obstacle: 0.9 },
        exposure: ExposureWeights { contact: 0.15, unanswered: 0.05, unanswered_days: 7, shown_half: 20.0 },
        thresholds: Thresholds {
            alike: 0.33,
            match_by_meaning: 0.73,
            match_by_words: 0.6,
            typed_by_meaning: 0.3,
            typed_by_words: 0.15,
            beside: 0.95,
            strong: 1.15,
        },
    };
}

/// A step of the ranking that can be left out, to see what it is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The stems of words.
    Stem,
    /// One word, with æ, ø and å or as it is typed without them.
    Fold,
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
    const NAMES: [(&'static str, Self); 9] = [
        ("stem", Self::Stem),
        ("fold", Self::Fold),
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
            // Of how words are read, not of what they weigh (`analysis::left_out`).
            Step::Stem | Step::Fold => {}
            Step::Split => (self.words.inside, self.words.part) = (0.0, 0.0),
            Step::Grams => self.words.grams = 0.0,
            Step::Thesaurus => self.words.related = 0.0,
            Step::Model => (self.text.lexical, self.text.lexical_typed) = (1.0, 1.0),
            Step::Place => self.fit.place = 0.0,
            Step::Time => self.fit.time = 0.0,
            Step::Category => self.fit.category = 0.0,
        }
        self
    }
}

/// The distance at which nearness has sunk to about a third, in kilometres.
pub const NEAR_KM: f64 = 12.0;
/// How well places fit of which one is the whole municipality.
pub const EVERYWHERE: f32 = 0.7;
/// How well places fit when both can do it online or by phone.
pub const REMOTE: f32 = 0.9;
/// Up to so many kilometres are told as a reason.
pub const TOLD_AS_NEAR_KM: u32 = 8;
/// From so many kilometres on the way is told as an obstacle.
pub const TOLD_AS_FAR_KM: u32 = 15;
/// How well times fit that are found together.
pub const FLEXIBLE: f32 = 0.8;
/// How well times fit that are on the same day, at other hours.
pub const SAME_DAY: f32 = 0.3;
/// How well categories fit when the words of the one who asks are about the other's.
pub const SUGGESTED_CATEGORY: f32 = 0.7;
/// How many listings of one party may stand among the first ten.
pub const OF_ONE_PARTY: usize = 2;
/// At most so many words that mean the same are looked for beside one.
pub const RELATED_MOST: usize = 12;
/// How near words are that the board's own thesaurus names together; the general one tells its own.
pub const RELATED: f32 = 0.8;
/// How near a kind is to its field, «fodbold» to «sport».
pub const RELATED_FIELD: f32 = 0.6;
/// How near a field is to one of its kinds.
pub const RELATED_KIND: f32 = 0.5;
/// How much what means the same as a part of a compound counts, beside what means the same as all of it.
pub const RELATED_PART: f32 = 0.6;
