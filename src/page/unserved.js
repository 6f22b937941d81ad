// A classic script: where the page is opened as a file, a browser runs no module.
document.getElementById("unserved").hidden = location.protocol !== "file:";
