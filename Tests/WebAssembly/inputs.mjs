// Inputs from outside with numbers that no sum survives, made from sound ones.

/** Whole numbers on both sides of 32 and of 64 bits, of thirty digits, and none at all. */
export const extremes = [
  "0", "-1", "2147483646", "2147483647", "2147483648", "-2147483647", "-2147483648", "-2147483649", "4294967296",
  "9223372036854775807", "-9223372036854775808", "1" + "0".repeat(30),
];

/** The bytes of a text. */
export const bytes = (text) => new TextEncoder().encode(text);

/** A text with each of its runs of digits replaced by each extreme in turn. */
export function* withExtremes(text) {
  for (const { 0: run, index } of text.matchAll(/\d+/g)) {
    for (const number of extremes) yield text.slice(0, index) + number + text.slice(index + run.length);
  }
}

/** Bytes with each extreme of 16 and of 32 bits, the lowest byte first, written over each place in turn. */
export function* withExtremeWords(sound, step = 1) {
  const words = [
    [0xff, 0xff], [0xff, 0x7f], [0xff, 0xff, 0xff, 0xff], [0xfe, 0xff, 0xff, 0xff], [0xff, 0xff, 0xff, 0x7f],
    [0x00, 0x00, 0x00, 0x80], [0x00, 0x00, 0x00, 0x00],
  ];
  for (let place = 0; place < sound.length; place += step) {
    for (const word of words) {
      const changed = sound.slice();
      changed.set(word.slice(0, sound.length - place), place);
      yield changed;
    }
  }
}

/** The check sum of ZIP (CRC-32). */
function checksum(data) {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

/** A ZIP archive of files by their names, nothing packed. */
export function archive(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [title, data] = [bytes(name), bytes(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(checksum(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(title.length, 22);
    parts.push(Buffer.from("PK\x03\x04"), common, title, data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), common, place, title);
    offset += 30 + title.length + data.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, list, end]));
}

const schema = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationships = (list) =>
  "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" +
  list.map(([kind, target], index) => `<Relationship Id='r${index + 1}' Type='${relations}/${kind}' Target='${target}'/>`)
    .join("") + "</Relationships>";

/** The parts of a small workbook, in which `$` stands where a number is. */
const workbookParts = {
  "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
  "xl/_rels/workbook.xml.rels": relationships([
    ["worksheet", "worksheets/sheet1.xml"], ["sharedStrings", "sharedStrings.xml"], ["styles", "styles.xml"]]),
  "xl/workbook.xml": `<workbook xmlns='${schema}' xmlns:r='${relations}'><sheets><sheet name='Sessions' sheetId='$' r:id='r1'/>` +
    "</sheets><definedNames><definedName name='a' localSheetId='$'>Sessions!$A$1</definedName></definedNames></workbook>",
  "xl/worksheets/sheet1.xml": `<worksheet xmlns='${schema}'><dimension ref='A1:B$'/><cols><col min='$' max='$' hidden='1' style='$'/>` +
    "</cols><sheetData><row r='1'><c r='A1' t='s'><v>$</v></c><c r='B1' s='$'><v>$</v></c><c r='C1' s='0'><v>0.$</v></c>" +
    "<c r='D1' t='d'><v>$-02-05</v></c></row><row r='$'><c/></row></sheetData><mergeCells count='$'><mergeCell ref='A1:B$'/></mergeCells>" +
    "<conditionalFormatting sqref='A1'><cfRule type='expression' dxfId='$' priority='$'><formula>TRUE</formula></cfRule>" +
    "</conditionalFormatting></worksheet>",
  "xl/sharedStrings.xml": `<sst xmlns='${schema}' count='$' uniqueCount='$'><si><t>Ref_x0041_&#$;</t></si></sst>`,
  "xl/styles.xml": `<styleSheet xmlns='${schema}'><numFmts count='$'><numFmt numFmtId='$' formatCode='dd/mm/yyyy'/></numFmts>` +
    "<fonts count='$'><font/></fonts><fills count='$'><fill/></fills><borders count='$'><border/></borders>" +
    "<cellXfs count='$'><xf numFmtId='$'/></cellXfs><dxfs count='$'><dxf/></dxfs></styleSheet>",
};

/** Workbooks with each of their numbers replaced by each extreme in turn. */
export function* workbooks() {
  const sound = Object.fromEntries(
    Object.entries(workbookParts).map(([name, text]) => [name, text.replaceAll(/\$(?!A)/g, "1")]));
  yield archive(sound);
  for (const [name, text] of Object.entries(workbookParts)) {
    for (const { index } of text.matchAll(/\$(?!A)/g)) {
      for (const number of extremes) {
        const changed = text.slice(0, index) + number + text.slice(index + 1);
        yield archive({ ...sound, [name]: changed.replaceAll(/\$(?!A)/g, "1") });
      }
    }
  }
}

/** A calendar with a number in each kind of value that has one. */
export const calendar = [
  "BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:REQUEST", "BEGIN:VTIMEZONE", "TZID:Somewhere", "BEGIN:STANDARD",
  "DTSTART:19701025T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
  "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT", "UID:a@example.org", "SEQUENCE:1", "PRIORITY:5",
  "DTSTAMP:20130101T000000Z", "DTSTART;TZID=Somewhere:20130204T090000", "DURATION:P1DT2H3M4S",
  "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=9;BYHOUR=9;BYMINUTE=30;BYSECOND=0;BYSETPOS=1;BYMONTHDAY=4;BYYEARDAY=35;BYWEEKNO=6",
  "RRULE:FREQ=SECONDLY;INTERVAL=7;UNTIL=20130209T000000Z", "RRULE:FREQ=YEARLY;INTERVAL=3", "RRULE:FREQ=HOURLY;COUNT=12",
  "EXDATE:20130205T090000", "RDATE;VALUE=PERIOD:20130206T090000/PT2H", "RECURRENCE-ID:20130204T090000",
  "GEO:53.48;-2.24", "X-APPLE-TRAVEL-DURATION:PT45M", "REQUEST-STATUS:2.0;Success", "PERCENT-COMPLETE:50",
  "ATTENDEE;X-NUM-GUESTS=2;PARTSTAT=ACCEPTED:mailto:p@example.org",
  "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "REPEAT:4", "DURATION:PT5M", "END:VALARM", "END:VEVENT",
  "BEGIN:VFREEBUSY", "DTSTART:20130204T000000Z", "DTEND:20130209T000000Z", "FREEBUSY:20130205T090000Z/PT1H", "END:VFREEBUSY",
  "END:VCALENDAR", "",
].join("\r\n");

/** A mail with a number wherever a mail has one, and an answer in it. */
export const mail = [
  "From: Head of Service <p@example.org>", "Date: Wed, 16 Jan 2013 10:00:10 +0100", "MIME-Version: 1.0", "Content-Length: 512",
  "Subject: =?iso-8859-1?Q?Accepted=3A_Interview?=", "Content-Type: multipart/mixed; boundary=\"b1\"", "", "--b1",
  "Content-Type: text/calendar; method=REPLY; name*0=\"invite\"; name*1=\".ics\"; charset=utf-8", "Content-Transfer-Encoding: 8bit",
  "", "BEGIN:VCALENDAR", "METHOD:REPLY", "BEGIN:VEVENT", "UID:a@example.org", "SEQUENCE:1", "DTSTAMP:20130116T090000Z",
  "DTSTART:20130204T090000Z", "DURATION:PT1H", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:p@example.org", "END:VEVENT", "END:VCALENDAR",
  "--b1", "Content-Type: message/delivery-status", "", "Status: 5.1.1", "Last-Attempt-Date: 16 Jan 2013 10:00:10 GMT", "",
  "--b1--", "",
].join("\r\n");

/** A file in Outlook's own form ([MS-CFB]): its header, a table of sectors, and a folder with one empty stream. */
export function outlookFile() {
  const file = Buffer.alloc(512 * 4);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  const words16 = [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]];
  for (const [place, value] of words16) file.writeUInt16LE(value, place);
  const words32 = [[44, 1], [48, 1], [56, 4096], [60, 0xfffffffe], [68, 0xfffffffe], [76, 0]];
  for (const [place, value] of words32) file.writeUInt32LE(value, place);
  file.fill(0xff, 80, 512);
  file.fill(0xff, 512, 1024);
  for (const [sector, next] of [[0, 0xfffffffd], [1, 0xfffffffe], [2, 0xfffffffe]]) file.writeUInt32LE(next, 512 + 4 * sector);
  const entry = (place, name, kind, child, start, size) => {
    file.write(name, place, "utf16le");
    file.writeUInt16LE(2 * name.length + 2, place + 64);
    file[place + 66] = kind;
    for (const link of [68, 72]) file.writeUInt32LE(0xffffffff, place + link);
    file.writeUInt32LE(child, place + 76);
    file.writeUInt32LE(start, place + 116);
    file.writeUInt32LE(size, place + 120);
  };
  entry(1024, "Root Entry", 5, 1, 0xfffffffe, 0);
  entry(1152, "__properties_version1.0", 2, 0xffffffff, 2, 512);
  file.writeUInt32LE(0x00390040, 1536 + 32);
  file.writeUInt32LE(6, 1536 + 36);
  return new Uint8Array(file);
}

