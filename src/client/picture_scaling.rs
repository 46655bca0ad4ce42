//! Makes photos smaller before they are sent, which spares a slow line most of the wait.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap};

use crate::domain::picture::Dimensions;

/// Pixels of the longer side: more than the board keeps, so that nothing is seen of being scaled twice.
const SIDE: u32 = 2_400;
/// What is smaller than this is sent as it is.
const WORTH_BYTES: f64 = 1_000_000.0;
/// How faithful the smaller picture is.
const QUALITY: f64 = 0.85;

/// A smaller JPEG file of a photo, turned upright.
///
/// None when there is nothing to gain, or when this browser cannot do it: then
/// the file is sent as it is, and the server judges. A photo of an iPhone's own kind becomes one that everybody can see.
pub async fn smaller(file: &File) -> Option<Blob> {
    let kind = file.type_();
    let is_drawing = matches!(kind.as_str(), "image/png" | "image/webp");
    let is_jpeg = kind == "image/jpeg";
    if is_drawing || (is_jpeg && file.size() < WORTH_BYTES) || (!is_jpeg && !kind.starts_with("image/")) {
        return None;
    }
    let bitmap = read(file).await?;
    let size = Dimensions { width: bitmap.width(), height: bitmap.height() }.within(SIDE);
    let canvas: HtmlCanvasElement = web_sys::window()?.document()?.create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(size.width);
    canvas.set_height(size.height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    context.draw_image_with_image_bitmap_and_dw_and_dh(&bitmap, 0.0, 0.0, f64::from(size.width), f64::from(size.height)).ok()?;
    bitmap.close();
    let written = Promise::new(&mut |resolve, _| {
        let _begun = canvas.to_blob_with_type_and_encoder_options(&resolve, "image/jpeg", &JsValue::from_f64(QUALITY));
    });
    let blob: Blob = JsFuture::from(written).await.ok()?.dyn_into().ok()?;
    (!is_jpeg || blob.size() < file.size()).then_some(blob)
}

/// The pixels, upright. A browser that does not know how to turn them refuses the word, and so it turns none the wrong way.
async fn read(file: &File) -> Option<ImageBitmap> {
    let upright = Object::new();
    Reflect::set(&upright, &"imageOrientation".into(), &"from-image".into()).ok()?;
    let reading = web_sys::window()?.create_image_bitmap_with_blob_and_image_bitmap_options(file, upright.unchecked_ref()).ok()?;
    JsFuture::from(reading).await.ok()?.dyn_into().ok()
}
