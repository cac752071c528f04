import { styledDocument } from '../fixtures/styled-document.ts'
import type { StyledDocument } from '../model/document.ts'

/** A PNG of one pixel. */
export const pixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/** The notes' section as the hast stages make it: both series, a note with two calls, blocks. */
export const notes = `<section data-part="notes" class="notes" role="doc-endnotes" aria-labelledby="notes-title">
<h2 id="notes-title">Notes</h2>
<ol class="notes-author">
<li id="fn-1" data-marker="1" data-series="author"><p>Une <em>note</em> d’auteur. <a class="backlink" href="#fnref-1" role="doc-backlink" aria-label="Retour à l’appel de note 1">↩</a> <a class="backlink" href="#fnref-1-2" role="doc-backlink" aria-label="Retour à l’appel de note 1-2">↩</a></p></li>
<li id="fn-2" data-marker="2" data-series="author"><ul><li>Une liste</li></ul><p> <a class="backlink" href="#fnref-2" role="doc-backlink" aria-label="Retour à l’appel de note 2">↩</a></p></li>
</ol>
<ol class="notes-editor" type="a">
<li id="ed-a" data-marker="a" data-series="editor"><p><span class="note-label">N.D.L.R.</span> De la rédaction. <a class="backlink" href="#edref-a" role="doc-backlink" aria-label="Retour à l’appel de note a">↩</a></p><p>Second alinéa.</p></li>
</ol></section>`

/** Note calls as the hast stages make them. */
export const calls = `<p id="intro">Un appel<sup class="call"><a href="#fn-1" id="fnref-1" role="doc-noteref" class="noteref" data-series="author">1</a></sup>,
un rappel<sup class="call"><a href="#fn-1" id="fnref-1-2" role="doc-noteref" class="noteref" data-series="author">1</a></sup>,
un autre<sup class="call"><a href="#fn-2" id="fnref-2" role="doc-noteref" class="noteref" data-series="author">2</a></sup>,
la rédaction<sup class="call"><a href="#ed-a" id="edref-a" role="doc-noteref" class="noteref" data-series="editor">a</a></sup>.</p>`

/** All that Markdown with raw HTML can bring into a text. */
export const everything = `${calls}
<section aria-labelledby="élan:1"><h2 id="élan:1">Élan &amp; <em>suite</em></h2>
<p>Voir <a href="#fig-carte">la figure</a>, <a href="#%C3%A9lan:1">l’élan</a>, <a href="#title">le titre</a>,
<a href="#contents">le sommaire</a>, <a href="#colophon-title">la fin</a>, <a href="#nowhere">rien</a>,
<a href="autre.md">un fichier</a>, <a href="javascript:alert(1)">un script</a>,
<a href="https://example.org/?a=1&amp;b=é">un site</a>.</p>
<!-- commentaire -- double --><p>Contr\u0008ôle ]]&gt; <del>barré</del> <kbd>Ctrl</kbd> <code>&lt;x&gt;</code><br>ligne
<ruby>日<rp>(</rp><rt>ni</rt><rp>)</rp></ruby> <span lang="ja">日本</span> <tt>vieux</tt> <strike>biffé</strike>.</p>
<figure id="fig-carte"><div class="plate"><svg role="img" aria-label="Un carré" viewBox="0 0 10 10"><defs><linearGradient id="lg:1"><stop offset="0" stop-color="#000"/></linearGradient></defs><rect width="10" height="10" fill="url(#lg:1)"/></svg></div>
<figcaption><span class="label">Figure 1</span> Un carré.</figcaption>
<details class="long-description"><summary>Description</summary><p>Un carré noir.</p></details></figure>
<figure id="fig-b"><div class="plate"><img src="images/%C3%A9t%C3%A9%20b.png" alt="Un pixel" width="10" height="50%" srcset="x.png 2x"></div><figcaption>Deux.</figcaption></figure>
<p><img src="https://example.org/far.png" alt="Lointaine"> <img src="images/été b.png" alt=""></p>
<div class="table" role="region" tabindex="0" aria-labelledby="tab-1-caption"><table id="tab-1"><caption id="tab-1-caption"><span class="label">Tableau 1</span> Accords</caption>
<thead><tr><th scope="col" align="left">Pays</th><th align="right">Année</th></tr></thead>
<tbody><tr><th>France</th><td align="right">2024</td></tr><tr><td align="center" bgcolor="#fff">x</td><td colspan="1">y</td></tr></tbody></table></div>
<pre><code class="language-js">const a = 1 &lt; 2
</code></pre>
<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled checked> Fait</li><li class="task-list-item"><input type="checkbox" disabled> À faire</li></ul>
<ol start="3"><li value="7">trois<ul><li>dedans</li></ul></li></ol>
<dl><dt>Terme</dt><dd>Sens</dd></dl><dl><dt>Seul</dt></dl>
<math display="block"><mi>x</mi><mo>=</mo><mn>1</mn></math>
<details open><summary>Plus</summary>Du texte<p>et un alinéa</p></details><details>sans résumé</details>
<span>avant<div>bloc</div>après</span><em>a<p>b</p>c</em>
<ul>perdu<li>un</li><p>deux</p><ul><li>trois</li></ul></ul><li>sans liste</li><dd>sans terme</dd><figcaption>sans figure</figcaption>
<h3 id="été">Titre <div>coupé</div></h3><p align="center">centré</p><center>vieux</center>
<a href="#été"><div>bloc lié</div></a><a name="ancre"></a><blockquote cite="pas une adresse" onclick="x()">cité</blockquote>
<p style="color:red" data-x="1" role="foo" aria-label="nom" lang="??">attributs</p><time datetime="hier">hier</time>
<iframe src="x"></iframe><script>alert(1)</script><button>bouton</button><o:p>bureau</o:p>
</section>`

