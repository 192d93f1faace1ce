import Testing
import WhoDoesAnalysis

@Suite("Networks, against published examples")
struct NetworkTests {
  private func network(_ edges: [(String, String)]) -> Network<String> {
    var network = Network(edges.flatMap { [$0.0, $0.1] })
    for (one, other) in edges { network.join(one, other) }
    return network
  }

  @Test(
    "Krackhardt's kite and the families of Florence", arguments: ["krackhardt_kite", "florentine_marriage"])
  func classics(_ name: String) throws {
    let known = KnownAnswers.all[name]
    let found = network(known["edge_list"].pairs)
    #expect(Double(found.nodes.count) == known["nodes"].number && Double(found.ties) == known["edges"].number)
    expectNear(found.density, known["density"], name)
    expectNear(found.centralisation(.degree), known["degree_centralization_freeman"], name)
    expectNear(found.centralisation(.betweenness), known["betweenness_centralization"], name)
    expectNear(found.centralisation(.closeness), known["closeness_centralization"], name)
    expectNear(found.clustering, known["average_clustering"], name)
    expectNear(found.transitivity, known["transitivity"], name)
    let paths = try #require(found.paths)
    expectNear(paths.mean, known["average_path"], name)
    #expect(Double(paths.longest) == known["diameter"].number)
    for (place, node) in found.nodes.enumerated() {
      #expect(Double(found.degree(of: node)) == known["degree"][node].number)
      expectNear(found.betweenness[place], known["betweenness_normalized"][node], node)
      expectNear(found.closeness(of: node), known["closeness"][node], node)
      expectNear(found.effectiveSize(of: node), known["effective_size"][node], node)
      expectNear(found.efficiency(of: node), known["efficiency"][node], node)
      expectNear(found.constraint(of: node), known["constraint"][node], node)
    }
    #expect(found.cutPoints.sorted() == known["articulation_points"].names)
    let bridges = Set(found.bridges.map { [$0.0, $0.1].sorted() })
    #expect(bridges == Set(known["bridges"].pairs.map { [$0.0, $0.1].sorted() }))
    #expect(Double(found.components.count) == known["components"].number)
    // Connected, and one person's absence parts it: its connectivity is one.
    #expect(known["node_connectivity"].number == 1 && !found.cutPoints.isEmpty)
  }

  @Test("A star is gathered round its centre, and a full network round nobody")
  func extremes() {
    let star = network((1...5).map { ("centre", "\($0)") })
    for kind in [Network<String>.Centralisation.degree, .betweenness, .closeness] {
      #expect(abs(star.centralisation(kind) - 1) < 1e-9)
    }
    let centre = KnownAnswers.all["star_6"]
    expectNear(star.centralisation(.degree), centre["degree_centralization_freeman"], "star")
    expectNear(star.centralisation(.betweenness), centre["betweenness_centralization"], "star")
    expectNear(star.centralisation(.closeness), centre["closeness_centralization"], "star")
    expectNear(star.constraint(of: "centre"), centre["constraint_centre"], "centre")
    expectNear(star.effectiveSize(of: "centre"), centre["effective_size_centre"], "centre")
    let names = ["a", "b", "c", "d", "e"]
    let full = network(names.flatMap { one in names.filter { $0 > one }.map { (one, $0) } })
    let known = KnownAnswers.all["complete_5"]
    expectNear(full.density, known["density"], "full")
    expectNear(full.centralisation(.degree), known["degree_centralization_freeman"], "full")
    expectNear(full.effectiveSize(of: "a"), known["effective_size"], "full")
    expectNear(full.constraint(of: "a"), known["constraint"], "full")
  }

