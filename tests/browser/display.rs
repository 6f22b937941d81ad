//! The display and the settings of GTK, and with it of WebKit.

use std::{
    ffi::OsString,
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
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

/// The environment that sets language and looks in GTK, which knows neither per page
/// nor per session.
pub fn gtk_environment(
    folder: &Path,
    display: String,
    reader: Reader,
) -> Result<Vec<(&'static str, OsString)>, String> {
    let locale = format!("{}.UTF-8", reader.language.replace('-', "_"));
    let locales = folder.join("locales");
    let settings = folder.join("gtk-3.0");
    for folder in [&locales, &settings] {
        fs::create_dir(folder).map_err(|error| error.to_string())?;
    }
    let source = locale.trim_end_matches(".UTF-8");
    let made = Command::new("localedef")
        .args(["-i", source, "-f", "UTF-8"])
        .arg(locales.join(&locale))
        .stderr(Stdio::null())
        .status();
    if !made.is_ok_and(|status| status.success()) {
        return Err(format!("localedef cannot make {locale}"));
    }
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
        ("LOCPATH", locales.into()),
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
