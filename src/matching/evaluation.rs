//! How good a ranking is, against what people judged: the measures, and the two files they are told from.

use std::collections::{BTreeMap, HashMap};

/// The grade from which an answer is a good one.
const GOOD: u32 = 2;

/// What a file of judgements or a run says that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {expected}")]
pub struct BadLine {
    /// The number of the line, from 1.
    pub line: usize,
    /// What was expected.
    pub expected: &'static str,
}

/// The judged listings of each topic, with their grades.
pub type Judgements = BTreeMap<String, HashMap<String, u32>>;
/// The ranked listings of each topic, the best first.
pub type Run = BTreeMap<String, Vec<String>>;

/// How good a ranking is: of one topic, or on average.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scores {
    /// Normalised discounted gain of the first ten; a grade g is worth 2^g − 1.
    pub ndcg_10: f64,
    /// One over the place of the first good answer among ten; where none is good, of the first that is judged at all.
    pub mrr_10: f64,
    /// The share of the judged answers that stand among the first twenty.
    pub recall_20: f64,
    /// Whether the first is good; where none is good, whether it is judged at all.
    pub precision_1: f64,
}

/// Reads judgements: `topic 0 listing grade`.
pub fn read_judgements(text: &str) -> Result<Judgements, BadLine> {
    let mut judgements = Judgements::new();
    for (line, words) in lines(text) {
        let [topic, _, listing, grade] = words[..] else {
            return Err(BadLine { line, expected: "topic 0 listing grade" });
        };
        let grade = grade.parse().map_err(|_| BadLine { line, expected: "a grade that is a whole number" })?;
        judgements.entry(topic.to_owned()).or_default().insert(listing.to_owned(), grade);
    }
    Ok(judgements)
}

/// Reads a run: `topic Q0 listing rank score name`. The scores tell the order, and the ranks where scores are equal.
pub fn read_run(text: &str) -> Result<Run, BadLine> {
    let mut ranked: BTreeMap<String, Vec<(f64, u32, String)>> = BTreeMap::new();
    for (line, words) in lines(text) {
        let [topic, _, listing, rank, score, _] = words[..] else {
            return Err(BadLine { line, expected: "topic Q0 listing rank score name" });
        };
        let rank = rank.parse().map_err(|_| BadLine { line, expected: "a rank that is a whole number" })?;
        let score = score.parse().map_err(|_| BadLine { line, expected: "a score that is a number" })?;
        ranked.entry(topic.to_owned()).or_default().push((score, rank, listing.to_owned()));
    }
    let in_order = |mut listings: Vec<(f64, u32, String)>| {
        listings.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        listings.into_iter().map(|(_, _, listing)| listing).collect()
    };
    Ok(ranked.into_iter().map(|(topic, listings)| (topic, in_order(listings))).collect())
}

fn lines(text: &str) -> impl Iterator<Item = (usize, Vec<&str>)> {
    let words = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    words.enumerate().map(|(at, words)| (at + 1, words)).filter(|(_, words)| !words.is_empty())
}

/// The scores of every judged topic; one that the run is silent about scores nothing.
pub fn score(judgements: &Judgements, run: &Run) -> BTreeMap<String, Scores> {
    let ranked = |topic: &String| run.get(topic).map_or(&[][..], Vec::as_slice);
    judgements.iter().map(|(topic, grades)| (topic.clone(), score_topic(grades, ranked(topic)))).collect()
}

/// The mean of some scores.
pub fn mean<'a>(scores: impl IntoIterator<Item = &'a Scores>) -> Scores {
    let (mut sum, mut topics) = (Scores::default(), 0.0_f64);
    for scores in scores {
        sum.ndcg_10 += scores.ndcg_10;
        sum.mrr_10 += scores.mrr_10;
        sum.recall_20 += scores.recall_20;
        sum.precision_1 += scores.precision_1;
        topics += 1.0;
    }
    let share = |sum: f64| if topics > 0.0 { sum / topics } else { 0.0 };
    Scores { ndcg_10: share(sum.ndcg_10), mrr_10: share(sum.mrr_10), recall_20: share(sum.recall_20), precision_1: share(sum.precision_1) }
}

