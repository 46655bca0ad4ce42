//! The store of uploads: a folder, or a bucket of an S3-compatible service, behind one interface.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use futures::TryStreamExt;
use object_store::{
    ClientOptions, Error, ObjectStore, ObjectStoreExt, PutPayload, Result, RetryConfig, aws::AmazonS3Builder, local::LocalFileSystem,
    path::Path, prefix::PrefixStore,
};

use super::{
    config::{
        BadSetting, Config,
        uploads::{Bucket, SETTING},
    },
    random,
};

/// The folder in the data folder.
const FOLDER: &str = "uploads";
/// How the keys of objects begin that were only written to prove that the store can be used.
const PROOF: &str = "proof-of-access-";
/// How long the store may take for one object, the largest of which is a picture on a page.
const ANSWER_TIME: Duration = Duration::from_secs(15);
/// How long to wait for a connection.
const CONNECT_TIME: Duration = Duration::from_secs(5);
/// How long to go on trying when the store refuses to answer.
const RETRY_TIME: Duration = Duration::from_secs(10);
/// How long the store may take to show that it answers at all.
const SIGN_OF_LIFE_TIME: Duration = Duration::from_secs(2);

/// The store. Cheap to clone.
#[derive(Clone, Debug)]
pub struct UploadStore {
    objects: Arc<dyn ObjectStore>,
    /// The value of the setting, when there is a service to be reached.
    bucket: Option<String>,
}

impl UploadStore {
    /// The store that the settings name. A folder is made if it is not there; a service is not asked yet.
    ///
    /// # Errors
    /// When the settings cannot be used.
    pub fn open(config: &Config) -> Result<Self, BadSetting> {
        match &config.bucket {
            None => Ok(Self { objects: folder(config)?, bucket: None }),
            Some(bucket) => {
                let address = format!("s3://{}/{}", bucket.name, bucket.prefix);
                let store = in_bucket(bucket).map_err(|error| BadSetting::new(SETTING, &address, error))?;
                Ok(Self { objects: store, bucket: Some(address) })
            }
        }
    }

    /// Proves that a service can be reached, and that objects can be written to it, read and deleted: a board that takes
    /// pictures and cannot keep or delete them should not begin.
    ///
    /// # Errors
    /// When any of this cannot be done.
    pub async fn prove(&self) -> Result<(), BadSetting> {
        let Some(address) = &self.bucket else { return Ok(()) };
        let unusable = |what: &str, error: Error| {
            // What the service answered follows in lines of XML.
            let error = error.to_string();
            let error = error.lines().next().unwrap_or_default();
            BadSetting::new(SETTING, address, format_args!("the store {what}, look at AWS_ENDPOINT_URL and the keys: {error}"))
        };
        let key = Path::from(format!("{PROOF}{}", random::short_id()));
        self.put(&key, PROOF.into()).await.map_err(|error| unusable("cannot be written", error))?;
        let read = self.get(&key).await.map_err(|error| unusable("cannot be read", error))?;
        self.delete(&key).await.map_err(|error| unusable("does not let objects be deleted", error))?;
        if read.as_deref() == Some(PROOF.as_bytes()) {
            Ok(())
        } else {
            Err(BadSetting::new(SETTING, address, "it does not keep what is written"))
        }
    }

    /// Whether the store answers at all, soon.
    pub async fn answers(&self) -> bool {
        let asked = tokio::time::timeout(SIGN_OF_LIFE_TIME, self.objects.head(&Path::from(PROOF))).await;
        matches!(asked, Ok(Ok(_) | Err(Error::NotFound { .. })))
    }

    /// Writes an object; when this is done, it is kept.
    pub async fn put(&self, key: &Path, content: Bytes) -> Result<()> {
        self.objects.put(key, PutPayload::from(content)).await.map(|_| ())
    }

    /// The content of an object, if there is one.
    pub async fn get(&self, key: &Path) -> Result<Option<Bytes>> {
        match self.objects.get(key).await {
            Err(Error::NotFound { .. }) => Ok(None),
            found => Ok(Some(found?.bytes().await?)),
        }
    }

    /// Deletes an object; one that is gone already is no error.
    pub async fn delete(&self, key: &Path) -> Result<()> {
        match self.objects.delete(key).await {
            Err(Error::NotFound { .. }) => Ok(()),
            deleted => deleted,
        }
    }

    /// The keys of all objects, in order.
    pub async fn keys(&self) -> Result<Vec<Path>> {
        let mut keys: Vec<Path> = self.objects.list(None).map_ok(|object| object.location).try_collect().await?;
        keys.retain(|key| !key.as_ref().starts_with(PROOF));
        keys.sort();
        Ok(keys)
    }
}

fn folder(config: &Config) -> Result<Arc<dyn ObjectStore>, BadSetting> {
    let folder = config.data_dir.join(FOLDER);
    let unusable = |error: &dyn std::fmt::Display| BadSetting::new("BYTTEBORS_DATA_DIR", &folder.display().to_string(), error);
    std::fs::create_dir_all(&folder).map_err(|error| unusable(&error))?;
    let store = LocalFileSystem::new_with_prefix(&folder).map_err(|error| unusable(&error))?;
    // What was acknowledged is on disk; and no empty folders are left behind.
    Ok(Arc::new(store.with_fsync(true).with_automatic_cleanup(true)))
}

fn in_bucket(bucket: &Bucket) -> Result<Arc<dyn ObjectStore>> {
    // Somebody may have said so already; it is the only one there is.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = ClientOptions::new().with_timeout(ANSWER_TIME).with_connect_timeout(CONNECT_TIME);
    let mut builder = AmazonS3Builder::new()
        .with_bucket_name(&bucket.name)
        .with_region(&bucket.region)
        .with_access_key_id(&bucket.access_key)
        .with_secret_access_key(&bucket.secret_key)
        // Not every service that speaks S3 deletes several at once.
        .with_disable_bulk_delete(true)
        .with_retry(RetryConfig { max_retries: 3, retry_timeout: RETRY_TIME, ..RetryConfig::default() })
        .with_client_options(client);
    if let Some(endpoint) = &bucket.endpoint {
        builder = builder.with_endpoint(endpoint.as_str()).with_allow_http(endpoint.scheme() == "http");
    }
    Ok(Arc::new(PrefixStore::new(builder.build()?, Path::parse(&bucket.prefix)?)))
}
