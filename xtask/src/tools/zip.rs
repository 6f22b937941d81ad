//! Zip archives ([APPNOTE](https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT)),
//! the same for the same files: without times, and without compression, which
//! would take a dependency and for the plugin's 0.2 MB matters to nobody.

/// The version of the format that it takes to read stored files in folders.
const VERSION: u16 = 20;

/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;

/// The first day that the format knows, 1 January 1980.
const DATE: u16 = 1 << 5 | 1;

/// A file of an archive: its path and its bytes.
pub type Entry = (String, Vec<u8>);

/// The archive of these files, in their order.
///
/// # Panics
/// When it would take more than 4 GB, or has more than 65,535 files.
pub fn zip(entries: &[Entry]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for (path, bytes) in entries {
        let offset = length(&archive);
        let mut facts = Vec::new();
        for number in [VERSION, FLAGS, 0, 0, DATE] {
            facts.extend(number.to_le_bytes());
        }
        let size = length(bytes);
        for number in [checksum(bytes), size, size] {
            facts.extend(number.to_le_bytes());
        }
        facts.extend(count(path.len()).to_le_bytes());
        facts.extend([0; 2]);
        archive.extend(b"PK\x03\x04");
        archive.extend(&facts);
        archive.extend(path.as_bytes());
        archive.extend(bytes);
        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&facts);
        // No comment, on the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(path.as_bytes());
    }
    let offset = length(&archive);
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    for _ in 0..2 {
        archive.extend(count(entries.len()).to_le_bytes());
    }
    archive.extend(length(&directory).to_le_bytes());
    archive.extend(offset.to_le_bytes());
    archive.extend([0; 2]);
    archive
}

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).expect("less than 4 GB")
}

fn count(number: usize) -> u16 {
    u16::try_from(number).expect("at most 65,535")
}

/// The CRC-32 of ISO 3309.
fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for &byte in bytes {
        sum ^= u32::from(byte);
        for _ in 0..8 {
            let mask = (sum & 1).wrapping_neg();
            sum = sum >> 1 ^ 0xedb8_8320 & mask;
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value of the catalogue of parametrised CRC algorithms.
    #[test]
    fn sums_as_every_reader_of_zip_does() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn says_where_each_file_begins_and_how_long_it_is() {
        let archive = zip(&[
            ("a/é.txt".to_owned(), b"one".to_vec()),
            ("b".to_owned(), b"".to_vec()),
        ]);
        let end = &archive[archive.len() - 22..];
        let number = |at: usize| u32::from_le_bytes(end[at..at + 4].try_into().unwrap()) as usize;
        let (size, offset) = (number(12), number(16));
        assert_eq!(offset, 30 + 8 + 3 + 30 + 1);
        assert_eq!(size, 46 + 8 + 46 + 1);
        assert_eq!(&archive[offset + 46..offset + 54], "a/é.txt".as_bytes());
        let second = &archive[offset + 54..];
        assert_eq!(u32::from_le_bytes(second[42..46].try_into().unwrap()), 41);
    }
}
