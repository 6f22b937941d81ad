//! axe-core, which knows the rules of accessibility.

use super::{Page, script::strings};

impl Page<'_> {
    /// The violations that axe finds in the page as it is, one line each; contrast is
    /// held to 7:1, large text to 4.5:1: more than axe's other rule for it asks.
    #[track_caller]
    pub fn axe(&self) -> Vec<String> {
        self.axe_in("document")
    }

    /// The same of the part of the page that `expression` is.
    #[track_caller]
    pub fn axe_in(&self, expression: &str) -> Vec<String> {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../xtask/node_modules/axe-core/axe.min.js"
        );
        let library = std::fs::read_to_string(path)
            .unwrap_or_else(|error| panic!("{path}: {error}; `npm ci` in xtask brings it"));
        // Half a megabyte to read: once for each page.
        if self.js("typeof axe === 'object'") == false {
            self.execute(&library)
                .unwrap_or_else(|error| panic!("{path}: {error}"));
        }
        // An element on the way to another colour is of none yet.
        self.wait_until(
            "[document, ...all('film-card').map((card) => card.shadowRoot)].every((root) =>
                !root || root.getAnimations().every((change) =>
                    !(change instanceof CSSTransition) || change.playState !== 'running'))",
        );
        strings(
            self.js_async(&format!(
                "axe.run({expression}, {{
                    resultTypes: ['violations'],
                    rules: {{
                        'color-contrast-enhanced': {{ enabled: true }},
                        'color-contrast': {{ enabled: false }},
                    }},
                }}).then(({{ violations }}) =>
                    violations.flatMap(({{ id, help, nodes }}) =>
                        nodes.map((node) => `${{id}}: ${{help}}: ${{node.html}}`)))",
            ))
            .as_array()
            .cloned()
            .unwrap_or_default(),
        )
    }
}
