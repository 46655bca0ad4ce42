//! Tables about what people report, and what was decided.

use super::Table;

pub(super) const TABLES: &[Table] = &[];
