import type { HouseRow } from './row.ts'

/** Phrases that Japanese has from English, or from a machine that turned English into it. */
export const japaneseCalques: readonly HouseRow[] = [
  [
    'のうちの一つ|のうちのひとつ|のうちの1つ',
    'の一つ',
    '“One of the”.',
    '最大の港のうちの一つ。',
    '最大の港の一つ。',
  ],
  [
    '彼ら自身の|それ自身の|彼女ら自身の',
    '自らの',
    '“Their own”.',
    '彼ら自身の条件で築く。',
    '自らの条件で築く。',
  ],
  [
    'に対しての-み',
    'に対する',
    'A relation that has a shorter form.',
    '日本に対しての支援。',
    '日本に対する支援。',
  ],
  [
    'においての-み',
    'における',
    'A relation that has a shorter form.',
    'アジアにおいての役割。',
    'アジアにおける役割。',
  ],
  [
    'によっての-み',
    'による',
    'A relation that has a shorter form.',
    '日本によっての支援。',
    '日本による支援。',
  ],
  [
    'ゲームチェンジャー|ゲームチェンジャ',
    '転機',
    '“Game changer”.',
    'これはゲームチェンジャーだ。',
    'これは転機だ。',
  ],
  ['骨に肉を', '肉付け', '“Flesh on the bones”.', '関係の骨に肉をつける。', '関係に肉付けする。'],
  [
    '地上のブーツ|地面のブーツ',
    '地上部隊',
    '“Boots on the ground”.',
    '地上のブーツは求めない。',
    '地上部隊は求めない。',
  ],
  [
    '日の終わりに',
    '結局',
    '“At the end of the day”.',
    '日の終わりに、国が決める。',
    '結局、国が決める。',
  ],
  [
    '絵に入って|絵に入り|写真に入って',
    '登場して',
    '“Enters the picture”.',
    '欧州が絵に入ってくる。',
    '欧州が登場してくる。',
  ],
  [
    '意味を成す|意味をなす',
    '筋が通る',
    '“To make sense”.',
    'この政策は意味をなす。',
    'この政策は筋が通る。',
  ],
]
