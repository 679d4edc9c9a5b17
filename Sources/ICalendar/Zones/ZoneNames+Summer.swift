/// Places whose clocks change, by their rule and their winter offset, as the IANA database of 2025 has them.
extension ZoneNames {
  /// On the rule of the United Kingdom and Ireland.
  static let britain: [ZoneGroup] = [
    ZoneGroup(
      .britain, 0,
      """
      Eire Europe/Belfast Europe/Dublin Europe/Guernsey Europe/Isle_of_Man Europe/Jersey \
      Europe/London GB GB-Eire
      """)
  ]

  /// On the rule of the European Union.
  static let europe: [ZoneGroup] = [
    ZoneGroup(
      .europe, -60,
      """
      Atlantic/Azores
      """),
    ZoneGroup(
      .europe, 0,
      """
      Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe Atlantic/Madeira Europe/Lisbon Portugal WET
      """),
    ZoneGroup(
      .europe, 60,
      """
      Africa/Ceuta Arctic/Longyearbyen Atlantic/Jan_Mayen CET Europe/Amsterdam Europe/Andorra \
      Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest \
      Europe/Busingen Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg \
      Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica \
      Europe/Prague Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm \
      Europe/Tirane Europe/Vaduz Europe/Vatican Europe/Vienna Europe/Warsaw Europe/Zagreb \
      Europe/Zurich MET Poland
      """),
    ZoneGroup(
      .europe, 120,
      """
      Asia/Nicosia EET Europe/Athens Europe/Bucharest Europe/Helsinki Europe/Kiev Europe/Kyiv \
      Europe/Mariehamn Europe/Nicosia Europe/Riga Europe/Sofia Europe/Tallinn Europe/Uzhgorod \
      Europe/Vilnius Europe/Zaporozhye
      """),
  ]

  /// On the rule of the United States and Canada.
  static let america: [ZoneGroup] = [
    ZoneGroup(
      .america, -600,
      """
      America/Adak America/Atka US/Aleutian
      """),
    ZoneGroup(
      .america, -540,
      """
      America/Anchorage America/Juneau America/Nome America/Sitka America/Yakutat US/Alaska
      """),
    ZoneGroup(
      .america, -480,
      """
      America/Los_Angeles America/Vancouver Canada/Pacific PST8PDT US/Pacific
      """),
    ZoneGroup(
      .america, -420,
      """
      America/Boise America/Cambridge_Bay America/Denver America/Edmonton America/Inuvik \
      America/Shiprock America/Yellowknife Canada/Mountain MST7MDT Navajo US/Mountain
      """),
    ZoneGroup(
      .america, -360,
      """
      America/Chicago America/Menominee America/North_Dakota/Center America/Rankin_Inlet CST6CDT \
      US/Central
      """),
    ZoneGroup(
      .america, -300,
      """
      America/Detroit America/Iqaluit America/Kentucky/Louisville America/Kentucky/Monticello \
      America/Louisville America/Montreal America/Nassau America/New_York America/Nipigon \
      America/Pangnirtung America/Thunder_Bay America/Toronto Canada/Eastern EST5EDT US/Eastern \
      US/Michigan
      """),
    ZoneGroup(
      .america, -240,
      """
      America/Glace_Bay America/Halifax America/Thule Atlantic/Bermuda Canada/Atlantic
      """),
    ZoneGroup(
      .america, -180,
      """
      America/Miquelon
      """),
  ]

  /// On the rule of New South Wales, Victoria and South Australia.
  static let australia: [ZoneGroup] = [
    ZoneGroup(
      .australia, 570,
      """
      Australia/Adelaide Australia/Broken_Hill Australia/South Australia/Yancowinna
      """),
    ZoneGroup(
      .australia, 600,
      """
      Australia/ACT Australia/Canberra Australia/Melbourne Australia/NSW Australia/Sydney \
      Australia/Victoria
      """),
  ]

  /// On the rule of Tasmania, which differed until 2008.
  static let tasmania: [ZoneGroup] = [
    ZoneGroup(
      .tasmania, 600,
      """
      Australia/Currie Australia/Hobart Australia/Tasmania
      """)
  ]

  /// On the rule of New Zealand.
  static let newZealand: [ZoneGroup] = [
    ZoneGroup(
      .newZealand, 720,
      """
      Antarctica/McMurdo Antarctica/South_Pole NZ Pacific/Auckland
      """),
    ZoneGroup(
      .newZealand, 765,
      """
      NZ-CHAT Pacific/Chatham
      """),
  ]
}
