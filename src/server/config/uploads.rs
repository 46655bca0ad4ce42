//! Where uploads lie, as the settings say.

use url::Url;

use super::BadSetting;

/// The setting that names the place.
pub const SETTING: &str = "BYTTEBORS_UPLOADS_URL";

/// A bucket of an S3-compatible service, and how to get at it. The names of these settings are the ones that every program for S3
/// knows.
#[derive(Clone)]
pub struct Bucket {
    /// The host in `BYTTEBORS_UPLOADS_URL`.
    pub name: String,
    /// The path in `BYTTEBORS_UPLOADS_URL`: what all keys begin with; may be empty.
    pub prefix: String,
    /// `AWS_ENDPOINT_URL`: the service; unset, it is Amazon's in the region.
    pub endpoint: Option<Url>,
    /// `AWS_REGION`: what most services that are not Amazon's ignore.
    pub region: String,
    /// `AWS_ACCESS_KEY_ID`
    pub access_key: String,
    /// `AWS_SECRET_ACCESS_KEY`
    pub secret_key: String,
}

impl std::fmt::Debug for Bucket {
    /// Without the keys.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { name, prefix, endpoint, region, .. } = self;
        formatter
            .debug_struct("Bucket")
            .field("name", name)
            .field("prefix", prefix)
            .field("endpoint", endpoint)
            .field("region", region)
            .finish()
    }
}

impl Bucket {
    /// The bucket that the settings name; none for the data folder.
    pub(super) fn read(get: impl Fn(&'static str) -> Option<String>) -> Result<Option<Self>, BadSetting> {
        let Some(value) = get(SETTING) else { return Ok(None) };
        let bad = |reason: &str| BadSetting::new(SETTING, &value, reason);
        let url: Url = value.parse().map_err(|_| bad("it must be s3://bucket or s3://bucket/prefix"))?;
        let name = url.host_str().filter(|_| url.scheme() == "s3").ok_or_else(|| bad("it must be s3://bucket or s3://bucket/prefix"))?;
        if !url.username().is_empty() || url.password().is_some() || url.query().is_some() || url.port().is_some() {
            return Err(BadSetting::new(
                SETTING,
                "(hidden)",
                "it names a bucket only; the keys and the service have settings of their own",
            ));
        }
        let needed = |name| get(name).ok_or_else(|| BadSetting::new(name, "", "it must be set, because BYTTEBORS_UPLOADS_URL is"));
        let endpoint = get("AWS_ENDPOINT_URL").map(|value| super::parse::<Url>("AWS_ENDPOINT_URL", &value)).transpose()?;
        if let Some(other) = endpoint.as_ref().filter(|url| !matches!(url.scheme(), "http" | "https")) {
            return Err(BadSetting::new("AWS_ENDPOINT_URL", other.as_str(), "it must be http(s)://host[:port]"));
        }
        Ok(Some(Self {
            name: name.to_owned(),
            prefix: url.path().trim_matches('/').to_owned(),
            endpoint,
            region: get("AWS_REGION").unwrap_or_else(|| "us-east-1".to_owned()),
            access_key: needed("AWS_ACCESS_KEY_ID")?,
            secret_key: needed("AWS_SECRET_ACCESS_KEY")?,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Option<Bucket>, BadSetting> {
        Bucket::read(|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    const KEYS: [(&str, &str); 2] = [("AWS_ACCESS_KEY_ID", "boersen"), ("AWS_SECRET_ACCESS_KEY", "hemmelig")];

    #[test]
    fn a_bucket_may_have_a_prefix_and_shows_no_keys() {
        assert!(matches!(read(&[]), Ok(None)));
        let [id, secret] = KEYS;
        let bucket = read(&[(SETTING, "s3://billeder/boers/2026/"), id, secret]).expect("settings").expect("a bucket");
        assert_eq!((bucket.name.as_str(), bucket.prefix.as_str(), bucket.region.as_str()), ("billeder", "boers/2026", "us-east-1"));
        assert!(!format!("{bucket:?}").contains("hemmelig"));
    }

    #[test]
    fn what_is_missing_or_wrong_is_named_and_no_secret_shown() {
        let [id, secret] = KEYS;
        for (pairs, named) in [
            (vec![(SETTING, "billeder"), id, secret], SETTING),
            (vec![(SETTING, "https://billeder.example"), id, secret], SETTING),
            (vec![(SETTING, "s3://boersen:hemmelig@billeder"), id, secret], SETTING),
            (vec![(SETTING, "s3://billeder"), secret], "AWS_ACCESS_KEY_ID"),
            (vec![(SETTING, "s3://billeder"), id], "AWS_SECRET_ACCESS_KEY"),
            (vec![(SETTING, "s3://billeder"), id, secret, ("AWS_ENDPOINT_URL", "ftp://lager.example")], "AWS_ENDPOINT_URL"),
        ] {
            let refused = read(&pairs).expect_err("refused").to_string();
            assert!(refused.contains(named) && !refused.contains("hemmelig"), "{refused}");
        }
    }
}
