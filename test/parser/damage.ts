import fc from 'fast-check'

/** What formats are made of, to be put where it does not belong. */
const DEBRIS = fc.constantFrom(
  ...(
    '<·>·&·"·\'·/·\\·=·;·,·|·#·[·]·{·}·`·*·-·\t·\n·\r·\r\n·\n\n· ·\u3000·\u0085·\u2028·\uD800·\uFEFF·\0·<!--·-->' +
    '·</·/>·<p>·</p>·<br>·<td>·<table>·</table>·<script>·<pre>·<rt>·<nav>·</nav>·<![CDATA[·&#x·&nbsp;·' +
    '&NotEqualTilde;·""·/*·*/·//·\\u00·msgid "·msgstr ""·---·```·1\n00:00:01,000 --> ·茶·tea'
  ).split('·'),
)

/** A text that was cut off, lost pieces and has debris in it. */
export const damaged = (text: string): fc.Arbitrary<string> =>
  fc
    .record({
      length: fc.oneof(fc.constant(text.length), fc.nat(text.length)),
      changes: fc.array(fc.tuple(fc.nat(text.length), fc.nat(8), DEBRIS), { maxLength: 10 }),
    })
    .map(({ length, changes }) =>
      changes.reduce(
        (whole, [place, lost, debris]) =>
          whole.slice(0, place) + debris + whole.slice(place + lost),
        text.slice(0, length),
      ),
    )

/** Bytes that were cut off and changed here and there. */
export const damagedBytes = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      length: fc.oneof(fc.constant(bytes.length), fc.nat(bytes.length)),
      changes: fc.array(fc.tuple(fc.nat(bytes.length), fc.nat(255)), { maxLength: 10 }),
    })
    .map(({ length, changes }) => {
      const copy = bytes.slice(0, length)
      for (const [place, value] of changes) if (place < length) copy[place] = value
      return copy
    })
