//! What a visitor asks the board for, as it stands in the address.

use serde::{Deserialize, Serialize};

use super::{
    availability::{Weekday, in_order},
    category::Category,
    district::PostalCode,
    kind::Kind,
    party::PartyKind,
    slug_enum::slug_enum,
    text::{length, tidy_line},
};

/// The path of the board.
pub const BOARD_PATH: &str = "/opslag";
/// The path of the board as an Atom feed.
pub const FEED_PATH: &str = "/opslag/feed.atom";
/// The path of the page where one begins to watch a search.
pub const WATCH_PATH: &str = "/sig-til";
/// The last page that can be asked for.
pub const PAGE_MAX: u32 = 50;
/// Listings on one page.
pub const PAGE_SIZE: u32 = 24;
/// The longest search, in characters.
pub const QUERY_MAX: usize = 200;
/// Counts are exact up to here.
pub const COUNT_MAX: u32 = 1_000;

slug_enum! {
    /// The order of the listings.
    Sorting {
        /// Those that answer the words best first; without words, the newest.
        Best = "bedst",
        /// The newest first.
        Newest = "nyeste",
        /// Those that end soonest first.
        EndingSoon = "udloeber",
        /// Those nearest to the chosen district first.
        Nearest = "naermest",
    }
}

/// A search of the board. The default asks for everything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoardFilter {
    /// Words to search for; empty asks for all.
    pub query: String,
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only this category.
    pub category: Option<Category>,
    /// Only this district, or the place distances are measured from.
    pub district: Option<PostalCode>,
    /// Only what is possible on one of these days.
    pub days: Vec<Weekday>,
    /// Only from this kind of party.
    pub party: Option<PartyKind>,
    /// The order.
    pub sorting: Sorting,
    /// The page, 1 to [`PAGE_MAX`].
    pub page: u32,
}

impl Default for BoardFilter {
    fn default() -> Self {
        Self {
            query: String::new(),
            kind: None,
            category: None,
            district: None,
            days: Vec::new(),
            party: None,
            sorting: Sorting::Best,
            page: 1,
        }
    }
}

/// The address asks for something the board does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownFilter;

impl BoardFilter {
    /// Reads the pairs of a query string. Empty values ask for nothing; unknown names are left alone; unknown values and repeats are refused.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, UnknownFilter> {
        let mut filter = Self::default();
        let mut seen = Vec::new();
        for (name, value) in pairs {
            if seen.contains(&name) {
                return Err(UnknownFilter);
            }
            if name != "dag" {
                seen.push(name);
            }
            if value.is_empty() {
                continue;
            }
            match name {
                "q" => filter.query = cut(&tidy_line(value)),
                "art" => filter.kind = Some(Kind::from_path_word(value).ok_or(UnknownFilter)?),
                "kategori" => filter.category = Some(Category::from_slug(value).ok_or(UnknownFilter)?),
                "omraade" => filter.district = Some(PostalCode::parse(value).ok_or(UnknownFilter)?),
                "dag" => filter.days.push(Weekday::from_path_word(value).ok_or(UnknownFilter)?),
                "aktoer" => filter.party = Some(PartyKind::from_path_word(value).ok_or(UnknownFilter)?),
                "sortering" => filter.sorting = Sorting::from_slug(value).ok_or(UnknownFilter)?,
                "side" => filter.page = value.parse().ok().filter(|page| (1..=PAGE_MAX).contains(page)).ok_or(UnknownFilter)?,
                _ => {}
            }
        }
        filter.days = in_order(&filter.days);
        Ok(filter)
    }

    /// The pairs of the shortest query string that asks for the same.
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        let mut push = |name, value: Option<&str>| pairs.extend(value.map(|value| (name, value.to_owned())));
        push("q", Some(self.query.as_str()).filter(|query| !query.is_empty()));
        push("art", self.kind.map(Kind::path_word));
        push("kategori", self.category.map(Category::slug));
        push("omraade", self.district.map(PostalCode::as_str));
        for day in &self.days {
            push("dag", Some(day.path_word()));
        }
        push("aktoer", self.party.map(PartyKind::path_word));
        push("sortering", Some(self.sorting.slug()).filter(|_| self.sorting != Sorting::Best));
        let page = self.page.to_string();
        push("side", Some(page.as_str()).filter(|_| self.page > 1));
        pairs
    }

    /// The path of the board with this search.
    pub fn path(&self) -> String {
        self.path_below(BOARD_PATH)
    }

    /// The path of the feed of what this search finds.
    pub fn feed_path(&self) -> String {
        self.for_feed().path_below(FEED_PATH)
    }

    /// The path of the page where one begins to watch what this search finds.
    pub fn watch_path(&self) -> String {
        self.for_feed().path_below(WATCH_PATH)
    }

    /// The same listings, in the order that a feed has anyway. A district that distances are measured from hides nothing.
    pub fn for_feed(&self) -> Self {
        Self { district: self.only_district(), sorting: Sorting::Best, page: 1, ..self.clone() }
    }

    /// The district that all listings must be in.
    pub fn only_district(&self) -> Option<PostalCode> {
        self.district.filter(|_| self.sorting != Sorting::Nearest)
    }

    /// The district that distances are measured from.
    pub fn nearest_to(&self) -> Option<PostalCode> {
        self.district.filter(|_| self.sorting == Sorting::Nearest)
    }

    /// The chosen days, one bit each; none asks for nothing.
    pub fn day_mask(&self) -> u8 {
        self.days.iter().fold(0, |mask, day| mask | day.bit())
    }

    /// How many listings come on earlier pages.
    pub fn offset(&self) -> u32 {
        (self.page - 1) * PAGE_SIZE
    }

    fn path_below(&self, path: &str) -> String {
        let query: Vec<String> = self.to_pairs().into_iter().map(|(name, value)| format!("{name}={}", percent_encode(&value))).collect();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
    }

    /// The same search on another page.
    pub fn on_page(&self, page: u32) -> Self {
        Self { page, ..self.clone() }
    }

    /// Whether anything is asked for beyond the order and the page.
    pub fn narrows(&self) -> bool {
        *self != Self { sorting: self.sorting, page: self.page, ..Self::default() }
    }
}