fn score_topic(grades: &HashMap<String, u32>, ranked: &[String]) -> Scores {
    let mut ideal: Vec<u32> = grades.values().copied().filter(|grade| *grade > 0).collect();
    ideal.sort_unstable_by(|one, other| other.cmp(one));
    let found: Vec<u32> = ranked.iter().map(|listing| grades.get(listing).copied().unwrap_or(0)).collect();
    let wanted = ideal.first().map_or(1, |best| GOOD.min(*best));
    let first = found.iter().take(10).position(|grade| *grade >= wanted);
    let recalled = found.iter().take(20).filter(|grade| **grade > 0).count();
    let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
    Scores {
        ndcg_10: share(discounted_gain(&found), discounted_gain(&ideal)),
        mrr_10: first.map_or(0.0, |place| 1.0 / (place + 1) as f64),
        recall_20: share(recalled as f64, ideal.len() as f64),
        precision_1: if first == Some(0) { 1.0 } else { 0.0 },
    }
}

fn discounted_gain(grades: &[u32]) -> f64 {
    let gain = |grade: u32| f64::from(grade).exp2() - 1.0;
    grades.iter().take(10).enumerate().map(|(place, grade)| gain(*grade) / ((place + 2) as f64).log2()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scores(judged: &str, run: &str) -> Scores {
        let scores = score(&read_judgements(judged).expect("judgements"), &read_run(run).expect("a run"));
        mean(scores.values())
    }

    #[test]
    fn the_perfect_order_scores_one() {
        let perfect = scores("t 0 a 3\nt 0 b 1\n", "t Q0 a 1 0.9 x\nt Q0 b 2 0.8 x\n");
        assert_eq!(perfect, Scores { ndcg_10: 1.0, mrr_10: 1.0, recall_20: 1.0, precision_1: 1.0 });
    }

    #[test]
    fn an_order_is_worth_what_a_reader_going_down_it_finds() {
        let turned = scores("t 0 a 3\nt 0 b 1\n", "t Q0 b 1 0.9 x\nt Q0 a 2 0.8 x\n");
        let expected = (1.0 + 7.0 / 3_f64.log2()) / (7.0 + 1.0 / 3_f64.log2());
        assert!((turned.ndcg_10 - expected).abs() < 1e-12);
        assert_eq!((turned.mrr_10, turned.recall_20, turned.precision_1), (0.5, 1.0, 0.0));
    }

    #[test]
    fn where_nothing_is_good_the_first_that_fits_at_all_counts() {
        assert_eq!(scores("t 0 a 1\n", "t Q0 b 1 2 x\nt Q0 a 2 1 x\n").mrr_10, 0.5);
        assert_eq!(scores("t 0 a 1\nt 0 b 2\n", "t Q0 a 1 2 x\nt Q0 b 2 1 x\n").mrr_10, 0.5);
    }

    #[test]
    fn a_topic_without_answers_counts_as_nothing_and_an_unjudged_one_not_at_all() {
        let half = scores("t 0 a 2\nu 0 a 2\n", "t Q0 a 1 1 x\nv Q0 a 1 1 x\n");
        assert_eq!(half, Scores { ndcg_10: 0.5, mrr_10: 0.5, recall_20: 0.5, precision_1: 0.5 });
    }

    #[test]
    fn scores_tell_the_order_and_a_bad_line_is_named() {
        let run = read_run("t Q0 a 2 1.5 x\n\nt Q0 b 1 1.5 x\nt Q0 c 3 7 x\n").expect("a run");
        assert_eq!(run["t"], ["c", "b", "a"]);
        assert_eq!(read_run("t Q0 a 1 1 x\nt Q0 a").map_err(|bad| bad.line), Err(2));
        assert_eq!(read_judgements("t 0 a good").map_err(|bad| bad.line), Err(1));
    }
}
