//! Places for forms with files that are received at the same time, shared so that nobody can hold them all.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, Weak},
};

use tokio::sync::{AcquireError, OwnedSemaphorePermit, Semaphore};

/// The places. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Places {
    all: Arc<Semaphore>,
    each: usize,
    /// The places of the accounts that hold one or wait for one.
    of_accounts: Arc<Mutex<HashMap<i64, Weak<Semaphore>>>>,
}

/// A place that is held.
#[derive(Debug)]
pub struct Place {
    _of_all: OwnedSemaphorePermit,
    _of_account: OwnedSemaphorePermit,
}

impl Places {
    /// So many places, and so many of them at most for one account.
    pub fn new(all: usize, each: usize) -> Self {
        Self { all: Arc::new(Semaphore::new(all)), each, of_accounts: Arc::default() }
    }

    /// A place for this account, as soon as there is one. Who holds all of their own waits for those, in nobody else's way.
    pub async fn take(&self, account_id: i64) -> Result<Place, AcquireError> {
        let of_account = self.of_account(account_id).acquire_owned().await?;
        Ok(Place { _of_all: self.all.clone().acquire_owned().await?, _of_account: of_account })
    }

    fn of_account(&self, account_id: i64) -> Arc<Semaphore> {
        let mut of_accounts = self.of_accounts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(places) = of_accounts.get(&account_id).and_then(Weak::upgrade) {
            return places;
        }
        of_accounts.retain(|_, places| places.strong_count() > 0);
        let places = Arc::new(Semaphore::new(self.each));
        of_accounts.insert(account_id, Arc::downgrade(&places));
        places
    }
}

#[cfg(test)]
mod tests {
    use futures::FutureExt;

    use super::*;

    #[test]
    fn who_holds_all_of_their_own_places_leaves_the_others_to_others() {
        let places = Places::new(4, 2);
        let taken = |account| places.take(account).now_or_never().map(|place| place.expect("a place"));
        let held = [taken(1), taken(1)];
        assert!(held.iter().all(Option::is_some));
        assert!(taken(1).is_none());
        assert!(taken(2).is_some());
        drop(held);
        assert!(taken(1).is_some());
    }

    #[test]
    fn accounts_without_a_place_are_forgotten() {
        let places = Places::new(4, 2);
        for account in 1..100 {
            assert!(places.take(account).now_or_never().is_some());
        }
        assert_eq!(places.of_accounts.lock().expect("the accounts").len(), 1);
    }
}
