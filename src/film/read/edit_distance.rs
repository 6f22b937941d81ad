//! The distance between two keys.

/// The Levenshtein distance in bytes, without regard to ASCII case.
pub(super) fn edit_distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (1..=b.len()).collect();
    for (above, a) in a.bytes().enumerate() {
        let (mut diagonal, mut left) = (above, above + 1);
        for (b, cell) in b.bytes().zip(&mut row) {
            let change = diagonal + usize::from(!a.eq_ignore_ascii_case(&b));
            diagonal = *cell;
            left = change.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(a.len())
}