fn cut(query: &str) -> String {
    if length(query) <= QUERY_MAX { query.to_owned() } else { query.chars().take(QUERY_MAX).collect() }
}

/// Percent-encodes a value for a query string.
fn percent_encode(value: &str) -> String {
    let mut encoded = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            encoded.push(char::from(byte));
        } else if byte == b' ' {
            encoded.push('+');
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parse(pairs: &[(&str, &str)]) -> Result<BoardFilter, UnknownFilter> {
        BoardFilter::from_pairs(pairs.iter().copied())
    }

    #[test]
    fn the_words_of_the_address_are_understood() {
        let filter = parse(&[
            ("q", " cykel  "),
            ("art", "efterlysning"),
            ("kategori", "sport"),
            ("omraade", "8870"),
            ("dag", "tir"),
            ("dag", "man"),
            ("aktoer", "kommune"),
            ("sortering", "udloeber"),
            ("side", "3"),
        ])
        .expect("known");
        assert_eq!(
            filter.path(),
            "/opslag?q=cykel&art=efterlysning&kategori=sport&omraade=8870&dag=man&dag=tir&aktoer=kommune&sortering=udloeber&side=3"
        );
        assert_eq!(filter.kind, Some(Kind::Request));
    }

    #[test]
    fn an_empty_form_asks_for_everything() {
        assert_eq!(parse(&[("q", ""), ("art", ""), ("kategori", ""), ("utm_source", "plakat")]), Ok(BoardFilter::default()));
        assert_eq!(BoardFilter::default().path(), "/opslag");
    }

    #[test]
    fn a_feed_holds_what_the_board_shows_on_all_its_pages() {
        let feed_of = |pairs: &[(&str, &str)]| parse(pairs).map(|filter| filter.feed_path());
        assert_eq!(feed_of(&[]), Ok("/opslag/feed.atom".to_owned()));
        assert_eq!(
            feed_of(&[("q", "åben cykel"), ("omraade", "8870"), ("sortering", "udloeber"), ("side", "3")]),
            Ok("/opslag/feed.atom?q=%C3%A5ben+cykel&omraade=8870".to_owned())
        );
        assert_eq!(feed_of(&[("art", "ide"), ("omraade", "8870"), ("sortering", "naermest")]), Ok("/opslag/feed.atom?art=ide".to_owned()));
    }

    #[test]
    fn what_the_board_does_not_know_is_refused() {
        for pairs in [
            [("side", "0")],
            [("side", "51")],
            [("side", "NaN")],
            [("art", "offer")],
            [("omraade", "8000")],
            [("dag", "mon")],
            [("sortering", "id;drop")],
        ] {
            assert_eq!(parse(&pairs), Err(UnknownFilter), "{pairs:?}");
        }
        assert_eq!(parse(&[("q", "a"), ("q", "b")]), Err(UnknownFilter));
    }

    proptest! {
        #[test]
        fn an_address_means_what_it_was_made_from(query in "\\PC{0,30}", kind in prop::option::of(0usize..3), days in prop::collection::vec(0usize..7, 0..4), page in 1u32..=50) {
            let filter = BoardFilter::from_pairs([("q", query.as_str())]).map(|base| BoardFilter { kind: kind.map(|k| Kind::ALL[k]), days: days.iter().map(|d| Weekday::ALL[*d]).collect(), page, ..base }).expect("a search is always understood");
            let pairs = filter.to_pairs();
            let again = BoardFilter::from_pairs(pairs.iter().map(|(name, value)| (*name, value.as_str()))).expect("own address");
            prop_assert_eq!(again.to_pairs(), BoardFilter::from_pairs(pairs.iter().map(|(n, v)| (*n, v.as_str()))).expect("own").to_pairs());
            prop_assert_eq!(&again.query, &filter.query);
            prop_assert!(filter.path().is_ascii());
        }
    }
}
