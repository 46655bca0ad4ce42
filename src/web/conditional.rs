//! What a browser or a reader of feeds has already, by the tag or the date it was given.

use chrono::DateTime;
use http::{HeaderMap, HeaderName, HeaderValue, header};

/// The version that the one who asks has.
#[derive(Clone, Debug)]
pub struct Known {
    tags: Option<HeaderValue>,
    since: Option<HeaderValue>,
}

impl Known {
    /// What a request says.
    pub fn of(asked: &HeaderMap) -> Self {
        Self { tags: asked.get(header::IF_NONE_MATCH).cloned(), since: asked.get(header::IF_MODIFIED_SINCE).cloned() }
    }

    /// Whether this answer would say nothing new. The date only counts for those who name no tag.
    pub fn is_current(&self, answer: &HeaderMap) -> bool {
        let Some(tags) = &self.tags else { return self.is_unchanged(answer) };
        let (Ok(tags), Some(tag)) = (tags.to_str(), text(answer, &header::ETAG)) else { return false };
        tags.split(',').any(|known| known.trim() == tag)
    }

    fn is_unchanged(&self, answer: &HeaderMap) -> bool {
        let date = |text: &str| DateTime::parse_from_rfc2822(text).ok();
        let since = self.since.as_ref().and_then(|since| since.to_str().ok()).and_then(date);
        let changed = text(answer, &header::LAST_MODIFIED).and_then(date);
        changed.is_some_and(|changed| since.is_some_and(|since| changed <= since))
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(HeaderName, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn the_tag_decides_and_without_one_the_date() {
        let answer = headers(&[(header::ETAG, "W/\"a\""), (header::LAST_MODIFIED, "Mon, 23 Nov 2026 12:00:00 GMT")]);
        let (same, before) = ("Mon, 23 Nov 2026 12:00:00 GMT", "Mon, 23 Nov 2026 11:59:59 GMT");
        for (asked, is_current) in [
            (vec![(header::IF_NONE_MATCH, "W/\"a\"")], true),
            (vec![(header::IF_NONE_MATCH, "\"b\", W/\"a\"")], true),
            (vec![(header::IF_NONE_MATCH, "W/\"b\""), (header::IF_MODIFIED_SINCE, same)], false),
            (vec![(header::IF_MODIFIED_SINCE, same)], true),
            (vec![(header::IF_MODIFIED_SINCE, before)], false),
            (vec![(header::IF_MODIFIED_SINCE, "in the morning")], false),
            (vec![], false),
        ] {
            assert_eq!(Known::of(&headers(&asked)).is_current(&answer), is_current, "{asked:?}");
        }
        assert!(!Known::of(&headers(&[(header::IF_MODIFIED_SINCE, same)])).is_current(&HeaderMap::new()));
    }
}
