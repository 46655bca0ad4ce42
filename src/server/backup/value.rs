//! A column's value as JSON and back, without losing anything of it.

use base64::{Engine, prelude::BASE64_STANDARD};
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use sea_orm::{ColumnType, Value};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// Yes or no.
    Boolean,
    /// A whole number of four bytes.
    Integer,
    /// A whole number of eight bytes.
    BigInteger,
    /// Text.
    Text,
    /// A moment in UTC.
    Moment,
    /// A day.
    Date,
    /// Bytes.
    Bytes,
}

impl ColumnKind {
    /// What a column of this type holds; none for a type that no table has had yet.
    pub fn of(column_type: &ColumnType) -> Option<Self> {
        match column_type {
            ColumnType::Boolean => Some(Self::Boolean),
            ColumnType::Integer => Some(Self::Integer),
            ColumnType::BigInteger => Some(Self::BigInteger),
            ColumnType::String(_) | ColumnType::Text => Some(Self::Text),
            ColumnType::TimestampWithTimeZone => Some(Self::Moment),
            ColumnType::Date => Some(Self::Date),
            ColumnType::VarBinary(_) | ColumnType::Blob => Some(Self::Bytes),
            _ => None,
        }
    }

    /// The value as JSON; none when the column holds something else.
    pub fn to_json(self, value: Value) -> Option<Json> {
        let json = match (self, value) {
            (Self::Boolean, Value::Bool(value)) => value.map(Json::from),
            (Self::Integer, Value::Int(value)) => value.map(Json::from),
            (Self::BigInteger, Value::BigInt(value)) => value.map(Json::from),
            (Self::Text, Value::String(value)) => value.map(Json::from),
            (Self::Moment, Value::ChronoDateTimeUtc(value)) => {
                value.map(|moment| moment.to_rfc3339_opts(SecondsFormat::AutoSi, true).into())
            }
            (Self::Date, Value::ChronoDate(value)) => value.map(|day| day.to_string().into()),
            (Self::Bytes, Value::Bytes(value)) => value.map(|bytes| BASE64_STANDARD.encode(bytes).into()),
            _ => return None,
        };
        Some(json.unwrap_or(Json::Null))
    }

    /// The value that was written as this JSON; none when it is no value of such a column.
    pub fn read_json(self, json: Json) -> Option<Value> {
        Some(match (self, json) {
            (Self::Boolean, Json::Null) => Value::Bool(None),
            (Self::Boolean, Json::Bool(value)) => Value::Bool(Some(value)),
            (Self::Integer, Json::Null) => Value::Int(None),
            (Self::Integer, Json::Number(value)) => Value::Int(Some(value.as_i64()?.try_into().ok()?)),
            (Self::BigInteger, Json::Null) => Value::BigInt(None),
            (Self::BigInteger, Json::Number(value)) => Value::BigInt(Some(value.as_i64()?)),
            (Self::Text, Json::Null) => Value::String(None),
            // PostgreSQL cannot store NUL, and no form lets one in.
            (Self::Text, Json::String(value)) if !value.contains('\0') => Value::String(Some(value)),
            (Self::Moment, Json::Null) => Value::ChronoDateTimeUtc(None),
            (Self::Moment, Json::String(value)) => {
                Value::ChronoDateTimeUtc(Some(DateTime::parse_from_rfc3339(&value).ok()?.with_timezone(&Utc)))
            }
            (Self::Date, Json::Null) => Value::ChronoDate(None),
            (Self::Date, Json::String(value)) => Value::ChronoDate(Some(value.parse::<NaiveDate>().ok()?)),
            (Self::Bytes, Json::Null) => Value::Bytes(None),
            (Self::Bytes, Json::String(value)) => Value::Bytes(Some(BASE64_STANDARD.decode(value).ok()?)),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn there_and_back(kind: ColumnKind, value: Value) {
        let json = kind.to_json(value.clone()).expect("a value of the column");
        let text = serde_json::to_string(&json).expect("JSON");
        assert_eq!(kind.read_json(serde_json::from_str(&text).expect("JSON")), Some(value));
    }

    proptest! {
        #[test]
        fn every_value_survives(number: i64, small: i32, text in "[^\0]*", micros in -62_135_596_800_000_000_i64..253_402_300_799_999_999, bytes: Vec<u8>) {
            there_and_back(ColumnKind::BigInteger, Value::BigInt(Some(number)));
            there_and_back(ColumnKind::Integer, Value::Int(Some(small)));
            there_and_back(ColumnKind::Text, Value::String(Some(text)));
            there_and_back(ColumnKind::Moment, Value::ChronoDateTimeUtc(DateTime::from_timestamp_micros(micros)));
            there_and_back(ColumnKind::Bytes, Value::Bytes(Some(bytes)));
        }
    }

    #[test]
    fn ends_of_ranges_and_what_is_missing_survive() {
        for number in [i64::MIN, i64::MAX] {
            there_and_back(ColumnKind::BigInteger, Value::BigInt(Some(number)));
        }
        there_and_back(ColumnKind::Date, Value::ChronoDate(NaiveDate::from_ymd_opt(2028, 2, 29)));
        there_and_back(ColumnKind::Boolean, Value::Bool(Some(true)));
        for (kind, missing) in [
            (ColumnKind::Boolean, Value::Bool(None)),
            (ColumnKind::Integer, Value::Int(None)),
            (ColumnKind::BigInteger, Value::BigInt(None)),
            (ColumnKind::Text, Value::String(None)),
            (ColumnKind::Moment, Value::ChronoDateTimeUtc(None)),
            (ColumnKind::Date, Value::ChronoDate(None)),
            (ColumnKind::Bytes, Value::Bytes(None)),
        ] {
            there_and_back(kind, missing);
        }
    }

    #[test]
    fn what_is_no_value_of_the_column_is_refused() {
        for (kind, json) in [
            (ColumnKind::Boolean, "1"),
            (ColumnKind::Integer, "2147483648"),
            (ColumnKind::BigInteger, "9223372036854775808"),
            (ColumnKind::BigInteger, "1.5"),
            (ColumnKind::Text, "\"a\\u0000b\""),
            (ColumnKind::Text, "[\"a\"]"),
            (ColumnKind::Moment, "\"yesterday\""),
            (ColumnKind::Date, "\"2026-02-30\""),
            (ColumnKind::Bytes, "\"not base64!\""),
        ] {
            assert_eq!(kind.read_json(serde_json::from_str(json).expect("JSON")), None, "{json}");
        }
    }
}
