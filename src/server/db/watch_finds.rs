//! Queries about what watches find: which listings are new, what each watch has found, and what it was told.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, ExprTrait, JoinType, Order, QueryFilter, QueryOrder,
    QuerySelect, RelationTrait,
    sea_query::{Expr, ExprTrait as _, Func, OnConflict, Query},
};

use super::{
    board::found,
    entities::{
        accounts, listing_exposures, listing_looks, listings,
        watch_finds::{ActiveModel, Column, Entity},
        watches,
    },
    listings::Owned,
};
use crate::domain::{board_filter::BoardFilter, listing_state::ListingState, watch_pace::WatchPace};
