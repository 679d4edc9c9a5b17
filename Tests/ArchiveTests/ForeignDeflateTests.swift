import Foundation
import Testing

@testable import Archive

/// What Python's zlib packed, each stream in another way that deflate allows, against what went in.
@Suite struct ForeignDeflateTests {
  /// A stream, and the bytes that it was made of.
  struct Stream: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var unpacked: [UInt8]
    var base64: String

    var packed: [UInt8] { Data(base64Encoded: base64).map { [UInt8]($0) } ?? [] }
  }

  /// Bytes that look random, below a number.
  private static func bytes(seed: UInt64, below kinds: Int, _ count: Int) -> [UInt8] {
    var generator = Mutations(seed: seed)
    return (0..<count).map { _ in UInt8(generator.number(below: kinds)) }
  }

  private static let letters = bytes(seed: 2, below: 4, 900)
  /// Forty bytes that come again as far behind as deflate can say.
  private static let far =
    bytes(seed: 3, below: 256, 40) + [UInt8](repeating: 0, count: 32_768 - 40)
    + bytes(seed: 3, below: 256, 40)

  static let streams = [
    Stream(
      testDescription: "nothing at level 9", unpacked: [],
      base64: "AwA="),
    Stream(
      testDescription: "one byte at level 9", unpacked: [65],
      base64: "cwQA"),
    Stream(
      testDescription: "every byte at level 0", unpacked: (0...255).map { UInt8($0) },
      base64: """
        AQAB//4AAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAhIiMkJSYnKCkqKywtLi8wMTIzNDU2Nzg5Ojs8\
        PT4/QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl9gYWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7fH1+\
        f4CBgoOEhYaHiImKi4yNjo+QkZKTlJWWl5iZmpucnZ6foKGio6SlpqeoqaqrrK2ur7CxsrO0tba3uLm6u7y9vr/A\
        wcLDxMXGx8jJysvMzc7P0NHS09TV1tfY2drb3N3e3+Dh4uPk5ebn6Onq6+zt7u/w8fLz9PX29/j5+vv8/f7/
        """),
    Stream(
      testDescription: "text at level 1", unpacked: Fixtures.text,
      base64: """
        jdG7DcJAEAbhnCquAAJ21zaPNqgAxElYwrZkLGifBN2/4RQwyTfX+n6Py1wOlzLOW10/Y/2W77g9y/as5VVvjzLV\
        6V7XfVmXZSqH3fVfGCysFQ4Lb0XAIlrRwaJrRQ+LvhUDLIZWHGEh3RMspHuGhXSNThev0evyNbpdwEa/S9joeBEb\
        PS9jo+sTMn2fkOn8hEzvC9npfSE7vS9kp/eF7PS+kJ3eF7LT+0J2ej8h0/sJmd5PyPS+kIPeF3LQ+0IOel/IQe8L\
        Oeh9IQe9L+Sg9xMyvZ+Q6f2ETO93ux8=
        """),
    Stream(
      testDescription: "text at level 6", unpacked: Fixtures.text,
      base64: """
        ldS7DYNAEEXRnCq2AAfMLuBPG1RgyyuBZEACZNp3Yu2b8FLAS+4ZTZ+3bVzmUD/COO95/Y75CMe4D2Efcvjk5ztM\
        eXrl9RLWZZlCXfX/hcGFlUWEi1gWCS5SWTRw0ZRFCxdtWXRw0ZXF9XTd2+m699N1jaIrr1F19TXKrsBG3VXYKLw7\
        YCqvxkbpXWRq7yJTfBeZ6itypPqKHKm+Ikeq794E1VfkSPUVOVJ9RY5U30Wm+i4y1XeRqb4iJ6rvnjHVV+RE9RU5\
        UX1FTlRfkRPVV+RE9V1kqu8iU30Xmeo31Q8=
        """),
    Stream(
      testDescription: "text without repetitions (Z_HUFFMAN_ONLY)", unpacked: letters,
      base64: """
        BcEBAQAAAIIgzf+fgy1shbkcUx0bTsMwt2KyrOmSAkjCSgcFYgGArMAK1yqIRDcLa2OymKsJq0RaY2yo0YjpaiDO\
        mZOUsiQ3Rg7WVgwmxlbmtNzIGTFx4BiFbeTSTclkETaksDG3EWxTccutwmyIi6nCjCaLZVhgIbNCmshwMJwG1IwW\
        Y6Gtcm1jESWjmWACOUVjNCi2YbYtGI0ZbM6x0Bo4c1iFQuQycW3A3NjUMRnhEqmatAXTTRu4tURwkbqps2SJUpO0\
        1TamxAabiRAuGTonC2MjNdgQSMVYwRhU2xI0xS1ma7Iqh2tCaWAWAJtr09nWhJTSYTrTrQkDYaNlTWk0ZpXLpsY2\
        4Q==
        """),
    Stream(
      testDescription: "runs alone (Z_RLE)", unpacked: [UInt8](repeating: 7, count: 5_000),
      base64: "7cEhAQAAAMMg+f6Nl+IOGAAAAABwFw=="),
    Stream(
      testDescription: "the fixed codes (Z_FIXED)", unpacked: Fixtures.text,
      base64: """
        C04tLs7Mz1MwsFLIzCtJLSrLTC1XKM8syVAoyUhVyElNTFHITc1NSi3SUSjKz89VMOAKhuowJFKHIVyHEZE6jOA6\
        jInUYQzXYUKkDhO4DlMidZjCdZgRqcMMrsOc5NC1IDl0LUkOXUNiIx0RvIbExjoifA2JjXZEABsSG++IEDYkNuKR\
        EjCxMY8IY0Niox4pkImNe6RAJjbykQKZ2NhHBLIRsbGPCGQjYmMfEchGxMY+UjFBbOwjAtmI2NhHBLIRsbGPCGQj\
        YmMfKZCJjX2kQCY29pECmdjYRwSyMbGxj1QYExv7iEA2Jjb2EYFsTGzsIwLZmNjYRwSyMbGxjwhkY2JjHymQiY19\
        pEAmNvaRApnY2DfhAgA=
        """),
    Stream(
      testDescription: "a window of 512 bytes", unpacked: Fixtures.text,
      base64: """
        jcu7bcNAEAXAXFVcAQ72d0tSbagCGz5ABEwRoAipfSfCvvRNPrfxfK77o8m1rY9zHK91vNt7Pe/tvI/2N75/2za2\
        n3F8tWPftyaX22coObSGkcNqODm8RpAjanRy9BpJjqwxkUNqzOTQGgs5rIYKWRxFyRIoRpaO4mRJlCCLoHSyKEqS\
        xVAmsjjKTJZAWcjSq5iQJVGULIJiZFEUJ4uhBFkcpZMlUJIsHWUiS6LMZBGUhSxaxYUshqJkcRQjS6A4WTpKkCVR\
        OlkEJcmiKBNZDGUmi6MsZInLPw==
        """),
    Stream(
      testDescription: "many small blocks (memLevel 1)", unpacked: letters,
      base64: """
        LJABEgAhCAIF/v/nY+mcplIBKTunOOxy11mNHj71Sn0tINYVkrTe81ppcCkigbWaSG8BgUoYYOY0C5yirY2N/ZS7\
        G/GDBORKaG9esNIE0FAbUwLeChR2BAuv5fCU6jzfx4AKkI0A0gMhuy6KI+5D1stMIpn5W+f0Q7ALruKgkPD7qP3Y\
        kNqraN4m/e/8aCazLAZiEIax3P/OE8nMT/tKQrBlukINGBiFj8fvl1p+/CBNKz5Iy7hQx3RVYXvoft/lh86AvB6Y\
        C9fV9SRWyjz86nC8pwUrVEOjlsBGCE6t0nrpOtmV8RrZGuFmSADmUeLnhlC2c8Qs4SK20hqHuqNG/MxK8w1iI9Ct\
        bK+sK+Ku6L+T+OpVAjpnfu+lBYBJKCLVH0PWt6CVRYbRopeGu5OVE5T17jtxN5X0/1vc3EnOQTmqZXG+MTAAAA==
        """),
    Stream(
      testDescription: "noise, which is stored", unpacked: bytes(seed: 1, below: 256, 300),
      base64: """
        ASwB0/7BZ14LuYCldaiWYf7Aiqg7Y/HuCEaczayf9zWrJ4qEum0cFwz1wRg8hgdjsoE4XpZzenTl+JCPr6/MUlIU\
        f7xbYqzza6m7YYd1cw5DU75VnTnh1/IJsXluXECoPsJLrviBkPJRAVNbkiULb9Zse1omXqIXEi/EArsi3p9wcNOd\
        RIX47ZZwQJXW0hPs8uqzIxWN5L1/BJafscbsaJZNqfQk0ECrz1qnJfNFtfmctk/m21tj2vxbbalWheI515lA7nCm\
        gjiQRYWaXS7gZx3zfzvlxNkL4Y3YbSSTjbkRHpFHa2u1YXlvUceq0BzA674YCt4gxDfhw7PUah6sG6F3xfYqU/lz\
        cN4ICAlnuvUqWUU9xa6wCVVagezXE5Jgsn54XO7ezAq8XAPZeMNBH6k=
        """),
    Stream(
      testDescription: "the farthest repetition", unpacked: far,
      base64: """
        7cEhDoIAAABATfyA8QBIjsJLeICfkEihSkVmp/kEi4mN5IZsbvyA4EaT7j/c3a31frwG97AsntW3P36W7ZZmw2Vq\
        t/djzk9dch6bQxS/dgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADwx9Z6P16De1gWz+rbHz/Ldkuz4TK1\
        2/sx56cuOY/NIYpfPw==
        """),
    Stream(
      testDescription: "empty stored blocks between others (Z_SYNC_FLUSH)", unpacked: Fixtures.text,
      base64: """
        lNG7DYAwDEXRnik8AEXMH9ZgAhCWEokQKUSwPg1y2pcBTnPvKvftwkVmIXcliY+Tl16XLCUrdMp2kBe/S6wphuDJ\
        VOsvGBSsogFFo6IFRauiA0WnogdFr2IAxaBiLK47Fdedi+syOj3nZfR67svo9hyYse8fAAAA//+M1DENADAQw0BM\
        H/7gOtpLJVPwRXHhq/AacJWn8VV6Ra72ilzxFbnqE3lVn8ir+kRe1ddNVH0ir+oTeVWfyKv6ivzTfwAAAP//jNQx\
        DQAwAITAvXaof20d+anBApfwiVz1J3LVNzJVf2Zc9Y1M1TcyVd/IVH0jU/WNTNWfyFV/Ilf9iVz173kAAAD//wMA
        """),
  ]

  @Test(arguments: streams)
  func `a stream of zlib's unpacks to what went in`(stream: Stream) throws {
    let packed = stream.packed
    try #require(!packed.isEmpty)
    let inflated = try Inflate.unpack(packed, in: 0..<packed.count, limit: stream.unpacked.count)
    #expect(inflated.bytes == stream.unpacked)
    #expect(inflated.end == packed.count)
  }

  @Test(arguments: streams)
  func `a stream of zlib's that lacks its last byte ends early`(stream: Stream) {
    let packed = Array(stream.packed.dropLast())
    #expect(throws: DeflateFault.endsEarly) {
      try Inflate.unpack(packed, in: 0..<packed.count, limit: stream.unpacked.count)
    }
  }

  @Test(arguments: streams.filter { !$0.unpacked.isEmpty })
  func `a stream of zlib's is refused one byte below its size`(stream: Stream) {
    let packed = stream.packed
    #expect(throws: DeflateFault.tooLong) {
      try Inflate.unpack(packed, in: 0..<packed.count, limit: stream.unpacked.count - 1)
    }
  }

  @Test(arguments: streams)
  func `a stream is found in the middle of other bytes`(stream: Stream) throws {
    let packed = stream.packed
    let around = [0xFF, 0xFF, 0xFF] + packed + [0xFF, 0xFF]
    let inflated = try Inflate.unpack(
      around, in: 3..<3 + packed.count, limit: stream.unpacked.count)
    #expect(inflated.bytes == stream.unpacked)
    #expect(inflated.end == 3 + packed.count)
  }

  /// Our packer against zlib's best on the same bytes: as small, or a fifth larger at the most.
  @Test(arguments: streams)
  func `our own stream of the same bytes comes back, and is not much larger`(stream: Stream) throws
  {
    let ours = Deflate.pack(stream.unpacked)
    #expect(ours.count <= stream.packed.count * 6 / 5 + 8)
    #expect(
      try Inflate.unpack(ours, in: 0..<ours.count, limit: stream.unpacked.count).bytes
        == stream.unpacked)
  }
}
