//! From the file somebody sent to the three files the board keeps.
//!
//! Nothing of what was sent is kept as it is: the pixels are read and written anew, so that no place, no device, no hidden
//! second file and no script comes along.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage, codecs::jpeg::JpegEncoder, imageops::FilterType,
    metadata::Orientation,
};

use crate::domain::picture::{Dimensions, PIXELS_MAX, PictureProblem, PictureSize};

/// What reading one picture may take in memory; the largest one with transparency takes 160 MB.
const MEMORY_MAX: u64 = 256 * 1_024 * 1_024;
/// No side of a picture is longer, whatever the other one is.
const SIDE_MAX: u32 = 20_000;
/// How faithful the files are, of 100: nobody sees the difference to more, and a slow line feels it.
const QUALITY: u8 = 75;
/// What stands behind transparent parts.
const PAPER: u32 = 255;
/// The brands of files in the container that iPhones write their pictures in.
const HEIC_BRANDS: [&[u8]; 10] = [b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs", b"mif1", b"msf1"];

/// A picture as it is kept.
#[derive(Debug)]
pub struct Processed {
    /// How large the largest file is.
    pub dimensions: Dimensions,
    /// A JPEG file of each size.
    pub files: [(PictureSize, Vec<u8>); 3],
}

/// Reads a picture and writes it in every size. Takes its time: call it beside the requests.
///
/// # Errors
/// When it is none, or one that is not taken.
pub fn process(sent: &[u8]) -> Result<Processed, PictureProblem> {
    let picture = read(sent)?;
    let [small, medium, large] = PictureSize::ALL;
    let large_picture = fit(picture, large);
    let medium_picture = fit_of(&large_picture, medium);
    let small_picture = fit_of(&medium_picture, small);
    let dimensions = Dimensions { width: large_picture.width(), height: large_picture.height() };
    let files = [(small, write(&small_picture)?), (medium, write(&medium_picture)?), (large, write(&large_picture)?)];
    Ok(Processed { dimensions, files })
}

/// Judges the content, never the name, and knows how large the picture is before it takes memory for it.
fn read(sent: &[u8]) -> Result<DynamicImage, PictureProblem> {
    let format = match image::guess_format(sent) {
        Ok(format @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) => format,
        _ if is_heic(sent) => return Err(PictureProblem::Heic),
        _ => return Err(PictureProblem::NotAPicture),
    };
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MAX);
    limits.max_image_height = Some(SIDE_MAX);
    limits.max_alloc = Some(MEMORY_MAX);
    let mut reader = ImageReader::with_format(Cursor::new(sent), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| problem(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS_MAX || decoder.total_bytes() > MEMORY_MAX {
        return Err(PictureProblem::TooManyPixels);
    }
    // A camera that was held upright often says so instead of turning the picture.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| problem(&error))?;
    if orientation != Orientation::NoTransforms {
        // Turning copies, so the picture is made small first; the sizes fit either way round.
        picture = halve_to(picture, PictureSize::Large.side() * 2);
        picture.apply_orientation(orientation);
    }
    Ok(picture)
}

fn is_heic(sent: &[u8]) -> bool {
    sent.get(4..8) == Some(b"ftyp") && sent.get(8..12).is_some_and(|brand| HEIC_BRANDS.contains(&brand))
}

fn problem(error: &image::ImageError) -> PictureProblem {
    match error {
        image::ImageError::Limits(_) => PictureProblem::TooManyPixels,
        _ => PictureProblem::Unreadable,
    }
}

/// Makes a picture small with averages, which is quick and takes no further memory, but not fine enough for the last step.
fn halve_to(picture: DynamicImage, side: u32) -> DynamicImage {
    let before = Dimensions { width: picture.width(), height: picture.height() };
    let after = before.within(side);
    if after == before { picture } else { picture.thumbnail_exact(after.width, after.height) }
}

fn fit(picture: DynamicImage, size: PictureSize) -> RgbImage {
    fit_of(&on_paper(halve_to(picture, size.side() * 2)), size)
}

fn fit_of(picture: &RgbImage, size: PictureSize) -> RgbImage {
    let before = Dimensions { width: picture.width(), height: picture.height() };
    let after = before.within(size.side());
    if after == before {
        return picture.clone();
    }
    image::imageops::resize(picture, after.width, after.height, FilterType::CatmullRom)
}

/// JPEG knows no transparency: what is behind a picture becomes part of it.
fn on_paper(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let transparent = picture.into_rgba8();
    RgbImage::from_fn(transparent.width(), transparent.height(), |x, y| {
        let [red, green, blue, alpha] = transparent.get_pixel(x, y).0;
        let mix = |colour: u8| {
            let mixed = (u32::from(colour) * u32::from(alpha) + PAPER * (255 - u32::from(alpha))) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        Rgb([mix(red), mix(green), mix(blue)])
    })
}

fn write(picture: &RgbImage) -> Result<Vec<u8>, PictureProblem> {
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, QUALITY).encode_image(picture).map_err(|error| problem(&error))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgba;

    fn png(picture: &DynamicImage) -> Vec<u8> {
        let mut file = Cursor::new(Vec::new());
        picture.write_to(&mut file, ImageFormat::Png).expect("a picture");
        file.into_inner()
    }

    fn decoded(file: &[u8]) -> RgbImage {
        image::load_from_memory_with_format(file, ImageFormat::Jpeg).expect("a JPEG file").into_rgb8()
    }

    #[test]
    fn nothing_is_made_larger_and_every_size_is_there() {
        let processed = process(&png(&DynamicImage::new_rgb8(500, 250))).expect("a picture");
        assert_eq!(processed.dimensions, Dimensions { width: 500, height: 250 });
        let widths = processed.files.map(|(_, file)| decoded(&file).dimensions());
        assert_eq!(widths, [(400, 200), (500, 250), (500, 250)]);
    }

    #[test]
    fn a_line_keeps_a_pixel_of_its_height() {
        let processed = process(&png(&DynamicImage::new_rgb8(2_000, 1))).expect("a picture");
        assert_eq!(processed.files.map(|(_, file)| decoded(&file).dimensions()), [(400, 1), (800, 1), (1_600, 1)]);
    }

    #[test]
    fn what_is_transparent_becomes_white() {
        let clear = DynamicImage::ImageRgba8(image::RgbaImage::from_pixel(20, 20, Rgba([255, 0, 0, 0])));
        let processed = process(&png(&clear)).expect("a picture");
        assert_eq!(decoded(&processed.files[0].1).get_pixel(10, 10).0, [255, 255, 255]);
    }

    #[test]
    fn only_pictures_are_taken_whatever_they_are_called() {
        for other in [
            b"".as_slice(),
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            b"<!DOCTYPE html><script>alert(1)</script>",
            b"%PDF-1.7\n",
            b"BM\x46\x00\x00\x00\x00\x00\x00\x00",
            b"II*\0\x08\0\0\0",
            b"PK\x03\x04",
            b"GIF89a",
        ] {
            assert_eq!(process(other).expect_err("refused"), PictureProblem::NotAPicture, "{other:?}");
        }
        assert_eq!(process(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic").expect_err("refused"), PictureProblem::Heic);
        for broken in [b"\xff\xd8\xff\xe0".as_slice(), b"\x89PNG\r\n\x1a\nnothing", b"RIFF\x10\0\0\0WEBPVP8 "] {
            assert_eq!(process(broken).expect_err("refused"), PictureProblem::Unreadable, "{broken:?}");
        }
    }
}
