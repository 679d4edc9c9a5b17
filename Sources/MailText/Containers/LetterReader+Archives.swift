import Archive

/// Mails in archives: each file of an archive is read as if it had been given alone.
extension LetterReader {
  /// How many archives are opened for one file, so that archives of archives come to an end.
  private static let mostArchives = 20

  /// Reads every file in a ZIP archive.
  mutating func readArchive(_ octets: [UInt8], at position: String, depth: Int) {
    guard canOpen(at: position, depth: depth) else { return }
    let archive: ZIPArchive
    do throws(ArchiveError) {
      archive = try ZIPArchive(octets)
    } catch {
      addObstacle(.archive, at: position)
      return
    }
    // Documents of office programs are archives, too, and hold nobody's mails (ECMA-376, part 2, section 10).
    guard archive.entry(named: "[Content_Types].xml") == nil else {
      add(Letter(at: position, .other))
      return
    }
    // What a Mac adds beside each file is no file of anybody's.
    let files = archive.entries.filter { !$0.isFolder && !$0.name.hasPrefix("__MACOSX/") }
    if files.isEmpty { add(Letter(at: position, .other)) }
    for file in files {
      let place = joined(position, file.name)
      do throws(ArchiveError) {
        readFile(try archive.contents(of: file), at: place, depth: depth + 1)
      } catch {
        addObstacle(.archive, at: place)
      }
    }
  }

  /// Reads what gzip packed.
  mutating func readPacked(_ octets: [UInt8], at position: String, depth: Int) {
    guard canOpen(at: position, depth: depth) else { return }
    do throws(ArchiveError) {
      readFile(try GZIPFile(octets).bytes, at: position, depth: depth + 1)
    } catch {
      addObstacle(.archive, at: position)
    }
  }

  private mutating func canOpen(at position: String, depth: Int) -> Bool {
    archives += 1
    guard depth + 1 < LetterReader.deepest, archives <= LetterReader.mostArchives else {
      addObstacle(.tooMuch, at: position)
      return false
    }
    return true
  }

  private mutating func addObstacle(_ obstacle: Letter.Obstacle, at position: String) {
    var letter = Letter(at: position, .other)
    letter.obstacles = [obstacle]
    add(letter)
  }
}
