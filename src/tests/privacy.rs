//! Personal data: what there is, whose it is, and what people take along.

mod data_map;
mod own_data;
