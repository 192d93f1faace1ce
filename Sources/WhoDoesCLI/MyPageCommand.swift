import ArgumentParser
import WhoDoes

/// `whodoes mypage`.
struct MyPageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mypage",
    abstract: "Write the young person's own page: two sides, their words first.",
    usage: "whodoes mypage <case> [options]",
    discussion: """
      Make it with them. It stays a draft until they have said that it is right, there is a day to look again, \
      somebody to ring by day and by night, and somebody has read it through for hard words; what is missing is \
      said, and so is what there was no room for and who must not see it.

        whodoes mypage cases/jordan --draft --out jordan-page.html
        whodoes mypage cases/jordan --phone --out jordan-phone.html
      """)

  @OptionGroup var source: CaseOptions
  @OptionGroup var output: DocumentOptions

  @Flag(help: "Mark it as a draft, whatever is there.")
  var draft = false

  @Flag(help: "One column for a phone, with the same content.")
  var phone = false

  func run() throws {
    let file = try source.read()
    let page = file.myPage(phone ? .phone : .paper, isDraft: draft)
    for line in page.remarks { Terminal.say(line) }
    guard !page.isWithheld else {
      Terminal.say(
        "error: The case says that this page must not be shown to the young person (do_not_show_to).")
      throw ExitCode.badInput
    }
    try output.write(page.document, from: file)
  }
}
