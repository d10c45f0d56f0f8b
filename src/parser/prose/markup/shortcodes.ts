import { replaced } from './line-patterns.js'

/** What a page generator fills in: `{{< figure src="a.png" >}}`, `{{% note %}}`, `{% include a.html %}`. */
export const SHORTCODE = /\{\{[<%](?:(?!\{\{)[^])*?[>%]\}\}|\{%(?:(?!\{%)[^])*?%\}/g

export const shortcodes = replaced(SHORTCODE, 'template')
