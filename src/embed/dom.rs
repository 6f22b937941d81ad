//! The nodes of a document, as far as a card touches them. `web-sys` would wrap in
//! JavaScript each method that may throw: here only one throws that a page can cause.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A node, an element or a document: the caller knows which.
    #[derive(Clone, Debug, PartialEq)]
    pub type Node;

    #[wasm_bindgen(method, getter, js_name = ownerDocument)]
    pub(super) fn owner_document(this: &Node) -> Node;
    #[wasm_bindgen(method, js_name = createElementNS)]
    pub(super) fn create_element(this: &Node, namespace: &str, name: &str) -> Node;
    #[wasm_bindgen(method, js_name = createTextNode)]
    pub(super) fn create_text(this: &Node, text: &str) -> Node;
    #[wasm_bindgen(method, js_name = cloneNode)]
    pub(super) fn copy(this: &Node, deep: bool) -> Node;

    #[wasm_bindgen(method, getter, js_name = isConnected)]
    pub(super) fn is_connected(this: &Node) -> bool;
    #[wasm_bindgen(method, getter, js_name = firstChild)]
    pub(super) fn first_child(this: &Node) -> Option<Node>;
    #[wasm_bindgen(method, getter, js_name = nextSibling)]
    pub(super) fn next_sibling(this: &Node) -> Option<Node>;
    #[wasm_bindgen(method)]
    pub(super) fn remove(this: &Node);
    /// Fails where `next` is no longer in the node.
    #[wasm_bindgen(method, catch, js_name = insertBefore)]
    pub(super) fn insert(this: &Node, new: &Node, next: Option<&Node>) -> Result<Node, JsValue>;

    #[wasm_bindgen(method, getter, js_name = nodeName)]
    pub(super) fn name(this: &Node) -> String;
    #[wasm_bindgen(method, getter, js_name = textContent)]
    pub(super) fn text(this: &Node) -> Option<String>;
    #[wasm_bindgen(method, setter, js_name = nodeValue)]
    pub(super) fn set_text(this: &Node, text: &str);

    #[wasm_bindgen(method, js_name = getAttributeNames)]
    pub(super) fn attributes(this: &Node) -> js_sys::Array;
    #[wasm_bindgen(method, js_name = getAttribute)]
    pub(super) fn attribute(this: &Node, name: &str) -> Option<String>;
    #[wasm_bindgen(method, js_name = setAttribute)]
    pub(super) fn set_attribute(this: &Node, name: &str, value: &str);
    #[wasm_bindgen(method, js_name = removeAttribute)]
    pub(super) fn remove_attribute(this: &Node, name: &str);
}
