/** The browser page around the phone: its bar, its pages, its tabs. Ids start with `host-`. */
export const hostDocument = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<title>weapp</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/host/base.css">
<link rel="stylesheet" href="/host/app.css">
<header id="host-bar"><button id="host-back" aria-label="返回" hidden>‹</button><span id="host-title"></span></header>
<main id="host-pages"></main>
<nav id="host-tabs" role="tablist" hidden></nav>
<script src="/host/program.js"></script>
<script src="/host/page.js"></script>
</html>
`
