// What can be told of changes without the judge: that nobody and no room is in two places at once.
const journeys = new Map((moves?.travel ?? []).flatMap(([from, to, minutes]) =>
  [[from + "-" + to, minutes], [to + "-" + from, minutes]]));
const siteOf = (session, place) => place.room < 0 ? session.site : moves.rooms[place.room][2];
const overlap = (one, other, gap) =>
  one.start < other.end + gap && other.start < one.end + gap;
const clashesOf = (list) => {
  const found = [];
  const spots = [...sessions.values()].map((session) => {
    const place = placeOf(session);
    return { session, place, start: place.start, end: place.start + session.minutes, site: siteOf(session, place) };
  });
  const report = (label, one, other) => found.push(fill(words.clash, label, one.session.title,
    other.session.title, dayName(one.place.day)));
  for (const [position, one] of spots.entries()) {
    for (const other of spots.slice(position + 1)) {
      if (one.place.day !== other.place.day) continue;
      if (!list.includes(one.session) && !list.includes(other.session)) continue;
      const journey = one.site === other.site ? 0 : journeys.get(one.site + "-" + other.site) ?? 0;
      if (overlap(one, other, journey)) {
        for (const member of one.place.team) {
          if (other.place.team.includes(member)) report(moves.team[member][1], one, other);
        }
        for (const person of one.session.people) {
          if (other.session.people.includes(person)) report(moves.people[person][0], one, other);
        }
      }
      if (one.place.room >= 0 && one.place.room === other.place.room && overlap(one, other, moves.turnaround)) {
        report(roomName(one.place.room), one, other);
      }
    }
  }
  return found;
};