  @Test("A club that fell into two")
  func karate() throws {
    let known = KnownAnswers.all["karate_EI"]
    let clubs = known["club"].names
    let edges = known["edge_list"].table.map { ("\(Int($0[0] ?? 0))", "\(Int($0[1] ?? 0))") }
    let found = network(edges)
    #expect(Double(found.nodes.count) == known["nodes"].number && Double(found.ties) == known["edges"].number)
    let mixing = try #require(found.externalInternal { clubs[Int($0) ?? 0] })
    #expect(
      Double(mixing.external) == known["external"].number
        && Double(mixing.internal) == known["internal"].number)
    expectNear(mixing.index, known["EI_index"], "external and internal")
    expectNear(found.assortativity { clubs[Int($0) ?? 0] }, known["attribute_assortativity"], "own kind")
    expectNear(found.density, known["density"], "density")
    #expect(found.cutPoints.map(Double.init) == known["articulation_points"].numbers)
  }

  @Test("Women and events: who shares what, whose set lies in whose, and how few carry most")
  func southernWomen() throws {
    let known = KnownAnswers.all["davis_southern_women_two_mode"]
    let attended = known["attended"].byName.mapValues { Set($0.names) }
    let found = TwoMode(attended)
    expectNear(found.density, known["bipartite_density"], "density")
    for (pair, value) in known["jaccard"].byName {
      let names = pair.split(separator: "|").map { String($0).trimmingPrefix(" ") }
      let ends = (names[0].hasSuffix(" ") ? String(names[0].dropLast()) : String(names[0]), String(names[1]))
      let overlap = found.overlap(ends.0, ends.1)
      expectNear(overlap.jaccard, value, pair)
      expectNear(overlap.overlap, known["overlap_coefficient"][pair], pair)
      #expect(Double(overlap.shared) == known["shared"][pair].number)
    }
    let pairs = found.pairs.map(\.2)
    expectNear(
      pairs.map(\.jaccard).reduce(0, +) / Double(pairs.count), known["mean_pairwise_jaccard_women"], "mean")
    #expect(Double(pairs.count { $0.jaccard >= 0.5 }) == known["pairs_jaccard_ge_0_5"].number)
    #expect(Double(pairs.count { $0.isStrictSubset }) == known["subset_pairs"].number)
    let identical = found.pairs.filter { $0.2.jaccard == 1 }.map { Set([$0.0, $0.1]) }
    #expect(identical == known["identical_pairs"].rows.map { Set($0.names) })
    #expect(
      Double(attended.count) == known["women"].number && Double(found.tasks.count) == known["events"].number)
    #expect(Double(attended.values.reduce(0) { $0 + $1.count }) == known["edges"].number)
    for (name, value) in known["degree_women"].byName {
      #expect(Double(attended[name]?.count ?? 0) == value.number)
    }
    for (event, value) in known["degree_events"].byName {
      #expect(Double(attended.values.count { $0.contains(event) }) == value.number, "\(event)")
    }
    for (name, value) in known["node_redundancy"].byName {
      expectNear(found.redundancy(of: name), value, name)
    }
    let women = attended.keys.sorted()
    let events = Set(attended.values.joined()).sorted()
    let holders = TaskHolders(
      events.map { event in women.indices.filter { attended[women[$0]]?.contains(event) == true } })
    #expect(holders.fewestToLoseMost.map(Double.init) == known["exact_truck_factor_gt50pct"].number)
    #expect(holders.greedyToLoseMost.map(Double.init) == known["greedy_truck_factor_gt50pct"].number)
    // The events that fall with the fewest people rest on just these, and they are more than half of all.
    let witness = known["exact_witness_events"].names
    let behind = attended.filter { $0.value.contains(where: witness.contains) }
    #expect(
      Double(behind.count) == known["exact_truck_factor_gt50pct"].number && witness.count * 2 > events.count)
  }

  @Test("Tasks that nobody holds count as lost already, and no tasks give no number")
  func truckFactor() {
    #expect(TaskHolders([]).fewestToLoseMost == nil)
    #expect(TaskHolders([[], [], [0]]).fewestToLoseMost == 0)
    #expect(TaskHolders([[0], [0], [1]]).fewestToLoseMost == 1)
    #expect(TaskHolders([[0, 1], [0, 1]]).greedyToLoseMost == 2)
  }

  @Test("The people around a young person, and who is reached only through them")
  func egoNetwork() {
    let known = KnownAnswers.all["ego_young_person"]
    let around = ["PA", "SW", "HO", "NU", "VS"]
    let found = network(around.map { ("YP", $0) } + [("PA", "SW"), ("PA", "HO"), ("SW", "NU")])
    let others = found.without("YP")
    #expect(Double(others.nodes.count) == known["alters"].number)
    #expect(Double(others.ties) == known["ties_among_alters"].number)
    // Borgatti's short form gives the same for ties without weights.
    let (alters, ties) = (Double(others.nodes.count), Double(others.ties))
    expectNear(alters - 2 * ties / alters, known["borgatti_n_minus_2t_over_n"], "short form")
    expectNear(others.density, known["ego_density_without_ego"], "density")
    expectNear(found.effectiveSize(of: "YP"), known["effective_size"], "effective size")
    expectNear(found.efficiency(of: "YP"), known["efficiency"], "efficiency")
    expectNear(found.constraint(of: "YP"), known["constraint"], "constraint")
    #expect(found.reachedOnly(through: "YP") == known["alters_connected_only_through_young_person"].names)
    #expect(others.components.map { $0.sorted() } == known["components_without_ego"].rows.map(\.names))
  }

  @Test("Who names whom")
  func naming() {
    let known = KnownAnswers.all["reciprocity_digraph"]
    let found = Naming(known["edges"].pairs)
    expectNear(found.density, known["density"], "density")
    expectNear(found.arcReciprocity, known["arc_reciprocity"], "arcs")
    expectNear(found.dyadReciprocity, known["dyad_reciprocity"], "pairs")
    for node in found.nodes {
      #expect(Double(found.inDegree(of: node)) == known["in_degree"][node].number)
      #expect(Double(found.outDegree(of: node)) == known["out_degree"][node].number)
    }
    let one = known["edges"].pairs.filter { !found.names($0.1, $0.0) }.map { [$0.0, $0.1] }
    #expect(one == known["unreciprocated"].rows.map(\.names))
  }

  @Test("Two sets of tasks")
  func sets() {
    let known = KnownAnswers.all["sets"]
    let found = SetComparison(Set(known["A"].names), Set(known["B"].names))
    expectNear(found.jaccard, known["jaccard"], "jaccard")
    expectNear(found.overlap, known["overlap_coefficient"], "overlap")
    expectNear(found.dice, known["dice"], "dice")
    expectNear(found.drift, known["jaccard_distance_as_drift"], "drift")
  }
}
