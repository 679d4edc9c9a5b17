package import ReviewModel

extension Plan {
  /// The plan with one session elsewhere, held where it was not.
  package func placing(_ assignment: Assignment) -> Plan {
    var plan = self
    plan.unscheduled.removeAll { $0 == assignment.session }
    if let position = plan.assignments.firstIndex(where: { $0.session == assignment.session }) {
      plan.assignments[position] = assignment
    } else {
      plan.assignments.append(assignment)
    }
    return plan
  }
}
