//! A file of comma-separated values: columns with names, and a line for each thing.

use csv::{Reader, ReaderBuilder, StringRecord};

/// A table. Its columns are known in whatever case their names are written.
#[derive(Debug)]
pub struct Table<'a> {
    reader: Reader<&'a [u8]>,
    names: Vec<String>,
}

/// A line of a table.
#[derive(Debug)]
pub struct Line<'a> {
    names: &'a [String],
    cells: StringRecord,
}

impl Table<'_> {
    /// Reads the first line of a text as names of columns, between which stand
    /// commas, semicolons or tabs; `None` if there are no two.
    pub fn of(text: &str) -> Option<Table<'_>> {
        let first = text.lines().next()?;
        let count = |mark: &u8| first.bytes().filter(|byte| byte == mark).count();
        let delimiter = [b'\t', b';', b','].into_iter().max_by_key(count)?;
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .from_reader(text.as_bytes());
        let names = reader.headers().ok()?.iter();
        let names: Vec<String> = names.map(|name| name.trim().to_owned()).collect();
        (names.len() > 1).then_some(Table { reader, names })
    }

    /// Whether it has a column of one of these names.
    pub fn has(&self, names: &[&str]) -> bool {
        self.names.iter().any(|name| is_any(name, names))
    }

    /// The next line.
    pub fn next(&mut self) -> Option<Line<'_>> {
        let mut cells = StringRecord::new();
        // Text that was read is UTF-8, and lines may be of any length.
        let is_there = self.reader.read_record(&mut cells).unwrap_or_default();
        let names = &self.names[..];
        is_there.then_some(Line { names, cells })
    }
}

impl Line<'_> {
    /// The cells that have something in them, with the names of their columns.
    pub fn cells(&self) -> impl Iterator<Item = (&str, &str)> {
        let cells = self.names.iter().zip(&self.cells);
        let cells = cells.map(|(name, cell)| (&**name, cell.trim()));
        cells.filter(|(_, cell)| !cell.is_empty())
    }

    /// The first cell under one of these names that has something in it.
    pub fn cell(&self, names: &[&str]) -> Option<&str> {
        let mut cells = self.cells();
        let cell = cells.find(|(name, _)| is_any(name, names));
        cell.map(|(_, cell)| cell)
    }
}

/// Whether a column has one of these names.
pub fn is_any(name: &str, names: &[&str]) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// Names the columns of a text that is a table and no page; an empty text for any
/// other.
pub fn columns(text: &str) -> String {
    let Some(Table { names, .. }) = Table::of(text).filter(|_| !text.contains('<')) else {
        return String::new();
    };
    let more = if names.len() > 5 { " …" } else { "" };
    let names: Vec<String> = names
        .iter()
        .take(5)
        .map(|name| format!("\"{name}\""))
        .collect();
    format!("a table with the columns {}{more}", names.join(", "))
}
