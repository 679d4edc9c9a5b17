extension PreparationNotes {
  /// Takes protected names out of milestones and of what days are listed for.
  public mutating func cover(_ names: ProtectedNames) {
    guard !names.isEmpty else { return }
    for index in closed.indices { closed[index].what = names.covered(closed[index].what) }
    for index in milestones.indices { milestones[index].cover(names) }
  }
}

extension MilestoneEntry {
  /// Takes protected names out of the row.
  public mutating func cover(_ names: ProtectedNames) {
    name = names.covered(name)
    owner = owner.map { names.covered($0) }
    needs = needs.map { $0.map { names.covered($0) } }
  }
}
