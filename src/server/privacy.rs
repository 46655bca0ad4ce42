//! Personal data: what there is, whose it is, and the file with all of it for the one it is about.

pub mod archive;
pub mod data_map;
pub mod own_data;
mod readable;
