//! What is taken, what it becomes, and what never gets through (controls 49 and 50).

use image::{DynamicImage, ImageEncoder, ImageFormat, Rgb, RgbImage, codecs::jpeg::JpegEncoder};

use super::sending::{Form, decoded, file, files, ids, picture, put_up, rows, small};
use crate::{
    listings::writing::{publish, signed_in},
    support::TestApp,
};

/// What a phone writes beside the pixels: that it was turned, and where it was.
const SECRET: &[u8] = b"GPS 56 27 36 N 10 2 9 E, Nordregade 12";

/// An EXIF block that says "turn right" and holds a secret.
fn exif() -> Vec<u8> {
    let mut exif = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(SECRET);
    exif
}

/// A JPEG file with an EXIF block: 120 wide and 60 high as it lies, red on the left and blue on the right.
fn turned() -> Vec<u8> {
    let picture = RgbImage::from_fn(120, 60, |x, _| if x < 60 { Rgb([220, 0, 0]) } else { Rgb([0, 0, 220]) });
    let mut file = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut file, 95);
    encoder.set_exif_metadata(exif()).expect("EXIF");
    encoder.encode_image(&picture).expect("a file");
    file
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[tokio::test]
async fn a_picture_of_a_phone_is_turned_upright_and_tells_nothing_about_where_it_was() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let sent = turned();
    assert!(holds(&sent, SECRET) && holds(&sent, b"Exif"));
    assert_eq!(put_up(&mette, &path, &sent).await.location(), format!("{path}/billeder"));
    let id = ids(&app).await.remove(0);
    for size in ["400", "800", "1600"] {
        let answer = app.client().get(&format!("/billeder/{id}/{size}.jpg")).await;
        let picture = decoded(&answer);
        assert_eq!(picture.dimensions(), (60, 120));
        let ([red, _, _], [_, _, blue]) = (picture.get_pixel(30, 20).0, picture.get_pixel(30, 100).0);
        assert!(red > 180 && blue > 180, "turned the wrong way");
        for hidden in [SECRET, b"Exif", b"http://ns.adobe.com", b"ICC_PROFILE"] {
            assert!(!holds(&answer.body, hidden), "{hidden:?}");
        }
    }
}

#[tokio::test]
async fn every_picture_is_kept_in_three_sizes() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    put_up(&mette, &path, &picture(2_400, 1_800, [10, 120, 80], ImageFormat::Jpeg)).await;
    let id = ids(&app).await.remove(0);
    for (size, expected) in [("400", (400, 300)), ("800", (800, 600)), ("1600", (1_600, 1_200))] {
        assert_eq!(decoded(&app.client().get(&format!("/billeder/{id}/{size}.jpg")).await).dimensions(), expected);
    }
    assert_eq!(files(&app), ["1600.jpg", "400.jpg", "800.jpg"].map(|file| format!("{id}/{file}")));
}

#[tokio::test]
async fn jpeg_png_and_webp_are_taken_whatever_they_are_called() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let form = Form::default().file("regneark.xlsx", &picture(30, 30, [1, 2, 200], format)).field("handling", "laeg-op");
        assert_eq!(form.send(&mette, &path).await.status, 303, "{format:?}");
    }
    let ids = ids(&app).await;
    assert_eq!(ids.len(), 3);
    for id in ids {
        let answer = app.client().get(&format!("/billeder/{id}/400.jpg")).await;
        assert!(decoded(&answer).get_pixel(15, 15).0[2] > 150);
    }
}

#[tokio::test]
async fn what_is_hung_onto_a_picture_stays_behind() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let tail = b"<script>alert(1)</script>PK\x03\x04";
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let polyglot = [picture(30, 30, [9, 9, 9], format).as_slice(), tail].concat();
        assert_eq!(put_up(&mette, &path, &polyglot).await.status, 303, "{format:?}");
    }
    for id in ids(&app).await {
        for size in ["400", "800", "1600"] {
            let answer = app.client().get(&format!("/billeder/{id}/{size}.jpg")).await;
            assert!(answer.body.starts_with(b"\xff\xd8") && answer.body.ends_with(b"\xff\xd9"));
            assert!(!holds(&answer.body, b"script") && !holds(&answer.body, b"PK\x03\x04"));
        }
    }
}

/// A PNG file of a few bytes that claims to be this large.
fn claims(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = small();
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let mut sum = u32::MAX;
    for byte in &bytes[12..29] {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    bytes[29..33].copy_from_slice(&(!sum).to_be_bytes());
    bytes
}

#[tokio::test]
async fn a_picture_that_would_burst_is_refused_before_it_is_read() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    for (width, height) in [(8_000, 8_000), (100_000, 100), (60_000, 60_000), (u32::MAX >> 1, u32::MAX >> 1)] {
        let answer = put_up(&mette, &path, &claims(width, height)).await;
        assert_eq!(answer.status, 422, "{width} × {height}");
        assert!(answer.text().contains("40 millioner punkter"), "{width} × {height}");
    }
    assert!(rows(&app).await.is_empty() && files(&app).is_empty());
}

#[tokio::test]
async fn what_is_no_picture_is_refused_in_words_that_help() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let half = &small()[..60];
    for (name, content, words) in [
        ("tegning.jpg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".as_slice(), "tegning.jpg: Det er ikke et billede"),
        ("side.png", b"<!DOCTYPE html><script>alert(1)</script>", "side.png: Det er ikke et billede"),
        ("brev.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "brev.pdf: Det er ikke et billede"),
        ("IMG_1.HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "formatet HEIC"),
        ("halv.png", half, "halv.png: Billedet kan ikke læses"),
        ("tom.jpg", b"", "tom.jpg: Billedet kan ikke læses"),
        ("Min Børneattest.jpg", &small(), "Det ligner en attest"),
        ("<img src=x onerror=alert(1)>.jpg", b"nej", "&lt;img src=x onerror=alert(1)&gt;.jpg"),
    ] {
        let answer = Form::default().file(name, content).field("handling", "laeg-op").send(&mette, &path).await;
        assert_eq!(answer.status, 422, "{name}");
        assert!(answer.text().contains(words), "{name}: {}", answer.text());
        assert!(answer.text().contains("role=\"alert\"") && answer.text().contains("href=\"#billeder\""), "{name}");
    }
    assert!(rows(&app).await.is_empty() && files(&app).is_empty());
}

#[tokio::test]
async fn what_is_transparent_is_shown_on_white() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    put_up(&mette, &path, &file(&DynamicImage::new_rgba8(50, 50), ImageFormat::WebP)).await;
    let id = ids(&app).await.remove(0);
    assert_eq!(decoded(&app.client().get(&format!("/billeder/{id}/800.jpg")).await).get_pixel(25, 25).0, [255, 255, 255]);
}
