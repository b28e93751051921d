package io.recourse.load;

import io.recourse.load.Catalogue.Place;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything that a copy of some cases writes, table by table. */
final class CopyPlan {

  private final Map<String, List<List<Piece>>> rows = new LinkedHashMap<>();
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final List<Trail> trails = new ArrayList<>();
  private final int cases;
  private final int closed;
  private final int tasks;

  CopyPlan(Chosen chosen, Map<Place, Place> counted, Map<Place, Long> strides, LocalDateTime now) {
    Pieces pieces = new Pieces(chosen.tokens(), counted, strides, now);
    Map<String, SeedTable> tables =
        chosen.tables().stream()
            .collect(Collectors.toMap(SeedTable::name, it -> it, (a, b) -> a, LinkedHashMap::new));
    tables.values().forEach(table -> plan(pieces, table));
    for (String number : chosen.cases()) {
      trails.add(
          new Trail(pieces, tables.get("audit_event"), tables.get("audit_head"), number, now));
    }
    SeedTable file = tables.get("service_case");
    this.cases = file.rows().size();
    this.closed =
        (int) file.rows().stream().filter(it -> file.value(it, "closed_at") != null).count();
    SeedTable work = tables.get("work_item");
    this.tasks = work == null ? 0 : work.rows().size();
  }

  private void plan(Pieces pieces, SeedTable table) {
    columns.put(
        table.name(),
        table.columns().stream().map(SeedTable.Column::name).collect(Collectors.joining(", ")));
    if (!table.name().startsWith("audit_")) {
      rows.put(table.name(), table.rows().stream().map(row -> pieces.row(table, row)).toList());
    }
  }

  int closed() {
    return closed;
  }

  int tasks() {
    return tasks;
  }

  @Override
  public String toString() {
    int beside = rows.values().stream().mapToInt(List::size).sum();
    return "%d cases, %d closed, %d tasks, %d rows".formatted(cases, closed, tasks, beside);
  }

  /** The lines of some copies, by table. */
  Map<String, StringBuilder> lines(List<Copy> copies) {
    Map<String, StringBuilder> lines = new LinkedHashMap<>();
    rows.forEach(
        (table, pieces) -> {
          StringBuilder out = new StringBuilder();
          copies.forEach(
              copy -> pieces.forEach(row -> row.forEach(piece -> piece.write(out, copy))));
          lines.put(table, out);
        });
    StringBuilder events = new StringBuilder();
    StringBuilder heads = new StringBuilder();
    copies.forEach(copy -> trails.forEach(trail -> trail.write(events, heads, copy)));
    lines.put("audit_event", events);
    lines.put("audit_head", heads);
    return lines;
  }

  /** What {@code copy} is told before the lines of a table. */
  String into(String table) {
    String named =
        switch (table) {
          case "audit_event" ->
              "chain, seq, at, actor_kind, actor_id, type, summary, data, prev_hash, hash, turn";
          case "audit_head" -> "chain, seq, hash, turn";
          default -> columns.get(table);
        };
    return "copy public.%s (%s) from stdin".formatted(table, named);
  }
}
