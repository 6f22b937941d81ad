use film_card::film::Rating;
use serde_json::{Value, json};

use crate::{film_with, reading_with, sentences};

fn rating(rating: &Value) -> Rating {
    let film = film_with(&json!({ "review": [{ "reviewRating": rating }] }));
    film.review[0].review_rating.expect("a rating")
}

#[test]
fn is_from_1_to_5_unless_it_says_otherwise() {
    let rating = rating(&json!({ "ratingValue": 4 }));
    assert_eq!(
        (rating.worst(), rating.value(), rating.best()),
        (10, 40, 50)
    );
}

#[test]
fn is_exact_to_the_tenth() {
    let tenths = |value: Value| {
        rating(&json!({ "ratingValue": value, "bestRating": 100, "worstRating": -100 })).value()
    };
    assert_eq!(tenths(json!(4.5)), 45);
    assert_eq!(tenths(json!(7.84)), 78);
    assert_eq!(tenths(json!(7.85)), 79);
    assert_eq!(tenths(json!(0.1)), 1);
    assert_eq!(tenths(json!(-0.1)), -1);
    assert_eq!(tenths(json!(-12.34)), -123);
    assert_eq!(tenths(json!(100)), 1000);
}

#[test]
fn may_be_at_either_end_of_its_scale() {
    assert_eq!(rating(&json!({ "ratingValue": 5 })).value(), 50);
    assert_eq!(rating(&json!({ "ratingValue": 1 })).value(), 10);
    let zero = json!({ "ratingValue": 0, "bestRating": 10, "worstRating": 0 });
    assert_eq!(rating(&zero).value(), 0);
}

#[test]
fn shows_the_same_share_of_any_scale_as_half_stars_of_five() {
    let half_stars = |value: Value, best: Value| {
        let rating = json!({ "ratingValue": value, "bestRating": best, "worstRating": 0 });
        self::rating(&rating).half_stars()
    };
    assert_eq!(half_stars(json!(4), json!(5)), 8);
    assert_eq!(half_stars(json!(8), json!(10)), 8);
    assert_eq!(half_stars(json!(80), json!(100)), 8);
    assert_eq!(half_stars(json!(4.5), json!(5)), 9);
    assert_eq!(half_stars(json!(0), json!(5)), 0);
    assert_eq!(half_stars(json!(5), json!(5)), 10);
    assert_eq!(half_stars(json!(4.2), json!(5)), 8);
    assert_eq!(half_stars(json!(4.3), json!(5)), 9);
}

#[test]
fn shows_no_star_below_zero() {
    let cold = json!({ "ratingValue": -3, "bestRating": 5, "worstRating": -5 });
    assert_eq!(rating(&cold).half_stars(), 0);
    let all_cold = json!({ "ratingValue": -3, "bestRating": -1, "worstRating": -5 });
    assert_eq!(rating(&all_cold).half_stars(), 0);
}

#[test]
fn of_a_million_is_a_number_and_more_is_none() {
    let million = json!({ "ratingValue": 1e6, "bestRating": 1e6 });
    assert_eq!(rating(&million).value(), 10_000_000);
    let more = json!({ "review": [{ "name": "A", "reviewRating": { "ratingValue": 1e7 } }] });
    assert_eq!(
        sentences(&reading_with(&more)),
        ["review[0].reviewRating.ratingValue: is 10000000, expected a number"],
    );
}
