//! Sharing the room in a mail: everything watched has its turn, and no listing comes twice.

use std::collections::BTreeSet;

/// What is told of what each watch has found: one of the first, one of the second and so on, then around again until the mail is
/// full.
pub(super) fn share(found: &[Vec<i64>], room: usize) -> Vec<Vec<i64>> {
    let mut shares = vec![Vec::new(); found.len()];
    let mut told = BTreeSet::new();
    let mut waiting: Vec<_> = found.iter().map(|found| found.iter()).collect();
    loop {
        let before = told.len();
        for (waiting, share) in waiting.iter_mut().zip(&mut shares) {
            if told.len() == room {
                return shares;
            }
            if let Some(next) = waiting.find(|key| told.insert(**key)) {
                share.push(*next);
            }
        }
        if told.len() == before {
            return shares;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_one_leaves_is_anothers() {
        assert_eq!(share(&[vec![1, 2, 3, 4], vec![5], vec![]], 5), [vec![1, 2, 3, 4], vec![5], vec![]]);
        assert_eq!(share(&[vec![1, 2, 3], vec![1, 4, 5], vec![1]], 4), [vec![1, 2], vec![4, 5], vec![]]);
        let seven: Vec<Vec<i64>> = (0..7).map(|key| vec![key]).collect();
        assert_eq!(share(&seven, 5).concat(), [0, 1, 2, 3, 4]);
    }

    proptest! {
        #[test]
        fn no_listing_comes_twice_and_nobody_waits_for_the_second_of_another(
            found in proptest::collection::vec(proptest::collection::btree_set(0_i64..12, 0..8), 0..8),
            room in 0_usize..8,
        ) {
            let found: Vec<Vec<i64>> = found.into_iter().map(|keys| keys.into_iter().collect()).collect();
            let shares = share(&found, room);
            let told: Vec<i64> = shares.concat();
            let different: BTreeSet<i64> = told.iter().copied().collect();
            let all: BTreeSet<i64> = found.concat().into_iter().collect();
            prop_assert_eq!(told.len(), different.len());
            prop_assert_eq!(told.len(), room.min(all.len()));
            for (found, share) in found.iter().zip(&shares) {
                prop_assert!(share.iter().all(|key| found.contains(key)));
                let left_out = share.is_empty() && found.iter().any(|key| !different.contains(key));
                prop_assert!(!left_out || shares.iter().all(|share| share.len() <= 1));
            }
        }
    }
}
