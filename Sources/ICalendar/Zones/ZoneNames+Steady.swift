/// Places whose clocks have not changed since 2003, by their offset, as the IANA database of 2025 has them.
extension ZoneNames {
  /// Without summer time.
  static let steady: [ZoneGroup] = [
    ZoneGroup(
      .none, -720,
      """
      Etc/GMT+12
      """),
    ZoneGroup(
      .none, -660,
      """
      Etc/GMT+11 Pacific/Midway Pacific/Niue Pacific/Pago_Pago Pacific/Samoa US/Samoa
      """),
    ZoneGroup(
      .none, -600,
      """
      Etc/GMT+10 HST Pacific/Honolulu Pacific/Johnston Pacific/Rarotonga Pacific/Tahiti US/Hawaii
      """),
    ZoneGroup(
      .none, -570,
      """
      Pacific/Marquesas
      """),
    ZoneGroup(
      .none, -540,
      """
      Etc/GMT+9 Pacific/Gambier
      """),
    ZoneGroup(
      .none, -480,
      """
      Etc/GMT+8 Pacific/Pitcairn
      """),
    ZoneGroup(
      .none, -420,
      """
      America/Creston America/Dawson_Creek America/Hermosillo America/Phoenix Etc/GMT+7 MST \
      US/Arizona
      """),
    ZoneGroup(
      .none, -360,
      """
      America/Belize America/Costa_Rica America/El_Salvador America/Regina America/Swift_Current \
      Canada/Saskatchewan Etc/GMT+6 Pacific/Galapagos
      """),
    ZoneGroup(
      .none, -300,
      """
      America/Atikokan America/Bogota America/Cayman America/Coral_Harbour America/Guayaquil \
      America/Jamaica America/Lima America/Panama EST Etc/GMT+5 Jamaica
      """),
    ZoneGroup(
      .none, -240,
      """
      America/Anguilla America/Antigua America/Aruba America/Barbados America/Blanc-Sablon \
      America/Boa_Vista America/Curacao America/Dominica America/Grenada America/Guadeloupe \
      America/Guyana America/Kralendijk America/La_Paz America/Lower_Princes America/Manaus \
      America/Marigot America/Martinique America/Montserrat America/Port_of_Spain \
      America/Porto_Velho America/Puerto_Rico America/Santo_Domingo America/St_Barthelemy \
      America/St_Kitts America/St_Lucia America/St_Thomas America/St_Vincent America/Tortola \
      America/Virgin Brazil/West Etc/GMT+4
      """),
    ZoneGroup(
      .none, -180,
      """
      America/Belem America/Cayenne America/Fortaleza America/Maceio America/Paramaribo \
      America/Recife Antarctica/Rothera Etc/GMT+3
      """),
    ZoneGroup(
      .none, -120,
      """
      America/Noronha Atlantic/South_Georgia Brazil/DeNoronha Etc/GMT+2
      """),
    ZoneGroup(
      .none, -60,
      """
      Atlantic/Cape_Verde Etc/GMT+1
      """),
    ZoneGroup(
      .none, 0,
      """
      Africa/Abidjan Africa/Accra Africa/Bamako Africa/Banjul Africa/Bissau Africa/Conakry \
      Africa/Dakar Africa/Freetown Africa/Lome Africa/Monrovia Africa/Nouakchott \
      Africa/Ouagadougou Africa/Timbuktu America/Danmarkshavn Atlantic/Reykjavik \
      Atlantic/St_Helena Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich Etc/UCT Etc/UTC \
      Etc/Universal Etc/Zulu GMT GMT+0 GMT-0 GMT0 Greenwich Iceland UCT UTC Universal Zulu
      """),
    ZoneGroup(
      .none, 60,
      """
      Africa/Algiers Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Lagos \
      Africa/Libreville Africa/Luanda Africa/Malabo Africa/Ndjamena Africa/Niamey \
      Africa/Porto-Novo Etc/GMT-1
      """),
    ZoneGroup(
      .none, 120,
      """
      Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Johannesburg \
      Africa/Kigali Africa/Lubumbashi Africa/Lusaka Africa/Maputo Africa/Maseru Africa/Mbabane \
      Etc/GMT-2
      """),
    ZoneGroup(
      .none, 180,
      """
      Africa/Addis_Ababa Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti \
      Africa/Kampala Africa/Mogadishu Africa/Nairobi Antarctica/Syowa Asia/Aden Asia/Bahrain \
      Asia/Kuwait Asia/Qatar Asia/Riyadh Etc/GMT-3 Indian/Antananarivo Indian/Comoro \
      Indian/Mayotte
      """),
    ZoneGroup(
      .none, 240,
      """
      Asia/Dubai Asia/Muscat Etc/GMT-4 Indian/Mahe Indian/Reunion
      """),
    ZoneGroup(
      .none, 270,
      """
      Asia/Kabul
      """),
    ZoneGroup(
      .none, 300,
      """
      Asia/Ashgabat Asia/Ashkhabad Asia/Dushanbe Asia/Samarkand Asia/Tashkent Etc/GMT-5 \
      Indian/Kerguelen Indian/Maldives
      """),
    ZoneGroup(
      .none, 330,
      """
      Asia/Calcutta Asia/Kolkata
      """),
    ZoneGroup(
      .none, 345,
      """
      Asia/Kathmandu Asia/Katmandu
      """),
    ZoneGroup(
      .none, 360,
      """
      Asia/Kashgar Asia/Thimbu Asia/Thimphu Asia/Urumqi Etc/GMT-6 Indian/Chagos
      """),
    ZoneGroup(
      .none, 390,
      """
      Asia/Rangoon Asia/Yangon Indian/Cocos
      """),
    ZoneGroup(
      .none, 420,
      """
      Asia/Bangkok Asia/Ho_Chi_Minh Asia/Jakarta Asia/Phnom_Penh Asia/Pontianak Asia/Saigon \
      Asia/Vientiane Etc/GMT-7 Indian/Christmas
      """),
    ZoneGroup(
      .none, 480,
      """
      Asia/Brunei Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Hong_Kong Asia/Kuala_Lumpur \
      Asia/Kuching Asia/Macao Asia/Macau Asia/Makassar Asia/Manila Asia/Shanghai Asia/Singapore \
      Asia/Taipei Asia/Ujung_Pandang Etc/GMT-8 Hongkong PRC ROC Singapore
      """),
    ZoneGroup(
      .none, 540,
      """
      Asia/Dili Asia/Jayapura Asia/Seoul Asia/Tokyo Etc/GMT-9 Japan Pacific/Palau ROK
      """),
    ZoneGroup(
      .none, 570,
      """
      Australia/Darwin Australia/North
      """),
    ZoneGroup(
      .none, 600,
      """
      Antarctica/DumontDUrville Australia/Brisbane Australia/Lindeman Australia/Queensland \
      Etc/GMT-10 Pacific/Chuuk Pacific/Guam Pacific/Port_Moresby Pacific/Saipan Pacific/Truk \
      Pacific/Yap
      """),
    ZoneGroup(
      .none, 660,
      """
      Etc/GMT-11 Pacific/Efate Pacific/Guadalcanal Pacific/Kosrae Pacific/Noumea Pacific/Pohnpei \
      Pacific/Ponape
      """),
    ZoneGroup(
      .none, 720,
      """
      Etc/GMT-12 Kwajalein Pacific/Funafuti Pacific/Kwajalein Pacific/Majuro Pacific/Nauru \
      Pacific/Tarawa Pacific/Wake Pacific/Wallis
      """),
    ZoneGroup(
      .none, 780,
      """
      Etc/GMT-13 Pacific/Enderbury Pacific/Kanton
      """),
    ZoneGroup(
      .none, 840,
      """
      Etc/GMT-14 Pacific/Kiritimati
      """),
  ]
}
