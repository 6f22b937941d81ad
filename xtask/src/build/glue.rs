//! The glue between JavaScript and the WebAssembly, for more than one instance.

use crate::Result;

/// Exports that run no code of the card, so that nothing in them has to be
/// guarded: each text and each reference that goes in comes by them.
const LEAVES: [&str; 2] = ["__wbindgen_malloc", "__externref_table_"];

/// Passes a text to the module. wasm-bindgen's own has three ways to do so, and gives
/// back memory in between. Most texts are short names of ASCII, for which an encoder
/// takes longer than a loop.
const PASS_TEXT: &str = "function passStringToWasm0(text) {
    const isPlain = /^[ -~]*$/.test(text);
    const bytes = isPlain ? text : cachedTextEncoder.encode(text);
    const at = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    const memory = getUint8ArrayMemory0();
    for (let index = bytes.length; index--; ) memory[at + index] = isPlain ? text.charCodeAt(index) : bytes[index];
    WASM_VECTOR_LEN = bytes.length;
    return at;
}
";

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
/// `async (module, guard) => Entry`, where `guard` may wrap what the module exports.
/// What it imports it does once.
///
/// # Errors
/// When the glue does not have the shape that this wasm-bindgen gives it.
pub fn as_function(glue: &str) -> Result<String> {
    let (imports, rest) = glue
        .split_once("export class Entry ")
        .ok_or("the glue has no `export class Entry`")?;
    // `src/element/wasm_file.js` loads the module instead of the code that follows.
    let (rest, _) = rest
        .split_once("function __wbg_finalize_init(")
        .ok_or("the glue has no `__wbg_finalize_init`")?;
    let mut glue = ["class Entry ", rest].concat();
    // Nobody frees a card by hand: each goes with its element.
    cut(
        &mut glue,
        "    __destroy_into_raw() {",
        "wasm.__wbg_entry_free(ptr, 0);\n    }\n",
        "",
    )?;
    cut(&mut glue, "if (Symbol.dispose)", "\n", "")?;
    // An instance in which a call fails runs no more, so there is nothing to give back.
    while glue.contains("        } catch (e) {\n            if (ptr") {
        cut(
            &mut glue,
            "        try {\n            ptr0",
            " = ",
            "ptr0 = ",
        )?;
        cut(
            &mut glue,
            "        } catch (e) {\n            if (ptr",
            "throw e;\n        }\n",
            "",
        )?;
    }
    cut(&mut glue, "function passStringToWasm0(", "\n}\n", PASS_TEXT)?;
    // A buffer that is detached is another one, too.
    cut(
        &mut glue,
        "cachedDataViewMemory0 === null ||",
        ".buffer.detached === undefined && ",
        "cachedDataViewMemory0 === null || (",
    )?;
    // No page lives to see the two gigabytes of text that Safari lets one decoder have.
    cut(&mut glue, "    numBytesDecoded += ", "    }\n", "")?;
    // Each browser that the card runs in has these two; their substitutes go.
    cut(&mut glue, "if (!('encodeInto' in", "\n}\n", "")?;
    cut(
        &mut glue,
        "(typeof FinalizationRegistry === 'undefined')",
        "    :",
        "",
    )?;
    glue = glue.replace(", wasm.__wbindgen_malloc, wasm.__wbindgen_realloc)", ")");
    for name in LEAVES {
        glue = glue.replace(&format!("wasm.{name}"), &format!("leaves.{name}"));
    }
    Ok([
        imports,
        "export default async (module, guard) => {\n",
        &glue,
        // Chromium before 113 refuses `new WebAssembly.Instance` of more than 4 kB.
        "const leaves = (await WebAssembly.instantiate(module, __wbg_get_imports())).exports;\n",
        "wasm = guard(leaves);\n",
        "wasm.__wbindgen_start();\n",
        "return Entry;\n};\n",
    ]
    .concat())
}

/// Puts `instead` in the place of all from `start` to the first `end` behind it.
///
/// # Errors
/// When that is not there.
fn cut(glue: &mut String, start: &str, end: &str, instead: &str) -> Result {
    let missing = || format!("the glue has no `{start}`");
    let from = glue.find(start).ok_or_else(missing)?;
    let within = from + start.len();
    let to = within + glue[within..].find(end).ok_or_else(missing)? + end.len();
    glue.replace_range(from..to, instead);
    Ok(())
}
