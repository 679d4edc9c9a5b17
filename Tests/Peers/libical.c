/* Reads a calendar file with libical and prints how long it took: the peer of `benchmarks calendars`.
 *
 *     cc -O2 -o libical-peer Tests/Peers/libical.c -lical
 *     libical-peer parse FILE ROUNDS     best milliseconds to parse FILE, then its number of events
 *     libical-peer starts FILE           when each event begins, in universal time, by the clocks that the file describes
 *     libical-peer check FILE            exit code 1 where a restriction of RFC 5546 is not kept, or libical marked an error
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static char *contents(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc((size_t)size + 1);
  if (fread(text, 1, (size_t)size, file) != (size_t)size) return NULL;
  text[size] = 0;
  fclose(file);
  return text;
}

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int parse(const char *text, int rounds) {
  double best = 1e18;
  int events = 0;
  for (int round = 0; round < rounds; round++) {
    double begin = milliseconds();
    icalcomponent *calendar = icalparser_parse_string(text);
    double took = milliseconds() - begin;
    if (took < best) best = took;
    if (!calendar) return 1;
    events = icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT);
    icalcomponent_free(calendar);
  }
  printf("%.1f %d\n", best, events);
  return 0;
}

/* Every error that the parser marked, and every restriction that is not kept, one a line. */
static int report(icalcomponent *component) {
  int faults = 0;
  for (icalproperty *property = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY); property;
       property = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)) {
    if (icalproperty_isa(property) == ICAL_XLICERROR_PROPERTY) {
      fprintf(stderr, "%s\n", icalproperty_as_ical_string(property));
      faults++;
    }
  }
  for (icalcomponent *part = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); part;
       part = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
    faults += report(part);
  }
  return faults;
}

static int check(const char *text) {
  icalcomponent *calendar = icalparser_parse_string(text);
  if (!calendar) return 1;
  /* The tables are those of RFC 5546, for each method and for none; what they find stands in the calendar, where
     report() sees it. */
  int kept = icalrestriction_check(calendar);
  int faults = report(calendar);
  icalcomponent_free(calendar);
  return kept && faults == 0 ? 0 : 1;
}

static int starts(const char *text) {
  icalcomponent *calendar = icalparser_parse_string(text);
  if (!calendar) return 1;
  for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
       event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    icalproperty *start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    if (!start) return 1;
    struct icaltimetype time = icalproperty_get_datetime_with_component(start, calendar);
    puts(icaltime_as_ical_string(icaltime_convert_to_zone(time, icaltimezone_get_utc_timezone())));
  }
  icalcomponent_free(calendar);
  return 0;
}

int main(int count, char **arguments) {
  if (count < 3) return 2;
  char *text = contents(arguments[2]);
  if (!text) return 2;
  if (strcmp(arguments[1], "check") == 0) return check(text);
  if (strcmp(arguments[1], "starts") == 0) return starts(text);
  return parse(text, count > 3 ? atoi(arguments[3]) : 1);
}