/** A `winmail.dat` ([MS-OXTNEF]): the class of the message, and properties of several kinds. */
export function winmail() {
  const attribute = (identifier, data) => {
    const head = Buffer.alloc(9);
    head[0] = 1;
    head.writeUInt32LE(identifier, 1);
    head.writeUInt32LE(data.length, 5);
    return Buffer.concat([head, data, Buffer.alloc(2)]);
  };
  const words = (...values) => {
    const data = Buffer.alloc(4 * values.length);
    values.forEach((value, index) => data.writeUInt32LE(value, 4 * index));
    return data;
  };
  const named = Buffer.from("0220060000000000c000000000000046", "hex");
  const properties = Buffer.concat([
    words(4, 0x00390040, 0x12345678, 0x01cdf3a0), words(0x001a001f, 1, 6, 0x00490050, 0x0000004d),
    words(0x80010003), named, words(0, 0x8201, 3), words(0x80020102), named, words(1, 4, 0x00410042, 1, 3, 0x00aabbcc),
  ]);
  return new Uint8Array(Buffer.concat([
    Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]), attribute(0x00078008, Buffer.from("IPM.Schedule.Meeting.Resp.Pos\0")),
    attribute(0x00069003, properties),
  ]));
}

/** Signed content (CMS, RFC 5652) around a few bytes, with lengths of every form. */
export const signedContent = new Uint8Array(Buffer.from(
  "3080" + "06092a864886f70d010702" + "a080" + "3082002b" + "020101" + "3100" + "3080" + "06092a864886f70d010701" + "a084000000" +
  "0a" + "2480" + "0405" + "68656c6c6f" + "0000" + "0000" + "0000", "hex"));
