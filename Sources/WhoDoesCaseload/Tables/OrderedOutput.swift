import Foundation

/// Writes the output of parcels in the order in which the parcels were handed out, whoever finishes first, so that
/// the result does not depend on the number of threads.
final class OrderedOutput: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: OutputBytes] = [:]
    var spare: [OutputBytes] = []
    var isBroken = false
    var nanoseconds: UInt64 = 0
  }

  private let state = Guarded(State())
  private let write: (@Sendable (UnsafeBufferPointer<UInt8>) -> Bool)?

  /// - Parameter write: Writes bytes and answers whether that went well; nil where nothing is to be written.
  init(_ write: (@Sendable (UnsafeBufferPointer<UInt8>) -> Bool)?) { self.write = write }

  /// Storage for a parcel's output.
  func borrow() -> OutputBytes {
    let bytes = state.withLock { $0.spare.popLast() } ?? OutputBytes()
    bytes.count = 0
    return bytes
  }

  /// Takes the output of a parcel; answers false once writing has failed.
  func finish(_ parcel: Int, _ output: OutputBytes) -> Bool {
    state.withLock { state in
      state.waiting[parcel] = output
      while let ready = state.waiting.removeValue(forKey: state.next) {
        if let write, ready.count > 0, !state.isBroken {
          let start = DispatchTime.now().uptimeNanoseconds
          state.isBroken = !write(UnsafeBufferPointer(start: ready.base, count: ready.count))
          state.nanoseconds += DispatchTime.now().uptimeNanoseconds - start
        }
        state.spare.append(ready)
        state.next += 1
      }
      return !state.isBroken
    }
  }

  /// Whether something could not be written.
  var isBroken: Bool { state.withLock { $0.isBroken } }

  /// How long writing took.
  var seconds: Double { state.withLock { Double($0.nanoseconds) / 1e9 } }
}
