import Foundation

/// One process that draws, with one line to it and back: what is sent there it reads on standard input, and what
/// it writes on standard output comes here.
///
/// Started with `posix_spawn` and not with Foundation's `Process`, which keeps a thread and two pipes for each
/// and does not tell how much memory a process held.
final class WorkerProcess {
  private let identifier: pid_t
  private let socket: Int32
  private var unfinished: [UInt8] = []
  private var status: Int32?
  private var peakMegabytes = 0

  /// The case that it draws, by its place in the batch.
  private(set) var job: Int?
  /// When the case has taken too long.
  private(set) var deadline = ContinuousClock.now
  /// How many cases it was given.
  private(set) var drawnCount = 0
  /// Whether it has closed its side of the line.
  private(set) var hasEnded = false

  /// What the system said when it would not start a process.
  struct Refusal: Error, CustomStringConvertible { let description: String }

  /// Starts a program.
  init(_ command: [String]) throws(Refusal) {
    var ends: [Int32] = [-1, -1]
    guard let program = command.first,
      socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0
    else { throw Refusal(description: "No process could be started to draw.") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    // What a library says there on its own is no message for anybody, and may quote a label.
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments = command.map { strdup($0) } + [nil]
    // A process that crashes has to end at once, and not write about people on its way.
    var environment = ProcessInfo.processInfo.environment
    environment["SWIFT_BACKTRACE"] = "enable=no"
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var attributes = Self.signalsAsUsual()
    defer { posix_spawnattr_destroy(&attributes) }
    var started: pid_t = 0
    let result = posix_spawn(&started, program, &actions, &attributes, &arguments, &variables)
    close(ends[1])
    guard result == 0 else {
      close(ends[0])
      throw Refusal(description: "\(program) could not be started: \(String(cString: strerror(result))).")
    }
    (identifier, socket) = (started, ends[0])
  }

  /// Signals that this process ignores or holds back would be ignored there as well: limits end nobody then.
  private static func signalsAsUsual() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var (all, none) = (sigset_t(), sigset_t())
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    return attributes
  }

  /// Gives it a case.
  func begin(_ job: Int, _ line: [UInt8], until deadline: ContinuousClock.Instant) {
    (self.job, self.deadline) = (job, deadline)
    drawnCount += 1
    send(line)
  }

  /// The case that it was at, which it is done with.
  func finish() -> Int? {
    defer { job = nil }
    return job
  }

  /// Sends a line. One that is no longer there to read it is found out by what it answers.
  func send(_ line: [UInt8]) {
    var rest = line[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if sent < 0, errno == EINTR { continue }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }

  /// The processes that have written something or ended, after at most so long.
  static func ready(_ workers: [WorkerProcess], within time: Duration) -> [WorkerProcess] {
    var waiting = workers.map { pollfd(fd: $0.socket, events: Int16(POLLIN), revents: 0) }
    let parts = time.components
    let milliseconds = parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
    // One millisecond more than asked, so that a deadline has passed when the wait is over.
    guard poll(&waiting, nfds_t(waiting.count), Int32(clamping: milliseconds + 1)) > 0 else { return [] }
    return zip(workers, waiting).filter { $1.revents != 0 }.map(\.0)
  }

  /// Reads what is there, as whole lines.
  func read() -> [[UInt8]] {
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = recv(socket, &piece, piece.count, 0)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    guard count > 0 else {
      hasEnded = true
      return []
    }
    unfinished += piece[..<count]
    var lines = unfinished.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(
      Array.init)
    unfinished = lines.popLast() ?? []
    return lines
  }

  /// Ends it at once.
  func kill() { if status == nil { Glibc.kill(identifier, SIGKILL) } }

  /// Ends it where it has not ended by itself, and answers how much memory it held at most, in megabytes.
  func dismiss() -> Int {
    collect()
    return peakMegabytes
  }

  /// How it ended.
  var endInWords: String {
    collect()
    switch (status ?? 0) & 0x7F {
    case 0: return "its process ended"
    case SIGXCPU: return "it took too much of the processor"
    case SIGKILL: return "its process was stopped"
    default: return "its process broke off, perhaps for want of memory"
    }
  }

  private func collect() {
    guard status == nil else { return }
    close(socket)
    // Between two cases there is nothing to lose, and how a process ends that is ending already stays as it was.
    kill()
    var (ended, usage) = (Int32(0), rusage())
    while wait4(identifier, &ended, 0, &usage) < 0, errno == EINTR {}
    status = ended
    peakMegabytes = usage.ru_maxrss / 1024
  }
}
