// A classic script: where the page is opened as a file, a browser runs no module.
{
  const told = document.getElementById("unserved");
  if (told) told.hidden = location.protocol !== "file:";
}
