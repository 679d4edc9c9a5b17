/// Words that a text may hold for another reason than that somebody has them for a name.
enum CommonWords {
  /// Words of jobs, groups and meetings: a text with one of them is no name, whatever its capitals.
  static let ofJobs: Set<String> = words(
    """
    a and the of for in with to from at tbc tba confirmed team teams group groups head heads lead leads leader
    leaders manager managers director directors chief executive deputy deputies assistant officer officers
    chair chairs member members cabinet councillors portfolio holder board committee scrutiny panel forum
    commissioner commissioners commander accountable independent reviewing service services social worker
    workers nurse nurses practitioner practitioners consultant consultants teacher teachers headteacher
    headteachers principal governor governors support advocate advocates staff strategic professional
    professionals police health education school schools partner partners partnership partnerships safeguarding
    council department person people participant participants child children youth pupil pupils student
    students parent parents carer carers family families foster carer leaver leavers care adopter adopters
    adviser advisers advisor advisors coordinator analyst analysts performance quality assurance finance legal
    solicitor psychologist therapist doctors visitor visitors midwife midwives probation housing voluntary
    sector community participation early help years protection prevention intervention reviewer reviewers peer
    adult adults inspector inspectors mayor ambassador ambassadors
    peers section operations operational business administrator receptionist contact secretary designated
    named senior junior general medical clinical public local authority agency agencies corporate interview
    meeting workshop session sessions room
    treasurer registrar bursar comptroller auditor auditors accountant accountants surveyor surveyors solicitors
    barrister coroner ombudsman superintendent archivist librarian paediatrician psychiatrist counsellor
    counsellors therapists psychologists trustee trustees
    """)

  /// Words after which a name is the name of a place or a body: `Hemlock House`.
  static let ofPlaces: Set<String> = words(
    """
    council borough county city district town village parish trust nhs school academy academies college
    university nursery road street avenue lane close square gardens terrace way drive house centre center hall
    park hub hospital clinic surgery library station room suite building court ward police constabulary
    partnership children childrens safeguarding foundation church site estate north south east west
    authority board green hill
    """)

  /// Words of this trade that are names as well; one of them alone is never taken for a name.
  static let ofTheTrade: Set<String> = words(
    """
    young child children people person care carer carers parent parents pupil student family ward school house
    home hall town church street park board chair head lead case service social early help police nurse
    police friend group team north south east west road centre field office page day close council day-care
    interview review visit
    """
  ).union(ofJobs)

  /// Forenames and surnames that are words, months or places too: alone they are only likely to mean somebody.
  static let ofNames: Set<String> = words(
    """
    amber april art august aurora autumn bay belle beth bill bliss blossom brook brooke buddy bunny cash chance
    charity chase chelsea chip christian christmas clay cliff constance crystal daisy dale dawn dean destiny
    drew earl easter eden faith fay fern florence flora forest frank gay gene georgia ginger glen glenn glory
    grace grant guy harmony harry hazel heath heather holly honor honour hope hunter iris ivy jack jade jasmine
    jay jean jewel jordan joy june kay kit lane laurel lee lily london lorna lottery louise may mark marina mark
    martin mary mason maurice max melody mercy miles mike misty mo nick norm olive opal paris pat pansy patience
    pearl peg penny petal peter piers pip pierce poppy precious primrose prudence queen rain ray red reed rich
    river rob robin rod rose rosemary rowan roy ruby rusty sage sally sandy saint serenity sky skye solomon
    spencer star sterling stone storm sue summer sunny temple terry tim trinity troy unity verity victoria
    violet wade wayne will willow winter wren
    abbot abbott archer ash austin bacon bailey baker ball bank banks barber barker barnes baron barrow bass bath
    battle beach bean beck bell bench berry best bird birch bishop black blackburn blake blood bloom blue board
    bolton bond booth bradford brand bridge bridges bright bristol brown buck bull burn burns bush butcher butler
    butt byrd cable camp candle cannon carpenter carr carter cash castle chambers chance chapel chaplin chapman
    chester christmas clay clerk cliff close cole collar comb cook cooper corner cotton couch court
    cousins cox craft crane crook cross crow crown cruise curry curtis dale day dean derby dish dove down drake
    drew driver duke duncan durham dyer eagle east easton eaton ebb ellis english exeter fair fairchild farmer
    farr field fields finch fish fisher flag fleet fletcher flood flower flowers ford forest forester forward
    foster fountain fowler fox francis franklin free freeman french frost fuller gale gamble garden gardener
    gardiner garland garner gate gates gay gentle gibbons giles gill glass glover gold golden good goodman goose
    gore graves gray green greenwood grey griffin grove guest gunn hall halifax ham hammer hampshire hand hardy
    hare harper hart harvey hastings haven hawk hawkins hay haywood heart heath hedge herd hereford herring hide
    high hill hills hilton hobby hogg holder hole holiday holland hollow holmes hood hook hope horn horne house
    howard hull hunt hunter hyde inch ireland irons iron ives jewell joiner jolly judge keen kent key keys king
    kitchen knight knock lake lamb lamp lancaster land lane large law lawless lawyer lean leach leader leaf leak
    lee leeds leicester lemon light lincoln link little lock lodge long loud love low lucas lynch mace main
    major male mann manners manning march marks marsh marshall mason masters may mayor meadows means merchant
    merry messenger mill miller mills minor mitten mole monday money monk moon moor moore morning moss mount
    mountain mustard nash new newman newport newton nice noble nobles norman north northern norton nunn nurse
    nutt oakes old oldham olive orchard orange order osborne oxford pace packer page paige paine painter palm
    palmer parish park parker parks parr parson parsons partner partridge patch pate payne peace peach peacock
    peak pearce peck penn pepper perfect perry pick pickles pie pike pine pinto piper pitman pitt place plant
    platt player plum plumb pole pond poole poor pope porter post pot potter potts pound powder power powers
    preston price pride priest prime prince prior pritchard proctor proud provost pugh purser quick quill rain
    ralph ramp ramsey rand randall ransom read reader reading redman reed reeves regal reid rhodes rice rich
    richmond rider ridge ring rivers roach road roads robe rock rogers roller rolls rook roper rose ross rowe
    royal rule rush russell rust rutland sadler sale salmon salt sampson sand sands savage sawyer sayer school
    scott seal sealey seller sellers service sexton shade sharp shaw shepherd sheriff shields shilling shipley
    shore short shoulder silver simple singer singers skinner slack slater sleep small smart snape
    snow somerset song sparks sparrow spear speed spence spice spring squire stack staff stafford stamp star
    stark steel steele stephens stern steward stock stocks stoker stone street strange stringer strong stuart
    style styles summer summers sutton swan sweet sweeting swift tailor tanner teal temple thatcher
    thorn thorne thrush tiller tong towers town townsend trainer tree trees trout trust tucker turner twist
    tyler underwood usher vale valentine vance vicar vine wade wake wales walker wall walls walsh ward
    warden warner warren washington waters watt way weaver weeks welch well wells welsh west weston wheel
    wheeler whistle white whitehead whiting wick wild wilde wilder wiles winch winchester wind windsor wing winter
    winters wise wolf wood woodland woods woodward wool worcester wordsworth work workman worth wren wright
    yard yates york young youngs
    model example sample template instance
    """)

  /// Words and abbreviations of two letters, in which names of two letters would be seen everywhere.
  static let ofTwoLetters: Set<String> = words(
    """
    ai am an as at be bm by dc di do eu go he hr if ii in is it iv me mp mr ms my no of ok on or pa pc pm pr qa re so
    st to tv uk un up us vc vi vp we
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map { String($0) })
  }
}
