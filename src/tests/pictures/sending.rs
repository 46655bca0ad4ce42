//! What the tests of pictures send with.

use std::io::Cursor;

use bytes::Bytes;
use byttebors::server::db::entities::listing_pictures;
use http::{Method, header};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use sea_orm::{EntityTrait, QueryOrder};

use crate::support::{
    TestApp,
    client::{Answer, Client},
};

const BOUNDARY: &str = "----WebKitFormBoundaryAbCdEf";

/// A form with files, as a browser sends it.
#[derive(Default)]
pub struct Form(Vec<u8>);

impl Form {
    /// Adds a field with words.
    pub fn field(mut self, name: &str, value: &str) -> Self {
        let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        self.0.extend_from_slice(part.as_bytes());
        self
    }

    /// Adds a file.
    pub fn file(self, name: &str, content: &[u8]) -> Self {
        self.file_in("billeder", name, content)
    }

    /// Adds a file under another field's name.
    pub fn file_in(mut self, field: &str, name: &str, content: &[u8]) -> Self {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        self.0.extend_from_slice(head.as_bytes());
        self.0.extend_from_slice(content);
        self.0.extend_from_slice(b"\r\n");
        self
    }

    /// Sends it to the page with the pictures of the listing at `path`.
    pub async fn send(self, client: &Client, path: &str) -> Answer {
        send_body(client, path, self.bytes().into()).await
    }

    /// The whole form as it is sent.
    pub fn bytes(self) -> Vec<u8> {
        let mut body = self.0;
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        body
    }
}

/// Sends a body that may be no whole form.
pub async fn send_body(client: &Client, path: &str, body: Bytes) -> Answer {
    let request = client
        .request(Method::POST, &format!("{path}/billeder"))
        .header(header::ORIGIN, client.origin())
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"));
    client.send(request.body(body).expect("a request")).await
}

/// Puts up one picture.
pub async fn put_up(client: &Client, path: &str, content: &[u8]) -> Answer {
    Form::default().file("billede.jpg", content).field("handling", "laeg-op").send(client, path).await
}

/// A picture of one colour, in a file of this format.
pub fn picture(width: u32, height: u32, colour: [u8; 3], format: ImageFormat) -> Vec<u8> {
    file(&DynamicImage::ImageRgb8(RgbImage::from_pixel(width, height, Rgb(colour))), format)
}

/// A picture in a file.
pub fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).expect("a file");
    file.into_inner()
}

/// A small picture.
pub fn small() -> Vec<u8> {
    picture(60, 40, [200, 30, 30], ImageFormat::Png)
}

/// The rows of all pictures, the first one first.
pub async fn rows(app: &TestApp) -> Vec<listing_pictures::Model> {
    listing_pictures::Entity::find()
        .order_by_asc(listing_pictures::Column::Position)
        .order_by_asc(listing_pictures::Column::Id)
        .all(app.db().read())
        .await
        .expect("pictures")
}

/// The ids of the pictures of the only listing, in their order.
pub async fn ids(app: &TestApp) -> Vec<String> {
    rows(app).await.into_iter().filter(|picture| picture.listing_id.is_some()).map(|picture| picture.public_id).collect()
}

/// The files in the folder of uploads, below it.
pub fn files(app: &TestApp) -> Vec<String> {
    let root = app.state.config.data_dir.join("uploads");
    let mut folders = vec![root.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path.strip_prefix(&root).expect("below").display().to_string());
            }
        }
    }
    files.sort();
    files
}

/// Reads a file that the board gave.
pub fn decoded(answer: &Answer) -> RgbImage {
    assert_eq!(answer.status, 200, "{answer:?}");
    image::load_from_memory_with_format(&answer.body, ImageFormat::Jpeg).expect("a JPEG file").into_rgb8()
}
