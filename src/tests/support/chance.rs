//! Chance that can be had again.

/// Numbers as if by chance, the same for the same seed.
pub struct Chance(u64);

impl Chance {
    /// From the seed in `BYTTEBORS_TEST_SEED`, else from a new one. It is printed, and a test that fails shows it.
    pub fn new() -> Self {
        let seed = std::env::var("BYTTEBORS_TEST_SEED").map_or_else(|_| new_seed(), |seed| seed.parse().expect("a number"));
        eprintln!("BYTTEBORS_TEST_SEED={seed}");
        Self(seed)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

fn new_seed() -> u64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(1, |since| u64::from(since.subsec_nanos()))
}
