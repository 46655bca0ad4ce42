//! Following the history of the listings without missing a change, and knowing when it is not the history that was followed.

use std::collections::HashSet;

use sea_orm::{ConnectionTrait, DbErr};
use serde::{Deserialize, Serialize};

use crate::server::db::listing_changes::{self as rows, Change};

/// How far somebody has followed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// Every change before this place was followed.
    place: i64,
    /// The last note before that place. A copy of the database that went another way does not have it.
    last_id: i64,
    last_stamp: String,
}

/// Reads what has changed, each change once.
#[derive(Debug)]
pub struct Reader {
    position: Position,
    /// Notes beyond the position that were read already, because they could be seen before others that come before them.
    early: HashSet<i64>,
}

/// What was read.
#[derive(Debug, PartialEq, Eq)]
pub struct News {
    /// The listings that changed.
    pub listings: Vec<i64>,
    next: Position,
    early: HashSet<i64>,
}

impl Position {
    /// The end of the history now: whoever reads the listings after this has seen every change before it. None when nothing is
    /// known that tells this history from others.
    pub async fn now(db: &impl ConnectionTrait) -> Result<Option<Self>, DbErr> {
        let (place, last) = rows::end(db).await?;
        Ok(last.map(|last| Self { place, last_id: last.id, last_stamp: last.stamp }))
    }

    /// Whether this is a position in the history that the database tells.
    pub async fn is_of(&self, db: &impl ConnectionTrait) -> Result<bool, DbErr> {
        let (end, _) = rows::end(db).await?;
        Ok(self.place <= end && rows::is_there(db, self.last_id, &self.last_stamp).await?)
    }
}

impl Reader {
    /// Reads on from a position.
    pub fn at(position: Position) -> Self {
        Self { position, early: HashSet::new() }
    }

    /// How far it has read.
    pub fn position(&self) -> &Position {
        &self.position
    }

    /// What has changed since; none when nothing has. It counts as read once it is given to [`Reader::has_read`].
    pub async fn news(&self, db: &impl ConnectionTrait) -> Result<Option<News>, DbErr> {
        Ok(self.sort(rows::since(db, self.position.place).await?))
    }

    /// The changes were followed.
    pub fn has_read(&mut self, news: News) {
        (self.position, self.early) = (news.next, news.early);
    }

    fn sort(&self, changes: Vec<Change>) -> Option<News> {
        let end = changes.last()?.place + 1;
        let place = changes.last()?.horizon.map_or(end, |horizon| horizon.min(end)).max(self.position.place);
        let mut next = Position { place, ..self.position.clone() };
        let (mut early, mut listings) = (HashSet::new(), Vec::new());
        for change in changes {
            if !self.early.contains(&change.id) {
                listings.push(change.listing_id);
            }
            if change.place < place {
                (next.last_id, next.last_stamp) = (change.id, change.stamp);
            } else {
                early.insert(change.id);
            }
        }
        listings.sort_unstable();
        listings.dedup();
        (next != self.position || !listings.is_empty()).then_some(News { listings, next, early })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(id: i64, place: i64, horizon: i64) -> Change {
        Change { id, listing_id: 100 + id, place, stamp: format!("stamp {id}"), horizon: Some(horizon) }
    }

    fn reader() -> Reader {
        Reader::at(Position { place: 10, last_id: 1, last_stamp: "stamp 1".to_owned() })
    }

    #[test]
    fn a_change_that_is_committed_late_is_not_missed_and_none_is_told_twice() {
        let mut reader = reader();
        // Transaction 11 took key 2 and is still open; 12 took key 3 and is done.
        let news = reader.sort(vec![change(3, 12, 11)]).expect("news");
        assert_eq!(news.listings, [103]);
        reader.has_read(news);
        assert_eq!((reader.position().place, reader.position().last_id), (11, 1));
        assert_eq!(reader.sort(vec![change(3, 12, 11)]), None, "it was told already");

        let news = reader.sort(vec![change(2, 11, 13), change(3, 12, 13)]).expect("news");
        assert_eq!(news.listings, [102]);
        reader.has_read(news);
        assert_eq!((reader.position().place, reader.position().last_id), (13, 3));
        assert_eq!(reader.sort(Vec::new()), None);
    }

    #[test]
    fn a_listing_that_changed_twice_is_told_once() {
        let mut twice = vec![change(2, 11, 20), change(3, 12, 20)];
        twice[1].listing_id = twice[0].listing_id;
        assert_eq!(reader().sort(twice).map(|news| news.listings), Some(vec![102]));
    }
}
