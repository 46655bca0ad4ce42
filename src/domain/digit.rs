//! Digits of every script and style, read as ordinary ones.

/// The noughts of all scripts and styles, and what comes ten times in a row like them; the other nine digits follow each.
const NOUGHTS: [u32; 79] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0,
    0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0x2070, 0x2080, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50,
    0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0,
    0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50, 0x11DA0, 0x11DE0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70,
    0x1CCF0, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1F101, 0x1FBF0,
];
/// The ones of circled and framed digits, which have their noughts elsewhere.
const ONES: [u32; 7] = [0x2460, 0x2474, 0x2488, 0x24F5, 0x2776, 0x2780, 0x278A];

/// A digit of any script or style as an ordinary one; anything else as it is.
pub(super) fn ordinary_digit(c: char) -> char {
    let code = u32::from(c);
    let digit = match c {
        ..'\u{80}' => None,
        '\u{B9}' => Some(1),
        '\u{B2}' | '\u{B3}' => Some(code - 0xB0),
        '\u{24EA}' | '\u{24FF}' => Some(0),
        _ => {
            let after = |first: &u32, count| code.checked_sub(*first).filter(|digit| *digit < count);
            NOUGHTS.iter().find_map(|nought| after(nought, 10)).or_else(|| ONES.iter().find_map(|one| after(one, 9)).map(|place| place + 1))
        }
    };
    digit.and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_whatever_they_look_like() {
        for digits in
            ["0123456789", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", "０１２３４５６７８９", "⓪①②③④⑤⑥⑦⑧⑨"]
        {
            assert_eq!(digits.chars().map(ordinary_digit).collect::<String>(), "0123456789", "{digits}");
        }
    }

    #[test]
    fn what_is_no_digit_stays() {
        for c in "aÅж½Ⅷ٪-👍".chars() {
            assert_eq!(ordinary_digit(c), c);
        }
    }
}
