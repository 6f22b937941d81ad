//! The first page, as the Nu HTML checker and Lighthouse see it.

use std::path::Path;

use serde_json::Value;

use crate::{
    Result,
    tools::{
        browsers::Browser, engine::Engine, html_checker::check_html, lighthouse::Lighthouse,
        server::Server,
    },
};

/// All that is checked as HTML.
const PAGES: [&str; 1] = ["index.html"];

/// How the first page is opened for Lighthouse: in each of its languages.
const QUERIES: [&str; 2] = ["?lang=en", "?lang=es"];

/// The categories that must be 100; the speed of a busy machine says nothing.
const CATEGORIES: [&str; 3] = ["accessibility", "best-practices", "seo"];

/// Checks `index.html`; gives the number of checks that passed.
///
/// # Errors
/// At the first page that is not valid, and at the first that Lighthouse finds
/// a fault in; the text names the faults.
pub fn site(browsers: &[Browser]) -> Result<usize> {
    // A warning is as bad as an error.
    check_html("--Werror", PAGES)?;
    let mut passed = PAGES.len();
    if browsers.iter().any(|it| it.engine == Engine::Chromium) {
        let server = Server::start(Path::new("."), 0, |_| None)?;
        let lighthouse = Lighthouse::start()?;
        for query in QUERIES {
            let url = format!("{}/index.html{query}", server.address());
            measure(&lighthouse, &url)?;
            passed += CATEGORIES.len();
        }
    } else {
        eprintln!("Not measuring by Lighthouse: it looks through Chromium");
    }
    Ok(passed)
}

fn measure(lighthouse: &Lighthouse, url: &str) -> Result {
    let report = lighthouse.report(url, &CATEGORIES, &[])?;
    let faults = faults(&report);
    if faults.is_empty() {
        println!("{url}: 100 for {}", CATEGORIES.join(", "));
        return Ok(());
    }
    Err(format!("{url}:\n{}", faults.join("\n")).into())
}

/// The audits that keep a category from 100, one line each.
fn faults(report: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    for category in CATEGORIES {
        let score = &report["categories"][category]["score"];
        if *score == 1.0 {
            continue;
        }
        faults.push(format!("{category}: {score}, expected 1"));
        let audits = report["categories"][category]["auditRefs"].as_array();
        for audit in audits.into_iter().flatten().filter(|it| it["weight"] != 0) {
            let id = audit["id"].as_str().unwrap_or_default();
            let audit = &report["audits"][id];
            if audit["score"].as_f64().is_some_and(|score| score < 1.0) {
                faults.push(format!("  {id}: {}", audit["title"]));
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_what_keeps_a_category_from_100() {
        let report = json!({
            "categories": {
                "accessibility": { "score": 0.9, "auditRefs": [
                    { "id": "label", "weight": 7 },
                    { "id": "list", "weight": 3 },
                    { "id": "manual", "weight": 0 },
                ] },
                "best-practices": { "score": 1 },
                "seo": { "score": null },
            },
            "audits": {
                "label": { "score": 0, "title": "No labels" },
                "list": { "score": 1, "title": "Lists" },
                "manual": { "score": 0, "title": "By hand" },
            },
        });
        let expected = [
            "accessibility: 0.9, expected 1",
            "  label: \"No labels\"",
            "seo: null, expected 1",
        ];
        assert_eq!(faults(&report), expected);
    }
}
