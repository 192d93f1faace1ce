import Graphviz
import WhoDoesDiagrams

extension WordBody {
  /// A picture with its caption, and the same facts in words.
  mutating func figure(_ figure: Document.Figure, level: Int) throws(GraphvizError) -> [XML] {
    var written: [XML]
    if let chart = figure.chart {
      let drawn = WordChart(index: charts.count, chart: chart, width: pictureRoom.width)
      charts.append(chart)
      written = [WordParagraph(.picture, [drawn.run], keepsNext: true).xml]
    } else if let drawing = figure.drawing, let picture = try picture(drawing, figure.alternative) {
      written = [WordParagraph(.picture, [picture.run], keepsNext: true).xml]
    } else {
      written = [WordParagraph(.normal, figure.withoutPicture).xml]
    }
    written.append(WordParagraph(.pictureCaption, figure.caption).xml)
    for twin in figure.twin {
      written.append(WordParagraph(.heading(level + 1), twin.heading).xml)
      written += twin.sentences.map { WordParagraph(.list, $0).xml }
    }
    return written
  }

  private mutating func picture(
    _ drawing: Diagram, _ alternative: String
  ) throws(GraphvizError) -> WordPicture? {
    let png = try drawing.render(.png, dotsPerInch: dotsPerInch)
    let picture = WordPicture(
      png, index: pictures.count, dotsPerInch: dotsPerInch, within: pictureRoom, alternative: alternative)
    if picture != nil { pictures.append(png) }
    return picture
  }
}
