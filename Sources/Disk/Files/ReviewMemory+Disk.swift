public import Desk
import Findings
import Sheets

extension ReviewMemory {
  /// What the program remembers in a folder; what cannot be read there is named when somebody asks for it.
  ///
  /// - Parameters:
  ///   - folder: The folder of a review; empty for the working folder.
  ///   - outbox: The outbox whose files are wanted, as a path in the folder or from the root; nil for none.
  public init(onDisk folder: String, outbox: String? = nil) {
    var memory = ReviewMemory(folder: folder, [], through: .commandLine)
    let releases = FileBytes.join(folder, KeptReleases.folder)
    if FileBytes.kind(of: releases) == .folder {
      do throws(Refusal) {
        for name in try FileBytes.names(in: releases) {
          memory.read(KeptReleases.folder + "/" + name)
        }
      } catch {
        memory.faults[KeptReleases.folder] = error.findings.first
      }
    }
    memory.read(KeptInvitations.file)
    memory.read(FolderRecord.name)
    let replies = FileBytes.place(of: RepliesSheet.file, in: folder)
    memory.read(FileBytes.name(of: replies))
    if let outbox {
      for name in FileBytes.everyName(in: memory.path(of: outbox)) {
        memory.read(outbox + "/" + name)
      }
    }
    self = memory
  }

  /// Takes up a file where there is one.
  private mutating func read(_ path: String) {
    let place = self.path(of: path)
    guard FileBytes.kind(of: place) == .file else { return }
    do throws(Refusal) {
      files.append(SheetFile(path: path, bytes: try FileBytes.read(place)))
    } catch {
      faults[path] = error.findings.first
    }
  }
}