/** A document with everything, in French, as its stages would hand it over. */
export function richDocument(): StyledDocument {
  return styledDocument({
    metadata: {
      lang: 'fr',
      title: 'Japon & Europe : <faire> ]]> alliance',
      subtitle: 'Un « plaidoyer »',
      originalTitle: 'Japan and Europe',
      authors: [{ name: 'Iwaya Takeshi', fileAs: 'Iwaya, Takeshi' }, { name: 'A. "B" C\u0007' }],
      translators: [{ name: 'T. Raducteur' }],
      editors: [{ name: 'É. Diteur' }],
      publisher: 'L’Atelier',
      published: '2026-11-23',
      modified: '2026-11-24',
      description: 'Une description.',
      rights: '© 2026 L’Atelier',
      licence: 'CC-BY-4.0',
      source: 'Un journal, 2025',
      doi: '10.1000/182',
      isbn: { epub: '978-2-07-036822-8' },
      subjects: [{ term: 'Diplomatie', authority: 'Thema', code: 'JPS' }, { term: 'Japon' }],
      series: { name: 'Notes de lecture', position: 1 },
      embargo: '2026-12-01T06:00:00+01:00',
      classification: 'Interne',
      otherEditions: ['en'],
    },
    titlePage: `<p class="series">Notes de lecture</p><h1 id="title">Japon &amp; Europe</h1>
<p class="subtitle" role="doc-subtitle">Un « plaidoyer »</p>
<p class="original-title"><span class="label">Titre original</span> <cite lang="und" translate="no">Japan and Europe</cite></p>
<p class="credits authors"><span class="label">Par</span> Iwaya Takeshi</p>
<div class="abstract" role="doc-abstract"><p>Une description.</p></div>
<p class="status not-released"><strong>Non validé</strong></p>`,
    colophon: `<h2 id="colophon-title">Achevé de composer</h2><p><span class="label">Droits</span> © 2026</p>
<p><a href="#fig-carte">La figure</a></p>`,
    text: everything,
    notes,
    outline: [
      {
        id: 'élan:1',
        title: 'Élan & suite',
        children: [{ id: 'été', title: 'Titre coupé', children: [] }],
      },
      { id: 'notes-title', title: 'Notes', children: [] },
    ],
    assets: [
      { path: 'images/été b.png', mediaType: 'image/png', data: pixel },
      { path: 'images/unused.png', mediaType: 'image/png', data: pixel },
    ],
  })
}
