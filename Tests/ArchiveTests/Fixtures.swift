/// Bytes that Python's zlib, zipfile and gzip wrote, so that our reader is held to another writer.
enum Fixtures {
  /// What ``dynamicBlock`` unpacks to.
  static let text = Array(
    (0..<40).map { "Session \($0): interview with the lead member, room \($0 % 7)\n" }
      .joined().utf8)

  /// ``text`` as zlib packs it at level 9: one block with codes of its own.
  static let dynamicBlock = bytes(
    """
    95d4c109c3301044d17baa500139687725594a1bae2021021b621b6c13b79f4bd059bf807f790c33d6e398b7d5f9
    879bd7b3eedfb95eee9acfc99d53759ffa7cbba52eafbadfddbe6d8bf3b7f15f486721add0ce425b619d85b52274
    16a115b1b388ad489d456ac5807533d62d58573ce615c1bea218580c0b4be0038ed85812471e3872e6c80523abc7
    c82a185995df8461640d18592346d6c491078e9c3972c1c8e6f9190b4636c5c86618d90246b688912d71e4812367
    8e5cba917f
    """)

  /// `abcabcabcabcabc!` as zlib packs it with the fixed codes.
  static let fixedBlock = bytes(
    """
    4b4c4a4e44428a00
    """)

  /// `stored` as zlib packs it at level 0.
  static let storedBlock = bytes(
    """
    010600f9ff73746f726564
    """)

  /// `plain.txt`, stored, and `folder/packed.txt`, deflated, as Python's zipfile writes them.
  static let twoEntries = bytes(
    """
    504b030414000000000000484442cf622019050000000500000009000000706c61696e2e747874706c61696e504b
    03041400000008000048444269aec57c0c0000008c00000011000000666f6c6465722f7061636b65642e7478742b
    484cce4e4d5128180c1400504b0102140314000000000000484442cf622019050000000500000009000000000000
    0000000000800100000000706c61696e2e747874504b010214031400000008000048444269aec57c0c0000008c00
    000011000000000000000000000080012c000000666f6c6465722f7061636b65642e747874504b05060000000002
    00020076000000670000000000
    """)

  /// `late.txt` with its sizes after its bytes, as zipfile writes into a pipe.
  static let dataDescriptor = bytes(
    """
    504b030414000800080000484442000000000000000000000000080000006c6174652e747874cb492c4955c8a12d
    0100504b0708e2d05f540a00000064000000504b0102140314000800080000484442e2d05f540a00000064000000
    0800000000000000000000008001000000006c6174652e747874504b050600000000010001003600000040000000
    0000
    """)

  /// `wide.txt` with its sizes and its directory's place in 64 bits; Python's zipfile reads the file.
  static let zip64 = bytes(
    """
    504b03042d000000080000484442ca0e36daffffffffffffffff08001400776964652e7478740100100064000000
    000000000a000000000000002bcf4c495528a72d0100504b01022d032d000000080000484442ca0e36daffffffff
    ffffffff080014000000000000000000800100000000776964652e7478740100100064000000000000000a000000
    00000000504b06062c000000000000002d002d000000000000000000010000000000000001000000000000004a00
    0000000000004400000000000000504b0607000000008e0000000000000001000000504b050600000000ffffffff
    ffffffffffffffff0000
    """)

  /// `BEGIN:VCALENDAR` and CRLF from `diary.ics`, as Python's gzip packs it.
  static let gzip = bytes(
    """
    1f8b08080000000002ff64696172792e69637300737275f7f4b30a7376f471f573710ce2e5020076e676d6110000
    00
    """)

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.utf8.compactMap { digit in Character(Unicode.Scalar(digit)).hexDigitValue }
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }
}
