import ArgumentParser
import Foundation
import WhoDoes

/// Standard output and standard error: how wide, whether styled, and what goes where.
enum Terminal {
  /// Whether standard output is a terminal that may be styled: never with `NO_COLOR` or a dumb terminal.
  static var isStyled: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// The columns of the terminal: what it says, else `COLUMNS`, else 80.
  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80
  }

  /// The path of this program, for starting it again.
  static var thisProgram: [String] { [Bundle.main.executablePath ?? CommandLine.arguments[0]] }

  /// Writes bytes to standard output.
  static func print(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }

  /// Writes a line to standard error.
  static func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

  /// Shows on a terminal what is being done, over what stood there before; nothing where standard error is none.
  static func status(_ words: String) {
    guard isatty(STDERR_FILENO) == 1, ProcessInfo.processInfo.environment["TERM"] != "dumb" else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(words)".utf8))
  }

  /// Does something, and says what is wrong where it cannot be done.
  ///
  /// - Throws: exit code 2.
  static func trying<Answer>(_ work: () throws -> Answer) throws -> Answer {
    do { return try work() } catch let error as UnreadableCase {
      report(error.diagnostics, allNotices: false)
    } catch let error as UnreadableCatalogue {
      report(error.diagnostics, allNotices: true)
    } catch { say("error: \(error)") }
    throw ExitCode.badInput
  }

  /// Says what readers said: every error, and the notices or how many there are.
  static func report(_ diagnostics: [Diagnostic], allNotices: Bool) {
    let errors = diagnostics.filter { $0.severity == .error }
    let notices = diagnostics.filter { $0.severity == .notice }
    for diagnostic in allNotices ? diagnostics : errors { say(diagnostic.description) }
    if !allNotices, !notices.isEmpty {
      say(
        "\(notices.count == 1 ? "1 notice" : "\(notices.count) notices") about the files; --notices prints them."
      )
    }
    if !errors.isEmpty {
      say(
        "\(errors.count == 1 ? "1 error" : "\(errors.count) errors"). Put right what is named above and try again."
      )
    }
  }
  /// Says before anything is written who must not see something of the case, because no page can see to that.
  static func warn(of people: [PersonIndex], in network: Case) {
    for person in people { say("\(network[network[person].name]) must not see everything in this case.") }
  }
}
