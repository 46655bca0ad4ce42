//! The time on the wall of whoever sits here.

use js_sys::Date;

/// Milliseconds since 1970.
pub fn now() -> u64 {
    Date::now() as u64
}

/// Hours and minutes.
pub fn hours_and_minutes() -> (u32, u32) {
    let now = Date::new_0();
    (now.get_hours(), now.get_minutes())
}
