//! Measured numbers, summed up and written.

/// Some measured subject's numbers, one for each time.
pub type Numbers = Vec<f64>;

/// Thousands, with one decimal.
pub fn kilobytes(bytes: f64) -> String {
    format!("{:.1}", bytes / 1000.0)
}

/// The middle of some numbers, of which there must be one.
pub fn median(numbers: &[f64]) -> f64 {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() % 2 {
        0 => f64::midpoint(sorted[middle - 1], sorted[middle]),
        _ => sorted[middle],
    }
}

/// The median, if there is any number.
pub fn middle(numbers: impl IntoIterator<Item = f64>) -> Option<f64> {
    let numbers = Numbers::from_iter(numbers);
    (!numbers.is_empty()).then(|| median(&numbers))
}

/// The median with the least and the most, or nothing of nothing.
pub fn spread(numbers: &[f64]) -> String {
    if numbers.is_empty() {
        return "–".to_owned();
    }
    let least = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let most = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if number(least) == number(most) {
        return number(most);
    }
    format!(
        "{} ({} to {})",
        number(median(numbers)),
        number(least),
        number(most)
    )
}

/// As many digits as say something.
pub fn number(value: f64) -> String {
    match value.abs() {
        _ if value.fract() == 0.0 => format!("{value:.0}"),
        size if size < 10.0 => format!("{value:.2}"),
        size if size < 100.0 => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_median_with_the_least_and_the_most() {
        assert_eq!(spread(&[3.0, 120.4, 0.5]), "3 (0.50 to 120)");
        assert_eq!(spread(&[2.0, 1.0]), "1.50 (1 to 2)");
        assert_eq!(spread(&[0.0, 0.0]), "0");
        assert_eq!(spread(&[]), "–");
    }
}
