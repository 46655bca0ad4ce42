//! The subcommand that ranks the listings of a file for topics, with the engine of the board.

mod topic;

use std::{
    collections::HashMap,
    fmt::Write,
    fs::{self, File},
    io::BufReader,
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::{NaiveDate, NaiveTime};
use clap::Args;

use self::topic::{BadTopic, Topic, read_topics};
use crate::{
    domain::calendar_date::CalendarDate,
    i18n::Locale,
    matching::{
        analysis::{
            Spelling,
            left_out::{LeftOut, leave_out},
        },
        embedding::{EmbedError, Embedder, TextRole, listing_text},
        engine::{Candidate, Engine, Search},
        facts::{Facts, When},
        features::Features,
        index::{Filter, IndexError, ListingIndex},
        listing::Entry,
        query::as_meant::as_meant,
        subject::Scope,
        vectors::VectorIndex,
        weights::{Step, Weights},
    },
    server::{
        config::Config,
        interchange::{
            import::{self, ImportError},
            line::ImportedListing,
        },
        matching::model::{ModelError, load_embedder},
    },
};

/// How many listings are ranked for a topic.
const DEPTH: usize = 100;
/// The last word of each line of a run.
const RUN_NAME: &str = "byttebors";

/// The columns of the numbers behind the scores.
const FEATURES: [&str; 11] =
    ["topic", "listing", "score", "dense", "lexical", "text", "place", "time", "category", "practical", "exposure"];

/// What is ranked, for what, and how.
#[derive(Args, Clone, Debug)]
pub struct Ranking {
    /// The listings: one JSON object a line, as for `import`.
    #[arg(long)]
    listings: PathBuf,
    /// The topics, a line each: the id of a listing, or a name, `offer`, `request` or `any`, and typed words, with tabs between.
    #[arg(long)]
    topics: PathBuf,
    /// The file to write: `topic Q0 listing rank score byttebors`.
    #[arg(long)]
    out: PathBuf,
    /// The day it is, as YYYY-MM-DD; without it no date lies behind.
    #[arg(long, value_parser = |text: &str| CalendarDate::parse(text).ok_or("a date as YYYY-MM-DD was expected"))]
    today: Option<CalendarDate>,
    /// A file to write the numbers behind the scores to, for whoever looks for better weights: one line a candidate, with tabs between.
    #[arg(long)]
    features: Option<PathBuf>,
    /// A step to leave out, to see what it is worth; may be repeated.
    #[arg(long, value_parser = |text: &str| Step::from_slug(text).ok_or_else(Step::expected))]
    without: Vec<Step>,
}

/// Why nothing was ranked.
#[derive(Debug, thiserror::Error)]
pub enum RankError {
    /// The listings cannot be used.
    #[error("the listings: {0}")]
    Listings(#[from] ImportError),
    /// The topics cannot be used.
    #[error("the topics: {0}")]
    Topics(#[from] BadTopic),
    /// A topic is a listing that is not in the file.
    #[error("the topics: the listings have no {0}")]
    UnknownListing(String),
    /// A file cannot be read or written.
    #[error("{}: {error}", file.display())]
    File {
        /// The file.
        file: PathBuf,
        /// What the operating system says.
        error: std::io::Error,
    },
    /// The index refuses.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// The model cannot be used.
    #[error("BYTTEBORS_EMBEDDER: {0}")]
    Model(#[from] ModelError),
    /// The model fails.
    #[error(transparent)]
    Embedding(#[from] EmbedError),
}

/// Ranks the listings of a file for the topics of another and writes the run.
pub fn rank(config: &Config, ranking: &Ranking) -> Result<(), RankError> {
    let in_file = |file: &Path| {
        let file = file.to_owned();
        |error| RankError::File { file, error }
    };
    let listings = import::read(BufReader::new(File::open(&ranking.listings).map_err(in_file(&ranking.listings))?))?;
    let topics = read_topics(&fs::read_to_string(&ranking.topics).map_err(in_file(&ranking.topics))?)?;
    let is_left_out = |step| ranking.without.contains(&step);
    leave_out(LeftOut { stems: is_left_out(Step::Stem), folding: is_left_out(Step::Fold) });
    let weights = ranking.without.iter().fold(Weights::STANDARD, |weights, step| weights.without(*step));
    let embedder = if is_left_out(Step::Model) { None } else { load_embedder(&config.embedder)? };
    let board = Board::new(listings, embedder, weights, ranking.today.as_ref())?;
    let (mut run, mut features) = (String::new(), FEATURES.join("\t") + "\n");
    for (name, topic) in &topics {
        for (place, candidate) in board.rank(topic)?.iter().enumerate() {
            let id = &board.entries[candidate.key as usize].id;
            if place < DEPTH {
                let _ = writeln!(run, "{name} Q0 {id} {} {:.6} {RUN_NAME}", place + 1, candidate.score);
            }
            let _ = writeln!(features, "{name}\t{id}\t{}", in_columns(candidate));
        }
    }
    if let Some(file) = &ranking.features {
        fs::write(file, features).map_err(in_file(file))?;
    }
    fs::write(&ranking.out, run).map_err(in_file(&ranking.out))
}

/// The numbers of a candidate in the order of [`FEATURES`]; the cosine is empty where there is none.
fn in_columns(candidate: &Candidate) -> String {
    let Features { lexical, dense, text, place, time, category, practical, exposure } = candidate.features;
    let dense = dense.map(|dense| dense.to_string()).unwrap_or_default();
    let numbers = [lexical, text, place, time, category, practical, exposure].map(|number| number.to_string());
    format!("{}\t{dense}\t{}", candidate.score, numbers.join("\t"))
}

/// The listings of a file as a board in memory; the key of each is its place.
struct Board {
    entries: Vec<Entry>,
    places: HashMap<String, usize>,
    index: ListingIndex,
    spelling: Spelling,
    embedder: Option<Arc<dyn Embedder>>,
    vectors: VectorIndex<i64>,
    weights: Weights,
    scope: Scope,
}

impl Board {
    fn new(
        listings: Vec<ImportedListing>,
        embedder: Option<Arc<dyn Embedder>>,
        weights: Weights,
        today: Option<&CalendarDate>,
    ) -> Result<Self, RankError> {
        let entries: Vec<Entry> = (0..).zip(listings).map(|(key, listing)| entry(key, listing)).collect();
        let (index, mut vectors) = (ListingIndex::in_memory()?, VectorIndex::default());
        for entry in &entries {
            index.put(entry)?;
            if let Some(embedder) = &embedder {
                let vector = embedder
                    .embed(&listing_text(Locale::Danish.category(entry.facts.category), &entry.title, &entry.body), TextRole::Listing)?;
                vectors.insert(entry.key, entry.facts.kind as u8, &vector);
            }
        }
        index.commit()?;
        let places = entries.iter().enumerate().map(|(place, entry)| (entry.id.as_str().to_owned(), place)).collect();
        let spelling = Spelling::new(index.vocabulary()?);
        let now = today
            .and_then(|today| today.as_str().parse::<NaiveDate>().ok())
            .map_or(0, |day| day.and_time(NaiveTime::MIN).and_utc().timestamp());
        let scope = Scope { now, today: today.map_or(0, CalendarDate::day_number), asker: None };
        Ok(Self { entries, places, index, spelling, embedder, vectors, weights, scope })
    }

    fn rank(&self, topic: &Topic) -> Result<Vec<Candidate>, RankError> {
        let engine = Engine { index: &self.index, meaning: Some(&self.vectors), spelling: Some(&self.spelling), weights: &self.weights };
        match topic {
            Topic::Listing(id) => {
                let place = *self.places.get(id).ok_or_else(|| RankError::UnknownListing(id.clone()))?;
                let entry = &self.entries[place];
                Ok(engine.rank(entry, self.vectors.get(entry.key).as_ref(), &self.scope)?)
            }
            Topic::Search { kinds, text } => {
                let vector = self
                    .embedder
                    .as_ref()
                    .map(|embedder| embedder.embed(&as_meant(text, Some(&self.spelling)), TextRole::Search))
                    .transpose()?;
                let search =
                    Search { text, kinds, filter: Filter { live_at: Some(self.scope.now), ..Filter::default() }, is_typing: false };
                Ok(engine.rank_typed(&search, vector.as_ref())?.1)
            }
        }
    }
}

/// A listing of a file as the engine sees it, just published by somebody unknown.
fn entry(key: i64, listing: ImportedListing) -> Entry {
    let content = listing.content;
    let quantity = content.quantity.as_ref();
    Entry {
        key,
        id: listing.id,
        title: content.title.as_str().to_owned(),
        body: content.body.as_str().to_owned(),
        facts: Facts {
            kind: content.kind,
            party: None,
            party_kind: listing.party,
            category: content.category,
            place: content.postal_code,
            remote: content.remote,
            when: When::of(&content.availability),
            remaining: quantity.map(|quantity| quantity.remaining),
            unit: quantity.map_or(0, |quantity| Facts::unit_of(&quantity.unit)),
            practical: Facts::practical_bits(&content.practical),
            language: content.language,
            published_at: 0,
            expires_at: listing.expires_at.map_or(i64::MAX, |moment| moment.timestamp()),
            open_contacts: 0,
            shown: 0,
        },
    }
}
