// Records the violations of the Content-Security-Policy, for the tests to read.
window.violations = [];
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
  violations.push([violatedDirective, blockedURI, sample].join(" "));
});
