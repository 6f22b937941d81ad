// The body of a function that gives the engine, and the texts of a page that can be seen, each with its boxes.
// As old as the engines that run it.
const card = document.querySelector("film-card");
const root = card && (card.shadowRoot || card);
const isSeen = (element) => element.getClientRects().length && getComputedStyle(element).visibility === "visible";
const texts = [];
const look = (node) => {
  if (node.nodeType === Node.TEXT_NODE) {
    if (!node.data.trim() || !isSeen(node.parentElement || card)) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].map(({ x, y, width, height }) => [x, y, width, height]);
    if (boxes.length) texts.push({ text: node.data, boxes });
    return;
  }
  if (/^(SCRIPT|STYLE|TEMPLATE)$/.test(node.nodeName)) return;
  const children = node.nodeName === "SLOT" ? node.assignedNodes() : (node.shadowRoot || node).childNodes;
  for (const child of children) look(child);
};
look(document.body);
return { texts, engine: (navigator.userAgent.match(/Chrome.([0-9]+)/) || [])[1] };
