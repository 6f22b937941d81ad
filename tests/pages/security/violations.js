// Keeps what a Content-Security-Policy refuses, for the tests to read.
window.violations = [];
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
  violations.push([violatedDirective, blockedURI, sample].join(" "));
});
