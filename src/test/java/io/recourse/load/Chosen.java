package io.recourse.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Some cases of the seed with all that belongs to them in every table: what names a case or an
 * order of theirs, or has a key of what does, and names no other case.
 */
final class Chosen {

  /** Of nobody's case, or once for all. */
  private static final Set<String> SHARED =
      Set.of(
          "flyway_schema_history",
          "act_ge_property",
          "act_ge_schema_log",
          "act_ge_bytearray",
          "act_re_deployment",
          "act_re_procdef",
          "act_re_decision_def",
          "act_re_camformdef",
          "act_ru_jobdef",
          "audit_turn",
          "segment_review",
          "repair_appointment",
          "staff");

  private final Map<String, SeedTable> seed;
  private final Set<String> cases = new LinkedHashSet<>();
  private final Set<String> orders = new LinkedHashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Set<Integer>> rows = new TreeMap<>();
  private final Tokens tokens = new Tokens();
  private final Map<String, Set<List<String>>> unique;

  Chosen(Map<String, SeedTable> seed, Map<String, Set<List<String>>> unique, Set<String> first) {
    this.seed = seed;
    this.unique = unique;
    known.addAll(column("service_case", "number"));
    known.addAll(column("shop_order", "number"));
    SHARED.stream()
        .map(seed::get)
        .filter(Objects::nonNull)
        .forEach(table -> table.rows().forEach(row -> row.forEach(tokens::keep)));
    first.forEach(this::bring);
    grow();
  }

  Tokens tokens() {
    return tokens;
  }

  Set<String> cases() {
    return cases;
  }

  List<SeedTable> tables() {
    List<SeedTable> tables = new ArrayList<>();
    rows.forEach(
        (name, at) -> {
          SeedTable table = seed.get(name);
          tables.add(table.with(at.stream().map(table.rows()::get).toList()));
        });
    return tables;
  }

  private void grow() {
    int before = -1;
    while (before != size()) {
      before = size();
      seed.values().forEach(this::take);
    }
    articles();
  }

  private int size() {
    return rows.values().stream().mapToInt(Set::size).sum() + cases.size() + orders.size();
  }

  private void take(SeedTable table) {
    if (SHARED.contains(table.name())) {
      return;
    }
    for (int i = 0; i < table.rows().size(); i++) {
      List<String> row = table.rows().get(i);
      if (!isTaken(table, i) && belongs(table, row)) {
        rows.computeIfAbsent(table.name(), name -> new LinkedHashSet<>()).add(i);
        follow(table, row);
      }
    }
  }

  private boolean isTaken(SeedTable table, int row) {
    return rows.getOrDefault(table.name(), Set.of()).contains(row);
  }

  /** A row of two cases brings the other one; a row of the order alone brings no case. */
  private boolean belongs(SeedTable table, List<String> row) {
    if (table.name().startsWith("audit_")) {
      return cases.contains(row.get(0));
    }
    if (row.stream().anyMatch(cases::contains)) {
      row.stream().filter(known::contains).forEach(this::bring);
    }
    return row.stream().anyMatch(tokens::has)
        && row.stream().allMatch(it -> !known.contains(it) || isOurs(it));
  }

  private void bring(String number) {
    boolean aCase = number.startsWith("RC-");
    (aCase ? cases : orders).add(number);
    tokens.add(aCase ? Token.Kind.CASE : Token.Kind.ORDER, number);
  }

  private boolean isOurs(String number) {
    return cases.contains(number) || orders.contains(number);
  }

  private void follow(SeedTable table, List<String> row) {
    if (table.name().equals("customer")) {
      person(table, row);
    }
    if (table.name().equals("service_case") || table.name().equals("shop_order")) {
      String customer = table.value(row, "customer_id");
      seed.get("customer").rows().stream()
          .filter(it -> it.get(0).equals(customer))
          .forEach(it -> person(seed.get("customer"), it));
    }
    for (List<String> key : unique.getOrDefault(table.name(), Set.of())) {
      boolean varied =
          key.stream().map(it -> table.value(row, it)).anyMatch(it -> it == null || changes(it));
      if (!varied) {
        key.stream()
            .filter(it -> table.columns().get(table.at(it)).type().startsWith("text"))
            .findFirst()
            .ifPresent(it -> tokens.add(Token.Kind.KEY, table.value(row, it)));
      }
      key.stream()
          .map(it -> table.value(row, it))
          .filter(it -> it != null && tokens.isOwnId(it))
          .forEach(it -> tokens.add(Token.Kind.UUID, it));
    }
  }

  private void person(SeedTable table, List<String> row) {
    tokens.addPerson(row.get(0), table.value(row, "name"), table.value(row, "email"));
  }

  private boolean changes(String value) {
    return tokens.split(value).size() > 1;
  }

  /** Articles that a table of the shop names stay what they are. */
  private void articles() {
    Set<String> fixed = new HashSet<>(column("product", "sku"));
    fixed.addAll(column("product_warranty", "sku"));
    fixed.addAll(column("loan_device", "sku"));
    for (String order : orders) {
      SeedTable lines = seed.get("order_line");
      lines.rows().stream()
          .filter(row -> row.get(0).equals(order))
          .map(row -> lines.value(row, "sku"))
          .filter(sku -> !fixed.contains(sku))
          .forEach(sku -> tokens.add(Token.Kind.ARTICLE, sku));
    }
  }

  private List<String> column(String table, String column) {
    SeedTable from = seed.get(table);
    return from.rows().stream().map(row -> from.value(row, column)).toList();
  }
}
