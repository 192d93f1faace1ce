import Testing
import WhoDoesDocuments

@Suite("Drawings inside a page")
struct TrustedSVGTests {
  @Test("Shapes and words are written anew, with ids of their own")
  func anew() {
    let svg = TrustedSVG(
      "<?xml version=\"1.0\"?>\n<svg xmlns=\"x\" aria-labelledby=\"t d\"><title id=\"t\">A &amp; B &#160;</title>"
        + "<g fill=\"url(#g)\"><path d='M0,0'/></g></svg>\n", prefix: "map")
    #expect(
      svg?.markup == "<svg xmlns=\"x\" aria-labelledby=\"map-t map-d\"><title id=\"map-t\">A &amp; B &#160;"
        + "</title><g fill=\"url(#map-g)\"><path d=\"M0,0\"/></g></svg>")
  }

  @Test(
    "Anything that runs, loads, links or is not well formed makes it no drawing",
    arguments: [
      "", "text", "<p></p>", "<svg>", "<svg></g></svg>", "<svg></svg><svg></svg>", "<svg/>x",
      "<svg><script>1</script></svg>", "<svg onload=\"x\"></svg>", "<svg><a href=\"#x\"></a></svg>",
      "<svg><image href=\"http://x\"/></svg>", "<svg><use xlink:href=\"x\"/></svg>",
      "<svg><foreignObject></foreignObject></svg>", "<svg><style>*{}</style></svg>",
      "<svg style=\"x\"></svg>",
      "<svg><g fill=\"url(http://x)\"/></svg>", "<svg><g fill=\"URL( #x)\"/></svg>",
      "<svg><g fill=\"url(#a) url(http://x)\"/></svg>", "<svg><!-- x --></svg>", "<svg><![CDATA[x]]></svg>",
      "<!DOCTYPE svg [<!ENTITY x SYSTEM \"f\">]><svg>&x;</svg>", "<svg>&x;</svg>", "<svg>&#0;</svg>",
      "<svg>\u{1}</svg>", "<svg><g class=\"<\"/></svg>", "<svg><g/", "<svg><g id=", "<?xml", "<svg>&amp",
    ])
  func refused(_ svg: String) { #expect(TrustedSVG(svg, prefix: "map") == nil) }
}
