import type { HouseRow } from './row.ts'

/** What web pages and machines leave within Japanese text. */
export const japaneseResidue: readonly HouseRow[] = [
  ['続きを読む|続きはこちら', '', 'A link of a web page.', '続きを読む', '続きがある。'],
  [
    '関連記事|あわせて読みたい|おすすめ記事',
    '',
    'Links to other articles.',
    '関連記事はこちら',
    '関連する記事を集めた。',
  ],
  [
    'この記事をシェア|記事をシェアする',
    '',
    'A button of a web page.',
    'この記事をシェア',
    '記事を共有した。',
  ],
  [
    'クリックしてください|こちらをクリック|ここをクリック',
    '',
    'A button of a web page.',
    'ここをクリック',
    'クリック音がした。',
  ],
  [
    'ログインして続き|会員登録して|無料登録して|有料会員限定',
    '',
    'A paywall’s words.',
    '有料会員限定の記事です',
    '会員が集まった。',
  ],
  [
    'Cookieを使用|クッキーを使用',
    '',
    'A banner of a web page.',
    '当サイトはCookieを使用します。',
    'クッキーを焼いた。',
  ],
  [
    'AI言語モデルとして|大規模言語モデルとして',
    '',
    'What a chatbot says of itself.',
    'AI言語モデルとして、判断できません。',
    '大規模な言語の研究。',
  ],
  [
    '以下に翻訳|以下は翻訳|翻訳は以下',
    '',
    'An answer of a machine to whoever asked it.',
    '以下は翻訳です。',
    '翻訳を読んだ。',
  ],
  [
    'Googleで翻訳|Google翻訳による|DeepLで翻訳',
    '',
    'A machine’s signature.',
    'Google翻訳による訳文',
    '訳者による注。',
  ],
  [
    '新しいタブで開|新しいウィンドウで開',
    '',
    'A hint of a web page’s link.',
    '報告書（新しいタブで開く）',
    '新しい港が開く。',
  ],
  [
    'メールマガジンに登録|ニュースレターに登録',
    '',
    'A site’s offer to its readers.',
    'ニュースレターに登録する',
    '国連に登録する。',
  ],
]
