use crate::printed;

#[test]
fn is_the_file_of_the_package() {
    assert_eq!(
        printed(&["schema"]),
        include_str!("../../pkg/film.schema.json")
    );
}
