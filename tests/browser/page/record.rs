//! The requests of a page and its lines in the console.

use serde_json::json;

use super::{Page, script::strings};

impl Page<'_> {
    /// The requests to the site since the page was opened.
    pub fn requests(&self) -> Vec<String> {
        self.site.requests()
    }

    /// The paths of these requests, without their queries.
    pub fn paths(&self) -> Vec<String> {
        let requests = self.requests().into_iter();
        requests
            .map(|address| address.split('?').next().unwrap_or_default().to_owned())
            .collect()
    }

    /// How often the site was asked for a path with this ending, and any query,
    /// since the page was opened.
    pub fn requests_for(&self, ending: &str) -> usize {
        let paths = self.paths();
        paths.iter().filter(|path| path.ends_with(ending)).count()
    }

    /// Takes what the page wrote by `console.error`; what nobody takes by the
    /// end of the promise breaks it.
    #[track_caller]
    pub fn take_errors(&self) -> Vec<String> {
        strings(self.list("recorded.errors.splice(0)"))
    }

    /// The same for `console.warn`.
    #[track_caller]
    pub fn take_warnings(&self) -> Vec<String> {
        strings(self.list("recorded.warnings.splice(0)"))
    }

    /// Ends the promise if the page has said something that was not taken.
    #[track_caller]
    pub fn expect_quiet(&self) {
        let lines = self.js("typeof recorded === 'object'
            ? [...recorded.errors, ...recorded.warnings, ...recorded.rejections]
            : []");
        assert_eq!(lines, json!([]), "the console is not quiet");
    }

    /// The page's address, record and requests, for a promise that is broken.
    pub fn report(&self) -> String {
        let address = self.try_js("location.href").unwrap_or_default();
        let recorded = self
            .try_js("window.recorded")
            .and_then(|value| serde_json::to_string_pretty(&value).map_err(|e| e.to_string()))
            .unwrap_or_else(|error| error);
        let requests = self.requests().join(" ");
        format!("page: {address}\nrecorded: {recorded}\nrequests: {requests}")
    }
}
