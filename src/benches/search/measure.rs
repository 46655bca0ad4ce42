//! How long things take, and how much room.

use std::{fs, path::Path, time::Instant};

/// The milliseconds that each of many tries took, the quickest first.
pub struct Times(Vec<f64>);

impl Times {
    /// Does the work for each, once to warm up and once to measure.
    pub fn of<T>(inputs: &[T], mut work: impl FnMut(&T)) -> Self {
        inputs.iter().take(10).for_each(&mut work);
        let measured = inputs.iter().map(|input| {
            let begun = Instant::now();
            work(input);
            begun.elapsed().as_secs_f64() * 1_000.0
        });
        let mut times: Vec<f64> = measured.collect();
        times.sort_by(f64::total_cmp);
        Self(times)
    }

    fn share(&self, share: f64) -> f64 {
        let at = (self.0.len() as f64 * share).ceil() as usize;
        self.0.get(at.saturating_sub(1)).copied().unwrap_or_default()
    }
}

impl std::fmt::Display for Times {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:.1} ms | {:.1} ms | {:.1} ms", self.share(0.5), self.share(0.95), self.share(0.99))
    }
}

/// The bytes of memory that this process uses.
pub fn memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse::<u64>().ok()).unwrap_or_default() * 1_024
}

/// The bytes of all files below a folder.
pub fn folder_size(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| if entry.path().is_dir() { folder_size(&entry.path()) } else { entry.metadata().map_or(0, |data| data.len()) })
        .sum()
}
