//! The display and the settings of GTK, and with it of WebKit.

use std::{
    ffi::OsString,
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    sync::{Mutex, PoisonError},
};

use xtask::tools::{path::find, process_group::ProcessGroup};

use crate::engine::Reader;

/// A display without a screen, and its name, such as `:99`.
pub fn start_display() -> Result<(ProcessGroup, String), String> {
    let server = find("Xvfb").ok_or("Xvfb is not installed")?;
    let arguments = [
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1440x1000x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ];
    let mut process = ProcessGroup::start(&server, &arguments, &[], Stdio::piped(), Stdio::null())
        .map_err(|error| format!("Xvfb: {error}"))?;
    let output = process.take_output().expect("stdout is a pipe");
    let mut number = String::new();
    // The server prints its number once it is ready, or ends without a word.
    let read = BufReader::new(output).read_line(&mut number);
    match (read, number.trim()) {
        (Ok(_), number) if !number.is_empty() => Ok((process, format!(":{number}"))),
        _ => Err("Xvfb does not start".to_owned()),
    }
}

/// The folder of the locales, which a small system may not have.
const LOCALES: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/locales");

/// Makes a locale, once for all browsers of this run: it takes more than a second.
fn make(locale: &str) -> Result<(), String> {
    static MADE: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if made.iter().any(|known| known == locale) {
        return Ok(());
    }
    fs::create_dir_all(LOCALES).map_err(|error| error.to_string())?;
    let source = locale.trim_end_matches(".UTF-8");
    let status = Command::new("localedef")
        .args(["-i", source, "-f", "UTF-8"])
        .arg(Path::new(LOCALES).join(locale))
        .stderr(Stdio::null())
        .status();
    if !status.is_ok_and(|status| status.success()) {
        return Err(format!("localedef cannot make {locale}"));
    }
    made.push(locale.to_owned());
    Ok(())
}

/// The environment that sets language and looks in GTK, which knows neither per page
/// nor per session.
pub fn gtk_environment(
    folder: &Path,
    display: String,
    reader: Reader,
) -> Result<Vec<(&'static str, OsString)>, String> {
    let locale = format!("{}.UTF-8", reader.language.replace('-', "_"));
    let settings = folder.join("gtk-3.0");
    fs::create_dir(&settings).map_err(|error| error.to_string())?;
    make(&locale)?;
    let animations = u8::from(!reader.reduced_motion);
    let text = format!("[Settings]\ngtk-enable-animations={animations}\n");
    fs::write(settings.join("settings.ini"), text).map_err(|error| error.to_string())?;
    let theme = if reader.dark {
        "Adwaita:dark"
    } else {
        "Adwaita"
    };
    let mut environment: Vec<(&'static str, OsString)> = vec![
        ("DISPLAY", display.into()),
        ("NO_AT_BRIDGE", "1".into()),
        ("GDK_BACKEND", "x11".into()),
        ("LOCPATH", LOCALES.into()),
        ("LC_ALL", locale.into()),
        ("GTK_THEME", theme.into()),
        // Pages are painted sooner on a machine without a graphics card without
        // feigning one, and more threads than that only stand in each other's way.
        ("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1".into()),
        ("LP_NUM_THREADS", "1".into()),
        ("JSC_numberOfGCMarkers", "1".into()),
        ("XDG_CONFIG_HOME", folder.as_os_str().to_owned()),
    ];
    if !reader.pictures {
        environment.push(("WEBKIT_DISABLE_DMABUF_RENDERER", "1".into()));
    }
    Ok(environment)
}
