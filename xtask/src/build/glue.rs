//! The glue between JavaScript and the WebAssembly, for more than one instance.

use crate::Result;

/// Exports that run no code of the card, so that nothing in them has to be
/// guarded: each text and each reference that goes in comes by them.
const LEAVES: [&str; 3] = [
    "__wbindgen_malloc",
    "__wbindgen_realloc",
    "__externref_table_",
];

/// The glue that wasm-bindgen wrote for exported functions, as a function that makes an
/// instance per call, and gives its functions: `(module) => ({ name, … })`.
///
/// # Errors
/// When the glue does not have the shape that this wasm-bindgen gives it.
pub fn as_functions(glue: &str) -> Result<String> {
    // `src/server` loads the module instead of the code that follows.
    let (glue, _) = glue
        .split_once("function __wbg_finalize_init(")
        .ok_or("the glue has no `__wbg_finalize_init`")?;
    let exported = glue.split("export function ").skip(1);
    let names: Vec<&str> = exported
        .filter_map(|function| function.split('(').next())
        .collect();
    Ok([
        "export default (module) => {\n",
        &glue.replace("export function ", "function "),
        "wasm = new WebAssembly.Instance(module, __wbg_get_imports()).exports;\n",
        "wasm.__wbindgen_start();\n",
        &format!("return {{ {} }};\n}};\n", names.join(", ")),
    ]
    .concat())
}

/// The glue that wasm-bindgen wrote for one instance, as a function that makes
/// one instance per call, so that a card can have another after a panic:
/// `(module, guard) => Entry`, where `guard` may wrap what the module exports.
///
/// # Errors
/// When the glue does not have the shape that this wasm-bindgen gives it.
pub fn as_function(glue: &str) -> Result<String> {
    let (before, rest) = glue
        .split_once("export class Entry ")
        .ok_or("the glue has no `export class Entry`")?;
    // `src/element/wasm_file.js` loads the module instead of the code that follows.
    let (rest, _) = rest
        .split_once("function __wbg_finalize_init(")
        .ok_or("the glue has no `__wbg_finalize_init`")?;
    let mut glue = [before, "class Entry ", rest].concat();
    for name in LEAVES {
        let guarded = format!("wasm.{name}");
        if !glue.contains(&guarded) {
            return Err(format!("the glue has no `{guarded}`").into());
        }
        glue = glue.replace(&guarded, &format!("leaves.{name}"));
    }
    // Each browser that the card runs in has these two; their substitutes go.
    let (before, rest) = glue
        .split_once("if (!('encodeInto' in cachedTextEncoder)) {")
        .ok_or("the glue does not ask for `encodeInto`")?;
    let (_, rest) = rest
        .split_once("\n}\n")
        .ok_or("the glue's `encodeInto` does not end")?;
    let glue = [before, rest].concat().replace(
        "(typeof FinalizationRegistry === 'undefined')\n    ? { register: () => {}, unregister: () => {} }\n    :",
        "",
    );
    Ok([
        "export default (module, guard) => {\n",
        &glue,
        "const leaves = new WebAssembly.Instance(module, __wbg_get_imports()).exports;\n",
        "wasm = guard(leaves);\n",
        "wasm.__wbindgen_start();\n",
        "return Entry;\n};\n",
    ]
    .concat())
}
