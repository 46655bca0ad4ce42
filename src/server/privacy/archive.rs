//! "Hent mine oplysninger": one ZIP file with a page to read, the same for programs, and the person's pictures.

use std::io::{Cursor, Write};

use serde_json::Value;
use zip::{CompressionMethod, DateTime as ZipTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::{
    own_data::{self, OwnRows},
    readable,
};
use crate::{
    domain::picture::{PictureId, PictureSize},
    server::{
        context::RequestContext,
        error::{ServerError, ServerResult},
    },
};

/// The same for programs.
const FOR_PROGRAMS: &str = "oplysninger.json";

/// The file for the one who asks.
pub async fn pack(cx: &RequestContext) -> ServerResult<Vec<u8>> {
    let collected = own_data::collect(cx).await?;
    let mut files = vec![
        (cx.locale.own_data_page_name().to_owned(), readable::page(cx.locale, &collected, cx.app.clock.now()).into_bytes()),
        (FOR_PROGRAMS.to_owned(), format!("{:#}\n", own_data::as_json(&collected)).into_bytes()),
    ];
    for id in pictures(&collected) {
        match cx.app.pictures.read(&id, PictureSize::Large).await {
            Ok(file) => files.push((id.path(PictureSize::Large).trim_start_matches('/').to_owned(), file.to_vec())),
            // It was taken away a moment ago.
            Err(ServerError::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    zipped(files).map_err(|error| ServerError::Internal(format!("packing own data: {error}")))
}

/// The pictures among what was collected, which holds their addresses.
fn pictures(collected: &[OwnRows]) -> Vec<PictureId> {
    let rows = collected.iter().filter(|own| own.table.name == "listing_pictures").flat_map(|own| &own.rows);
    let addresses = rows.filter_map(|row| row.get("public_id").and_then(Value::as_str));
    addresses.filter_map(|address| PictureId::parse(address.split('/').nth(2)?)).collect()
}

/// Without compression: pictures are packed already, the rest is small.
fn zipped(files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>, ZipError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(ZipTime::default())
        .unix_permissions(0o600);
    for (name, content) in files {
        archive.start_file(name, options)?;
        archive.write_all(&content)?;
    }
    Ok(archive.finish()?.into_inner())
}
