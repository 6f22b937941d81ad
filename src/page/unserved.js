// A classic script: where the page is opened as a file, a browser runs no module. A release has the page's script as a
// classic one for that.
if (location.protocol === "file:") {
  const script = Object.assign(document.createElement("script"), { src: "page.js" });
  script.addEventListener("error", () => {
    const told = document.getElementById("unserved");
    if (told) told.hidden = false;
  });
  document.head.append(script);
}
