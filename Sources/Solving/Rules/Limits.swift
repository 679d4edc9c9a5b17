import Engine
import ReviewModel

/// daily-load, break, parallel, the turnaround of room-clash and what makes a long day.
extension Formulation {
  /// Adds the limits on a reviewer's day, on rooms and on the whole week.
  mutating func addLimits() {
    let rules = review.rules
    problem.limits.contactActivities = rules.maxSessionsPerDay
    problem.limits.runSlots = timeline.slots(filledBy: rules.maxRunMinutes)
    problem.limits.restSlots = timeline.slots(touchedBy: rules.breakMinutes)
    // Contact time is whole slots, so the count above a limit is the count above it rounded up.
    problem.limits.longDaySlots = timeline.slots(touchedBy: rules.longDayMinutes)
    problem.limits.turnaroundSlots = timeline.slots(touchedBy: rules.turnaroundMinutes)
    problem.limits.parallelContacts = rules.maxParallel > 0 ? rules.maxParallel : nil
  }
}
