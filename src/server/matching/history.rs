//! Following the history of the listings without missing a change, and knowing when it is not the history that was followed.

use sea_orm::{ConnectionTrait, DbErr};
use serde::{Deserialize, Serialize};

use crate::server::db::listing_changes::{self as rows, Change};

/// How far somebody has followed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// Every change before this place was followed, but for those at the places that were open.
    place: i64,
    /// Places before it where changes may still come: transactions of PostgreSQL that had not ended.
    open: Vec<i64>,
    /// The last note before all of these. A copy of the database that went another way does not have it; when it is gone, others that
    /// were not read may be gone, too.
    last_id: i64,
    last_stamp: String,
}

/// Reads what has changed, each change once.
#[derive(Debug)]
pub struct Reader {
    position: Position,
}

/// What the history tells.
#[derive(Debug, PartialEq, Eq)]
pub enum Told {
    /// Nothing has changed.
    Nothing,
    /// Something has changed.
    News(News),
    /// Nobody knows what has changed: notes that were not read may have been deleted.
    Lost,
}

/// What has changed. It counts as read once it is given to [`Reader::has_read`].
#[derive(Debug, PartialEq, Eq)]
pub struct News {
    /// The listings that changed.
    pub listings: Vec<i64>,
    next: Position,
}

impl Position {
    /// The end of the history now, or shortly before: whoever reads the listings after this has seen every change before it. None
    /// when nothing is known that tells this history from others.
    pub async fn now(db: &impl ConnectionTrait) -> Result<Option<Self>, DbErr> {
        Ok(rows::last(db).await?.map(|last| Self::after(&last)))
    }

    /// Whether this is a position in the history that the database tells.
    pub async fn is_of(&self, db: &impl ConnectionTrait) -> Result<bool, DbErr> {
        Ok(self.place <= rows::end(db).await? && rows::is_there(db, self.last_id, &self.last_stamp).await?)
    }

    fn after(last: &Change) -> Self {
        let place = last.place + 1;
        let open = last.open_places().filter(|open| *open < place).collect();
        Self { place, open, last_id: last.id, last_stamp: last.stamp.clone() }
    }
}

impl Reader {
    /// Reads on from a position.
    pub fn at(position: Position) -> Self {
        Self { position }
    }

    /// How far it has read.
    pub fn position(&self) -> &Position {
        &self.position
    }

    /// What has changed since.
    pub async fn ask(&self, db: &impl ConnectionTrait) -> Result<Told, DbErr> {
        let Position { place, open, last_id, .. } = &self.position;
        Ok(self.sort(rows::since(db, *place, open, *last_id).await?))
    }

    /// The changes were followed.
    pub fn has_read(&mut self, news: News) {
        self.position = news.next;
    }

    fn sort(&self, mut changes: Vec<Change>) -> Told {
        let here = &self.position;
        if !changes.iter().any(|change| change.id == here.last_id && change.stamp == here.last_stamp) {
            return Told::Lost;
        }
        changes.retain(|change| change.place >= here.place || here.open.contains(&change.place));
        let Some(newest) = changes.last() else { return Told::Nothing };
        let place = here.place.max(newest.place + 1);
        let open: Vec<i64> = newest.open_places().filter(|open| *open < place).collect();
        let settled = changes.iter().rev().find(|change| open.iter().all(|open| change.place < *open));
        let (last_id, last_stamp) = settled.map_or((here.last_id, &here.last_stamp), |change| (change.id, &change.stamp));
        let next = Position { place, open, last_id, last_stamp: last_stamp.clone() };
        let mut listings: Vec<i64> = changes.iter().map(|change| change.listing_id).collect();
        listings.sort_unstable();
        listings.dedup();
        Told::News(News { listings, next })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A note as it is read while these transactions are open.
    fn change(id: i64, place: i64, open: &str) -> Change {
        Change { id, listing_id: 100 + id, place, stamp: format!("stamp {id}"), snapshot: Some(format!("1:99:{open}")) }
    }

    /// A reader that has read the first note.
    fn reader() -> Reader {
        Reader::at(Position::after(&change(1, 9, "")))
    }

    fn read(reader: &mut Reader, changes: Vec<Change>) -> Vec<i64> {
        match reader.sort(changes) {
            Told::News(news) => {
                let listings = news.listings.clone();
                reader.has_read(news);
                listings
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_change_that_is_committed_late_is_not_missed_and_none_is_told_twice() {
        let mut reader = reader();
        // Transaction 11 took key 2 and is still open; 12 took key 3 and is done.
        assert_eq!(read(&mut reader, vec![change(1, 9, "11"), change(3, 12, "11")]), [103]);
        let Position { place, open, last_id, .. } = reader.position().clone();
        assert_eq!((place, open, last_id), (13, vec![11], 1), "what was read is not asked for again");
        assert_eq!(reader.sort(vec![change(1, 9, "11")]), Told::Nothing);

        assert_eq!(read(&mut reader, vec![change(1, 9, "14"), change(2, 11, "14"), change(4, 13, "14")]), [102, 104]);
        let Position { place, open, last_id, .. } = reader.position().clone();
        assert_eq!((place, open, last_id), (14, Vec::new(), 4));
        assert_eq!(reader.sort(vec![change(4, 13, "14")]), Told::Nothing);
    }

    #[test]
    fn a_listing_that_changed_twice_is_told_once() {
        let mut twice = vec![change(1, 9, ""), change(2, 11, ""), change(3, 12, "")];
        twice[2].listing_id = twice[1].listing_id;
        assert_eq!(read(&mut reader(), twice), [102]);
    }

    #[test]
    fn a_history_without_the_note_that_was_read_last_is_not_followed() {
        assert_eq!(reader().sort(vec![change(5, 12, "")]), Told::Lost);
        assert_eq!(reader().sort(Vec::new()), Told::Lost);
        let of_another = Change { stamp: "another".to_owned(), ..change(1, 9, "") };
        assert_eq!(reader().sort(vec![of_another, change(5, 12, "")]), Told::Lost);
    }
}
