import Testing
import WhoDoes
@Test func dump() throws {
  for n in ["jordan","yonas"] {
    let c = try Scenario.read(n); let a = Analysis(of: c, catalogue: .england)
    for f in a.findings { print(n, f.urgency, f.rule, f.also, f.tasks.map{c[c[$0].id]}, f.people.map{c[c[$0].id]}, f.statement(for:.manager), f.basis ?? "-") }
    for s in a.strengths { print(n, s.kind, s.statement) }
    print(n, a.couldNotCheck.map{($0.rule,$0.missing)})
    for t in c.tasks { print(n, c[t.id], t.catalogueTask as Any, c[t.title]) }
    for p in c.people { print(n, c[p.id], p.role as Any, c[p.roleText]) }
  }
}
